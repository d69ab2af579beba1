import { COUNTED, timerInputs, type Wanted } from '../free-timer';
import type { Moment, Outcome } from '../moment';
import { offerPlan } from '../offering';
import { askResting } from '../resting-question';
import { phrase } from '../speak';
import { begin } from './begin';

const within = (value: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, Math.round(value)));

const offerLess = (moment: Moment, wanted: Wanted): Outcome => {
  const less = { ...wanted, seconds: COUNTED.offeredHoldSeconds };
  return offerPlan(moment, timerInputs(moment.coach.catalogue.version, less), []);
};

/**
 * Counts for somebody's own list: a hold, repetitions, or repetitions of a hold. Nothing is explained, for nothing
 * is known of it; whoever gave the list did that (content 4.5, 4.8).
 *
 * @param seconds the length of a hold, or null
 * @param number how many times, or null
 */
export const freeTimer = (moment: Moment, seconds: number | null, number: number | null): Outcome => {
  const times = number === null || number < 1 ? null : within(number, COUNTED.times);
  if (seconds === null && times === null) return askResting(moment, 'how-much');
  const wanted = { seconds: seconds === null ? null : within(seconds, COUNTED.seconds), times };
  if ((wanted.seconds ?? 0) > COUNTED.longestHoldSeconds) return offerLess(moment, wanted);
  const limits = [
    ...(times !== null && times !== number ? ['timer.most'] : []),
    ...(seconds !== null && seconds < COUNTED.seconds.least ? ['timer.fewest'] : []),
  ];
  return begin(
    moment,
    timerInputs(moment.coach.catalogue.version, wanted),
    limits.map((key) => phrase(moment, key)),
  );
};
