import type { Dose, Exercise } from './content';
import { LONG_HOLD_SECONDS, scaledHoldSeconds } from './hold-length';
import type { PlanInputs } from './plan-inputs';

/**
 * How a routine's dose follows what people say about it (content 5.8). A dose step is a whole number: below 0 less is
 * done, above 0 more. A member's effort for a routine is a dose step, with a half on top for one "easy" that waits for
 * a second one.
 */

/** How a routine, or a walk, was. `better` and `worse` are about the person, the others about the dose. */
export type Felt = 'easy' | 'right' | 'hard' | 'better' | 'same' | 'worse';

/** The least and the most that feedback leads to. */
export const EFFORT = { least: -2, most: 3 };

/** Stretches grow by this much instead of by repetitions, and no further than what is known to do good. */
const HOLD_STEP_SECONDS = 5;
const LONGEST_GROWN_HOLD_SECONDS = 30;

const clamped = (effort: number): number => Math.min(EFFORT.most, Math.max(EFFORT.least, effort));

/** The dose step a plan is made with: after a break one lower, and never above the usual dose. */
export const doseStepOf = ({ effort = 0, afterBreak }: Pick<PlanInputs, 'effort' | 'afterBreak'>): number => {
  const step = Math.floor(clamped(effort));
  return afterBreak === true ? clamped(Math.min(0, step) - 1) : step;
};

/** What half a dose has of its own: half the repetitions, and half of a long hold. */
export const halfOf = ({
  reps,
  holdSeconds,
}: Pick<Dose, 'reps' | 'holdSeconds'>): Pick<Dose, 'reps'> & Partial<Dose> => ({
  reps: Math.ceil(reps / 2),
  ...(holdSeconds >= LONG_HOLD_SECONDS ? { holdSeconds: scaledHoldSeconds(holdSeconds, 0.5) } : {}),
});

/** Half of what a dose was asked to have. */
export const halfOfChange = (dose: Partial<Dose>): Partial<Dose> => {
  const { reps, holdSeconds } = dose;
  const half = halfOf({ reps: 0, holdSeconds: 0, ...dose });
  return {
    ...dose,
    ...(reps === undefined ? {} : { reps: half.reps }),
    ...(holdSeconds === undefined ? {} : { holdSeconds: half.holdSeconds ?? holdSeconds }),
  };
};

const lessOf = (dose: Dose, steps: number): Dose => {
  const share = 1 / 2 ** steps;
  const reps = Math.max(1, Math.ceil(dose.reps * share));
  if (reps < dose.reps || dose.holdSeconds < LONG_HOLD_SECONDS) return { ...dose, reps };
  return { ...dose, holdSeconds: scaledHoldSeconds(dose.holdSeconds, share) };
};

const moreOf = (dose: Dose, exercise: Exercise, steps: number): Dose => {
  if (exercise.kind === 'stretch' && dose.holdSeconds > 0) {
    const grown = Math.min(LONGEST_GROWN_HOLD_SECONDS, dose.holdSeconds + steps * HOLD_STEP_SECONDS);
    return { ...dose, holdSeconds: Math.max(dose.holdSeconds, grown) };
  }
  return { ...dose, reps: Math.max(dose.reps, Math.min(exercise.dose.reps, dose.reps + steps)) };
};

/**
 * A routine's dose of an exercise at a dose step: each step down halves the repetitions, or a single long hold; each
 * step up adds one repetition up to the exercise's own dose, or five seconds to a stretch.
 */
export const doseAt = (dose: Dose, exercise: Exercise, step: number): Dose => {
  if (step === 0) return dose;
  return step < 0 ? lessOf(dose, -step) : moreOf(dose, exercise, step);
};

/**
 * The member's effort for a routine after they said how it was. Counted from the effort it was begun with, so that
 * saying it twice changes nothing, and saying something else instead is heard.
 */
export const effortAfter = (inputs: Pick<PlanInputs, 'effort' | 'afterBreak'>, felt: Felt): number => {
  const { effort = 0, afterBreak } = inputs;
  switch (felt) {
    case 'easy':
      // After a break it was made easy, which says nothing about the usual dose.
      return afterBreak === true ? clamped(effort) : clamped(effort + 0.5);
    case 'hard':
    case 'worse':
      return clamped(doseStepOf(inputs) - 1);
    case 'right':
    case 'better':
    case 'same':
      return Math.floor(clamped(effort));
  }
};

/** Efforts with that of one routine changed; the usual dose is not written down. */
export const withEffort = (
  efforts: Readonly<Record<string, number>>,
  routine: string,
  effort: number,
): Record<string, number> => {
  const others = Object.entries(efforts).filter(([id]) => id !== routine);
  return Object.fromEntries(effort === 0 ? others : [...others, [routine, effort]]);
};
