import {
  across,
  add,
  along,
  cross,
  distance,
  dot,
  subtract,
  unit,
  rotate,
  times,
  type Vector,
} from './vector';

/** Two bones that reach for something. */
export interface Reach {
  from: Vector;
  to: Vector;
  /** Length of the upper and of the lower bone. */
  upper: number;
  lower: number;
  /** Where the joint between them bends to. */
  bendsTo: Vector;
  /** Away from the body. */
  outwards: Vector;
  /** Degrees by which that joint is moved about the line between the ends, outwards. */
  swivel: number;
}

/**
 * The joint in the middle and the end of two bones that reach for a place (law of cosines).
 *
 * What is too far or too near is reached as far as the bones allow; their lengths never change.
 */
export const reach = ({
  from,
  to,
  upper,
  lower,
  bendsTo,
  outwards,
  swivel,
}: Reach): { middle: Vector; end: Vector } => {
  const line = unit(subtract(to, from), bendsTo);
  const least = Math.abs(upper - lower) + 0.5;
  const far = Math.max(least, Math.min(upper + lower - 0.01, distance(from, to)));
  const cosine = (upper * upper + far * far - lower * lower) / (2 * upper * far);
  const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
  const unmoved = across(bendsTo, line, across([0.3, 0.5, 0.8], line, [0, 1, 0]));
  const outwardsTurn = dot(cross(unmoved, outwards), line) < 0 ? -1 : 1;
  const aside = rotate(unmoved, line, swivel * outwardsTurn);
  return {
    middle: along(from, [line, upper * cosine], [aside, upper * sine]),
    end: add(from, times(line, far)),
  };
};
