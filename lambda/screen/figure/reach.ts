import { across, add, along, distance, subtract, unit, rotate, times, type Vector } from './vector';

/** Two bones that reach for something. */
export interface Reach {
  from: Vector;
  to: Vector;
  /** Length of the upper and of the lower bone. */
  upper: number;
  lower: number;
  /** Where the joint between them bends to. */
  bendsTo: Vector;
  /** Degrees by which that joint is moved about the line between the ends. */
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
  swivel,
}: Reach): { middle: Vector; end: Vector } => {
  const line = unit(subtract(to, from), bendsTo);
  const least = Math.abs(upper - lower) + 0.5;
  const far = Math.max(least, Math.min(upper + lower - 0.01, distance(from, to)));
  const cosine = (upper * upper + far * far - lower * lower) / (2 * upper * far);
  const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
  const aside = rotate(across(bendsTo, line, across([0.3, 0.5, 0.8], line, [0, 1, 0])), line, swivel);
  return {
    middle: along(from, [line, upper * cosine], [aside, upper * sine]),
    end: add(from, times(line, far)),
  };
};
