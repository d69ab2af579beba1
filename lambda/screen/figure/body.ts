/** Lengths and thicknesses of the figure in centimetres: somebody of about 1.70 m, with a head large enough to read. */
export const body = {
  /** From the hip joints up to the level of the shoulders: pelvis, then lower, middle and upper back. */
  spine: [11, 14, 14, 11],
  neck: 9,
  head: { toCentre: 9, radius: 11 },
  shoulder: { halfWidth: 17, below: 3 },
  hip: { halfWidth: 8.5 },
  upperArm: 29,
  forearm: 25,
  hand: 11,
  thigh: 43,
  shin: 41,
  ankleHeight: 7,
  /** From the ankle: back to the heel, forwards to the ball of the foot, down to their centres. */
  foot: { back: 3, front: 14, heelDown: 3.2, ballDown: 4.2 },
  radius: {
    shoulder: 5.4,
    elbow: 4,
    wrist: 3,
    hand: 2.7,
    hip: 9,
    knee: 6,
    ankle: 3.9,
    heel: 3.8,
    ball: 2.8,
    neck: 4.8,
  },
  /** Half of the trunk's width and depth: at the seat, the pelvis, the waist, the chest and the shoulders. */
  trunk: [
    { width: 14, depth: 9 },
    { width: 15, depth: 10 },
    { width: 13, depth: 9 },
    { width: 15.5, depth: 10.5 },
    { width: 16.5, depth: 9 },
    { width: 8, depth: 5 },
  ],
} as const;
