import type { Drawing, Pose } from '../../../../lambda/screen/figure/drawing';
import { solidsOf, type Ball, type Box } from '../../../../lambda/screen/figure/props';
import { skeletonOf } from '../../../../lambda/screen/figure/skeleton';
import { distance, type Vector } from '../../../../lambda/screen/figure/vector';

type Solid = Ball | Box;

const solidsAround = (pose: Pose, drawing: Drawing): Solid[] => [
  { kind: 'box', name: 'floor', from: [-1000, -100, -1000], to: [1000, 0, 1000], soft: false },
  ...[...drawing.props, ...(pose.props ?? [])].flatMap(solidsOf),
];

/** From a place to the surface of a solid; negative inside. */
const gapTo = (solid: Solid, place: Vector): number => {
  if (solid.kind === 'ball') return distance(place, solid.at) - solid.radius;
  const outside = place.map((value, axis) =>
    Math.max((solid.from[axis] ?? 0) - value, value - (solid.to[axis] ?? 0)),
  );
  const beyond = Math.hypot(...outside.map((value) => Math.max(0, value)));
  return beyond > 0 ? beyond : Math.max(...outside);
};

/** How far each part of the body is from each thing of a drawing, in centimetres; negative where it sinks in. */
export const gapsOf = (pose: Pose, drawing: Drawing): { part: string; thing: string; gap: number }[] => {
  const solids = solidsAround(pose, drawing);
  return Object.entries(skeletonOf(pose).parts).flatMap(([part, { at, radius }]) =>
    solids.map((solid) => ({ part, thing: solid.name, gap: gapTo(solid, at) - radius })),
  );
};
