import { COUNTED, timerInputs, type Wanted } from '../free-timer';
import type { Moment, Outcome } from '../moment';
import { offerPlan } from '../offering';
import { askResting } from '../resting-question';
import type { PlanInputs } from '../plan-inputs';
import { phrase } from '../speak';
import { changedToday } from '../todays-changes';
import { begin } from './begin';

const within = (value: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, Math.round(value)));

/** The moment in which somebody's own list is counted as they say it, also after something hurt. */
const counting = (moment: Moment, inputs: PlanInputs): Moment => {
  const [change] = Object.values(inputs.changes);
  const { today } = moment;
  if (!today.isGentler || inputs.exercise === null || change === undefined) return moment;
  return { ...moment, today: { ...changedToday(today, inputs.exercise, change), asked: null } };
};

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
  const inputs = timerInputs(moment.coach.catalogue.version, wanted);
  const now = counting(moment, inputs);
  const outcome = begin(
    now,
    inputs,
    limits.map((key) => phrase(moment, key)),
  );
  return now === moment ? outcome : { today: now.today, ...outcome };
};
