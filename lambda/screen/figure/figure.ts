import { body } from './body';
import type { Camera } from './camera';
import { headOf } from './head';
import type { Layer } from './layer';
import { smooth, taper } from './outline';
import type { Command, Point, Role, Shape } from './shape';
import type { SideName, Skeleton } from './skeleton';
import { along, between, distance, dot, type Frame, type Vector } from './vector';

/** Centimetres of paper around each piece, which keep limbs of one colour apart. */
const gap = 1.5;

/** A piece of one colour with a gap around it, or around `apart`; `joints` are drawn over the gaps. */
const piece = (
  outlines: readonly (readonly Command[])[],
  fill: Role,
  joints: readonly Shape[] = [],
  apart: readonly (readonly Command[])[] = outlines,
): Shape[] => [
  ...apart.map((commands): Shape => ({ kind: 'path', commands, stroke: 'paper', width: 2 * gap })),
  ...outlines.map((commands): Shape => ({ kind: 'path', commands, fill })),
  ...joints,
];

interface Bone {
  from: Vector;
  to: Vector;
  fromRadius: number;
  toRadius: number;
}

const boneOutline = (camera: Camera, { from, to, fromRadius, toRadius }: Bone): Command[] =>
  taper(camera.point(from), fromRadius, camera.point(to), toRadius);

/** A bone without one of its ends, so that it keeps no gap to the bone that hangs there. */
const without = (end: 'from' | 'to', { from, to, fromRadius, toRadius }: Bone): Bone => {
  const share = Math.min(0.9, (2.2 * (end === 'from' ? fromRadius : toRadius)) / distance(from, to));
  const at = end === 'from' ? share : 1 - share;
  const middle = between(from, to, at);
  const radius = fromRadius + (toRadius - fromRadius) * at;
  return end === 'from'
    ? { from: middle, to, fromRadius: radius, toRadius }
    : { from, to: middle, fromRadius, toRadius: radius };
};

const joint = (camera: Camera, at: Vector, radius: number, fill: Role): Shape => ({
  kind: 'circle',
  centre: camera.point(at),
  radius,
  fill,
});

const other: Record<SideName, SideName> = { right: 'left', left: 'right' };

/** Limbs are far where the other one hangs clearly nearer to the viewer; seen from the front none is. */
const tone = (camera: Camera, root: Vector, opposite: Vector): Role =>
  camera.depth(root) < camera.depth(opposite) - 0.4 * distance(root, opposite) ? 'far' : 'near';

/** The bones of an arm or a leg: the one that hangs on the trunk, and all that follow. */
interface Limb {
  root: Vector;
  middle: Vector;
  end: Vector;
  upper: Bone;
  lower: readonly Bone[];
  /** Bones of the lower half as the gap goes around them: free where they hang on something. */
  lowerApart: readonly Bone[];
}

/** Two layers, so that what is nearer to the viewer covers the rest of the same limb. */
const limbLayers = (camera: Camera, fill: Role, limb: Limb): Layer[] => {
  const { root, middle, end, upper, lower, lowerApart } = limb;
  const joints = [joint(camera, middle, upper.toRadius, fill)];
  const outlines = (bones: readonly Bone[]): Command[][] => bones.map((bone) => boneOutline(camera, bone));
  return [
    {
      depth: camera.depth(between(root, middle, 0.5)),
      shapes: piece(outlines([upper]), fill, joints, outlines([without('to', upper)])),
    },
    {
      depth: camera.depth(between(middle, end, 0.5)) + 0.5,
      shapes: piece(outlines(lower), fill, joints, outlines(lowerApart)),
    },
  ];
};

const armLayers = (camera: Camera, { arms }: Skeleton, side: SideName): Layer[] => {
  const { root, middle, end, tip } = arms[side];
  const { shoulder, elbow, wrist, hand } = body.radius;
  const upper: Bone = { from: root, to: middle, fromRadius: shoulder, toRadius: elbow };
  const lower: Bone = { from: middle, to: end, fromRadius: elbow, toRadius: wrist };
  const fingers: Bone = { from: end, to: tip, fromRadius: wrist, toRadius: hand };
  return limbLayers(camera, tone(camera, root, arms[other[side]].root), {
    root,
    middle,
    end,
    upper,
    lower: [lower, fingers],
    lowerApart: [without('from', lower), fingers],
  });
};

const legLayers = (camera: Camera, { legs }: Skeleton, side: SideName): Layer[] => {
  const { root, middle, end, heel, ball } = legs[side];
  const { hip, knee, ankle, heel: heelRadius, ball: ballRadius } = body.radius;
  const upper: Bone = { from: root, to: middle, fromRadius: hip, toRadius: knee };
  const calf = between(middle, end, 0.3);
  const shin: Bone = { from: middle, to: calf, fromRadius: knee, toRadius: knee };
  const lower: Bone = { from: calf, to: end, fromRadius: knee, toRadius: ankle };
  const foot: Bone = { from: heel, to: ball, fromRadius: heelRadius, toRadius: ballRadius };
  return limbLayers(camera, tone(camera, root, legs[other[side]].root), {
    root,
    middle,
    end,
    upper,
    lower: [shin, lower, foot],
    lowerApart: [lower, foot],
  });
};

/** Half of what one sees of a trunk that is as wide and as deep as an ellipse, across the line of the spine. */
const seenHalf = (camera: Camera, frame: Frame, width: number, depth: number, sideways: Point): number => {
  const inRoom = along([0, 0, 0], [camera.right, sideways[0]], [camera.up, -sideways[1]]);
  return Math.hypot(width * dot(frame.right, inRoom), depth * dot(frame.front, inRoom));
};

const trunkOutline = (camera: Camera, { spine, frames }: Skeleton): Command[] => {
  const spot = (index: number): Vector => spine[index] ?? [0, 0, 0];
  const frame = (index: number): Frame =>
    frames[index] ?? { front: [1, 0, 0], up: [0, 1, 0], right: [0, 0, 1] };
  const stations = [
    { at: along(spot(0), [frame(0).up, -6]), frame: frame(0) },
    { at: along(spot(0), [frame(0).up, 3]), frame: frame(0) },
    { at: between(spot(1), spot(2), 0.7), frame: frame(1) },
    { at: spot(3), frame: frame(2) },
    { at: along(spot(4), [frame(3).up, -2]), frame: frame(3) },
    { at: along(spot(4), [frame(3).up, 4]), frame: frame(3) },
  ];
  const centres = stations.map(({ at }) => camera.point(at));
  const rows = stations.map((station, index) => {
    const [before, after] = [
      centres[Math.max(0, index - 1)] ?? [0, 0],
      centres[index + 1] ?? centres[index] ?? [0, 0],
    ];
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const length = Math.hypot(dx, dy) || 1;
    const sideways: Point = [-dy / length, dx / length];
    const { width, depth } = body.trunk[index] ?? { width: 1, depth: 1 };
    const half = seenHalf(camera, station.frame, width, depth, sideways);
    const [x, y] = centres[index] ?? [0, 0];
    return {
      one: [x + sideways[0] * half, y + sideways[1] * half] as const,
      two: [x - sideways[0] * half, y - sideways[1] * half] as const,
    };
  });
  const seat = camera.point(along(spot(0), [frame(0).up, -10]));
  return smooth([seat, ...rows.map(({ one }) => one), ...rows.map(({ two }) => two).reverse()]);
};

/** A body as layers, each a piece that may be in front of or behind the others. */
export const figureOf = (skeleton: Skeleton, camera: Camera): Layer[] => {
  const middle = between(skeleton.spine[1] ?? [0, 0, 0], skeleton.spine[3] ?? [0, 0, 0], 0.5);
  return [
    ...(['right', 'left'] as const).flatMap((side) => [
      ...armLayers(camera, skeleton, side),
      ...legLayers(camera, skeleton, side),
    ]),
    { depth: camera.depth(middle), shapes: piece([trunkOutline(camera, skeleton)], 'trunk') },
    headOf(skeleton, camera, gap),
  ];
};
