/** A place or direction in centimetres: x to the right, y up, z towards whoever looks from the side. */
export type Vector = readonly [x: number, y: number, z: number];

/** A person's own directions: where the front looks, where the head is, where the right hand is. */
export interface Frame {
  front: Vector;
  up: Vector;
  right: Vector;
}

/** Vectors added up, component by component. */
export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
/** The way from the second vector to the first. */
export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
/** A vector made longer or shorter by a factor. */
export const times = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor];
/** The scalar product. */
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
/** The vector product: at right angles to both, by the right-hand rule. */
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const lengthOf = (a: Vector): number => Math.hypot(...a);
/** How far two points are from each other, in their own unit. */
export const distance = (a: Vector, b: Vector): number => lengthOf(subtract(a, b));
/** The point a share of the way from one to the other: 0 for the first, 1 for the second. */
export const between = (a: Vector, b: Vector, share: number): Vector =>
  add(times(a, 1 - share), times(b, share));

/** From `start` so far along each of some directions. */
export const along = (start: Vector, ...steps: readonly (readonly [Vector, number])[]): Vector =>
  steps.reduce((place, [direction, length]) => add(place, times(direction, length)), start);

/** Length one, or `otherwise` where there is no direction. */
export const unit = (a: Vector, otherwise: Vector = [0, 1, 0]): Vector => {
  const length = lengthOf(a);
  return length < 1e-6 ? otherwise : times(a, 1 / length);
};

/** What of `a` is at a right angle to the direction `b`, with length one. */
export const across = (a: Vector, b: Vector, otherwise: Vector): Vector =>
  unit(subtract(a, times(b, dot(a, b))), otherwise);

/** Degrees as radians. */
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
/** Radians as degrees. */
export const degreesOf = (angle: number): number => (angle * 180) / Math.PI;

/** The angle between two directions, in degrees. */
export const angleBetween = (a: Vector, b: Vector): number =>
  degreesOf(Math.acos(Math.max(-1, Math.min(1, dot(unit(a), unit(b))))));

/** `a` turned about an axis of length one, counter-clockwise for whom the axis points at. */
export const rotate = (a: Vector, axis: Vector, degrees: number): Vector => {
  const [cosine, sine] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))];
  return along(times(a, cosine), [cross(axis, a), sine], [axis, dot(axis, a) * (1 - cosine)]);
};

const rotateFrame = (frame: Frame, axis: Vector, degrees: number): Frame => ({
  front: rotate(frame.front, axis, degrees),
  up: rotate(frame.up, axis, degrees),
  right: rotate(frame.right, axis, degrees),
});

/** Bends forward, leans to the own right and turns to the own right, each in degrees. */
export const bent = (frame: Frame, forward: number, lean = 0, turn = 0): Frame => {
  const turned = rotateFrame(frame, frame.up, -turn);
  const leant = rotateFrame(turned, turned.front, lean);
  return rotateFrame(leant, leant.right, -forward);
};

/** Turned in the plane of the picture: clockwise for whoever looks from the side. */
export const tilted = (frame: Frame, degrees: number): Frame => rotateFrame(frame, [0, 0, 1], -degrees);
