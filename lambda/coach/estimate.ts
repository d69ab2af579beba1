import type { PlanStep } from './plan';
import { SETTLE_SECONDS, SWITCH_SECONDS } from './timing';

/**
 * How long a plan takes by the content's own timing model (content 5.9). It knows no words, so that a wish for a length
 * is met before anything is written; the script's clock is exact, and comes later.
 */

/** The instruction of an exercise, in full. */
const INSTRUCTION_SECONDS = 18;
/** "Three, two, one." */
const LEAD_IN_SECONDS = 3;
/** The words before the first exercise and after the last one. */
const AROUND_SECONDS = 15 + 12;

type Timed = Pick<PlanStep, 'exercise' | 'dose'>;

const workSeconds = ({ exercise, dose }: Timed): number => {
  const movingSeconds = exercise.phases.reduce(
    (sum, phase) => sum + (phase.seconds === 'hold' ? 0 : phase.seconds),
    0,
  );
  const sidesEach = dose.sides === 'left-then-right' || dose.sides === 'forward-then-backward';
  const repsInARow = dose.sides === 'alternating' ? dose.reps * 2 : dose.reps;
  const oneSide = repsInARow * (movingSeconds + dose.holdSeconds) + (repsInARow - 1) * dose.restSeconds;
  const oneSet = sidesEach ? 2 * oneSide + SWITCH_SECONDS : oneSide;
  return dose.sets * oneSet + (dose.sets - 1) * dose.setRestSeconds;
};

/** Seconds that steps take with the words around them. */
export const estimatedSeconds = (steps: readonly Timed[]): number =>
  steps.reduce(
    (sum, step) => sum + SETTLE_SECONDS + INSTRUCTION_SECONDS + LEAD_IN_SECONDS + workSeconds(step),
    AROUND_SECONDS,
  );

/** Drops the last stretch again and again until the steps fit (content 3, "Choosing for the user"). */
export const fitted = <Step extends Timed>(steps: readonly Step[], limitSeconds: number): readonly Step[] => {
  const kept = [...steps];
  while (kept.length > 1 && estimatedSeconds(kept) > limitSeconds) {
    const lastStretch = kept.findLastIndex(({ exercise }, index) => index > 0 && exercise.kind === 'stretch');
    kept.splice(lastStretch > 0 ? lastStretch : kept.length - 1, 1);
  }
  return kept;
};
