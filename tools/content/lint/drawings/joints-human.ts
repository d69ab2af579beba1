import type { Pose } from '../../../../lambda/screen/figure/drawing';
import { skeletonOf } from '../../../../lambda/screen/figure/skeleton';
import { jointAngles } from './joint-angles';
import { eachPose, type DrawingRule } from './rule';

/**
 * What a mobile adult can do, in degrees, widely drawn: a picture may exaggerate, but knees bend one way only.
 * After common tables of joint range (AAOS), with the share of the shoulder blade and of the pelvis.
 */
const limits: Record<string, readonly [number, number]> = {
  elbow: [0, 156],
  knee: [0, 162],
  shoulder: [-75, 200],
  hip: [-32, 138],
  'hip sideways': [-40, 62],
};

/** Of each of the three parts of the back, forwards and backwards. */
const backLimit: readonly [number, number] = [-32, 34];
const headLimit: readonly [number, number] = [-60, 60];
const ankleLimit: readonly [number, number] = [-30, 85];
const twistLimit: readonly [number, number] = [-70, 70];
const leanLimit: readonly [number, number] = [-60, 60];

const outside = (name: string, value: number, [least, most]: readonly [number, number]): string[] =>
  value >= least - 0.5 && value <= most + 0.5
    ? []
    : [`the ${name} is at ${Math.round(value)} degrees; ${least} to ${most} is possible.`];

const written = ({ spine = [0, 0, 0], head, twist = 0, lean = 0, ...pose }: Pose): string[] => [
  ...(['lower back', 'middle back', 'upper back'] as const).flatMap((name, index) =>
    outside(name, spine[index] ?? 0, backLimit),
  ),
  ...outside('nod', head?.nod ?? 0, headLimit),
  ...outside('twist', twist, twistLimit),
  ...outside('lean', lean, leanLimit),
  ...[pose.legs, pose.rightLeg, pose.leftLeg].flatMap((leg) => outside('ankle', leg?.ankle ?? 0, ankleLimit)),
];

/** Joints bend as those of people do, whether their angles are written or follow from what a hand or foot reaches. */
export const rule: DrawingRule = {
  name: 'joints-human',
  description: 'No joint bends the wrong way or further than a joint can.',
  check: eachPose((pose) => {
    const skeleton = skeletonOf(pose);
    return [
      ...written(pose),
      ...(['right', 'left'] as const).flatMap((side) =>
        Object.entries(jointAngles(skeleton, side)).flatMap(([name, value]) =>
          outside(`${side} ${name}`, value, limits[name] ?? [-180, 180]),
        ),
      ),
    ];
  }),
};
