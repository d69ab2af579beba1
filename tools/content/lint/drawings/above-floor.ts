import { skeletonOf } from '../../../../lambda/screen/figure/skeleton';
import { centimetres, eachPose, type DrawingRule } from './rule';

/** Flesh gives way a little, and so does a mat. */
const givesWay = 3;

/** Nothing of a body is below the floor. */
export const rule: DrawingRule = {
  name: 'above-floor',
  description: 'No part of the body is below the floor.',
  check: eachPose((pose) =>
    Object.entries(skeletonOf(pose).parts)
      .map(([name, { at, radius }]) => ({ name, depth: radius - at[1] }))
      .filter(({ depth }) => depth > givesWay)
      .map(({ name, depth }) => `the ${name} is ${centimetres(depth)} below the floor; raise it or the pin.`),
  ),
};
