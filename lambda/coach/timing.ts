/** Seconds that the script and the estimate of its length both reckon with. */

/** Between two exercises in one position (content 5.9). */
export const SETTLE_SECONDS = 3;
/** For switching sides, outside the holds (content 5.2). */
export const SWITCH_SECONDS = 8;
