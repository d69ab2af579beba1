import { halfOfChange } from './dose-steps';
import type { StepChange } from './plan-inputs';
import type { Today } from './today';

/** One change on top of another. */
export const withChangeOf = (before: StepChange | undefined, change: StepChange): StepChange => ({
  ...before,
  ...change,
  dose: { ...before?.dose, ...change.dose },
});

/** Today, with an exercise done as was asked for: a dose that was asked for is not halved again. */
export const changedToday = (today: Today, exercise: string, change: StepChange): Today => ({
  ...today,
  changes: { ...today.changes, [exercise]: withChangeOf(today.changes[exercise], change) },
});

/** Something hurts: half the dose from here on, half of what was asked for today too (content 4.3). */
export const gentlerFrom = ({ changes }: Today): Pick<Today, 'isGentler' | 'changes'> => ({
  isGentler: true,
  changes: Object.fromEntries(
    Object.entries(changes).map(([exercise, change]) => [
      exercise,
      change.dose === undefined ? change : { ...change, dose: halfOfChange(change.dose) },
    ]),
  ),
});
