/** A hold is a long one from here on: shorter ones are not halved, and change by the second (content 5.8). */
export const LONG_HOLD_SECONDS = 10;
/** Long holds are whole numbers of these (content 5.8). */
const LONG_HOLD_STEP_SECONDS = 5;

/** The shortest and longest hold that longer and shorter holds lead to, in seconds (content 2.2, 5.8). */
const HOLD_LIMITS = { shortest: 2, longest: 60 };

/**
 * A hold made longer or shorter: in steps of five seconds from ten seconds up (content 5.8), of one below.
 *
 * @param holdSeconds the hold as it is in the content; 0 stays 0
 * @param factor 1 leaves it as it is
 */
export const scaledHoldSeconds = (holdSeconds: number, factor: number): number => {
  if (holdSeconds === 0 || factor === 1) return holdSeconds;
  const scaled = holdSeconds * factor;
  const stepSeconds = scaled >= LONG_HOLD_SECONDS ? LONG_HOLD_STEP_SECONDS : 1;
  const rounded = Math.round(scaled / stepSeconds) * stepSeconds;
  return Math.min(HOLD_LIMITS.longest, Math.max(HOLD_LIMITS.shortest, rounded));
};
