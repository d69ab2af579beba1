import type { SideName, Skeleton } from '../../../../lambda/screen/figure/skeleton';
import {
  angleBetween,
  degreesOf,
  dot,
  subtract,
  unit,
  type Vector,
} from '../../../../lambda/screen/figure/vector';

const upright: Vector = [0, 1, 0];

/** How far a limb is raised forwards from hanging, and sideways away from the middle, in degrees. */
const swing = (
  { frames }: Skeleton,
  frameIndex: number,
  side: SideName,
  root: Vector,
  middle: Vector,
): { raise: number; out: number } => {
  const frame = frames[frameIndex];
  const direction = unit(subtract(middle, root));
  const [front, up, right] = [frame?.front ?? upright, frame?.up ?? upright, frame?.right ?? upright];
  const out = degreesOf(Math.asin(Math.max(-1, Math.min(1, dot(direction, right)))));
  const raise = degreesOf(Math.atan2(dot(direction, front), -dot(direction, up)));
  return { raise: raise < -120 ? raise + 360 : raise, out: side === 'right' ? out : -out };
};

/** The angles of a solved body that have limits, by name, in degrees: straight is 0. */
export const jointAngles = (skeleton: Skeleton, side: SideName): Record<string, number> => {
  const arm = skeleton.arms[side];
  const leg = skeleton.legs[side];
  const shoulder = swing(skeleton, 3, side, arm.root, arm.middle);
  const hip = swing(skeleton, 0, side, leg.root, leg.middle);
  return {
    elbow: angleBetween(subtract(arm.middle, arm.root), subtract(arm.end, arm.middle)),
    knee: angleBetween(subtract(leg.middle, leg.root), subtract(leg.end, leg.middle)),
    // Sideways, there is hardly a forwards: what it is then says nothing.
    ...(Math.abs(shoulder.out) < 60 && { shoulder: shoulder.raise }),
    ...(Math.abs(hip.out) < 60 && { hip: hip.raise }),
    'hip sideways': hip.out,
  };
};
