import type { View } from './drawing';
import type { Point } from './shape';
import { dot, radians, type Vector } from './vector';

/** How the room becomes a picture: straight lines of sight, no perspective, centimetres stay centimetres. */
export interface Camera {
  /** Directions of the picture in the room. */
  right: Vector;
  up: Vector;
  towards: Vector;
  point: (place: Vector) => Point;
  /** The larger, the nearer to the viewer. */
  depth: (place: Vector) => number;
}

/** Looks from the side, moved round by `around` and up by `above` degrees. */
export const cameraOf = ({ around, above }: View): Camera => {
  const [a, e] = [radians(around), radians(above)];
  const right: Vector = [Math.cos(a), 0, -Math.sin(a)];
  const towards: Vector = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
  const up: Vector = [-Math.sin(a) * Math.sin(e), Math.cos(e), -Math.cos(a) * Math.sin(e)];
  return {
    right,
    up,
    towards,
    point: (place) => [dot(place, right), -dot(place, up)],
    depth: (place) => dot(place, towards),
  };
};
