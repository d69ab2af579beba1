import type { Arm, Leg, PartName, Place, Pose } from '../../../../lambda/screen/figure/drawing';
import { body } from '../../../../lambda/screen/figure/body';
import { skeletonOf, type Skeleton } from '../../../../lambda/screen/figure/skeleton';
import { add, distance, type Vector } from '../../../../lambda/screen/figure/vector';
import { centimetres, eachPose, type DrawingRule } from './rule';

/** Most centimetres that a hand or foot may stay short of what it holds. */
const short = 2;

const wanted = (
  spec: Arm | Leg,
  end: PartName,
  root: PartName,
  lift: number,
  { parts }: Skeleton,
): Vector | undefined => {
  if (spec.at === undefined) return undefined;
  const vector = ([x, y, z]: Place, depth: number): Vector => [x, y, z ?? depth];
  if (typeof spec.at === 'string') return add(parts[spec.at].at, vector(spec.nudge ?? [0, 0], 0));
  const [x, y, z] = add(vector(spec.at, parts[root].at[2]), vector(spec.nudge ?? [0, 0], 0));
  return [x, end.endsWith('wrist') ? Math.max(y, body.radius.wrist) : y + lift, z];
};

const misses = (pose: Pose): string[] => {
  const skeleton = skeletonOf(pose);
  return (['right', 'left'] as const).flatMap((side) => {
    const arm = (side === 'right' ? pose.rightArm : pose.leftArm) ?? pose.arms ?? {};
    const leg = (side === 'right' ? pose.rightLeg : pose.leftLeg) ?? pose.legs ?? {};
    const hip = skeleton.legs[side].root;
    const place = wanted(arm, `${side} wrist`, `${side} shoulder`, 0, skeleton);
    const step = wanted(leg, `${side} ankle`, 'hips', body.ankleHeight, skeleton);
    // A place without depth is straight ahead of the hip.
    const foot =
      step && typeof leg.at !== 'string' && leg.at?.[2] === undefined
        ? ([step[0], step[1], hip[2]] as const)
        : step;
    const gapOf = (end: PartName, at: Vector | undefined): string[] => {
      const gap = at === undefined ? 0 : distance(skeleton.parts[end].at, at);
      return gap > short ? [`the ${end} stays ${centimetres(gap)} short of where it should get to.`] : [];
    };
    return [...gapOf(`${side} wrist`, place), ...gapOf(`${side} ankle`, foot)];
  });
};

/** Hands and feet get to where `at` says. */
export const rule: DrawingRule = {
  name: 'limbs-reach',
  description: 'Every hand and foot gets to where it is said to be.',
  check: eachPose(misses),
};
