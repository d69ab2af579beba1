import type { Dose, Exercise } from './content';
import { plainInputs, type PlanInputs } from './plan-inputs';
import type { Words } from './words';

/** The exercise of the catalogue that stands for whatever somebody does from their own list. */
export const OWN_EXERCISE = 'own-exercise';

/** What is counted at most and at least, and what is offered instead of a hold that is too long for one answer. */
export const COUNTED = {
  seconds: { least: 3, most: 600 },
  /** A hold is never cut, and one answer carries no longer one (platform 0.2, 1.1). */
  longestHoldSeconds: 200,
  offeredHoldSeconds: 180,
  times: { least: 1, most: 50 },
};

/** A repetition takes three seconds: its number, and quiet until the next. */
const REPETITION = { holdSeconds: 1, restSeconds: 2 };
const REST_BETWEEN_HOLDS_SECONDS = 3;
/** Shorter "holds" are the second in which a repetition is counted. */
const IS_HOLD_FROM_SECONDS = 3;

/** What is to be counted: a hold, repetitions, or repetitions of a hold. */
export interface Wanted {
  /** Length of a hold, 3 to 200. */
  seconds: number | null;
  /** Repetitions, 1 to 50. */
  times: number | null;
}

/** Whether an exercise is only counted: the person knows what they do, and nothing about it is said. */
export const isTimed = (exercise: Exercise | undefined): boolean => exercise?.coaching === 'timed';

/** Whether a dose of somebody's own has a hold, and is not just repetitions. */
export const hasHold = ({ holdSeconds }: Dose): boolean => holdSeconds >= IS_HOLD_FROM_SECONDS;

/** A plan of one step that counts what was asked for. */
export const timerInputs = (contentVersion: string, { seconds, times }: Wanted): PlanInputs => {
  const dose =
    seconds === null ? REPETITION : { holdSeconds: seconds, restSeconds: REST_BETWEEN_HOLDS_SECONDS };
  return {
    ...plainInputs({ exercise: OWN_EXERCISE }, contentVersion),
    changes: { '0': { dose: { ...dose, reps: times ?? 1 } } },
  };
};

/** A length of time in words: "30 seconds", "2 minutes", "one minute and 30 seconds". */
export const lengthWords = (words: Words, totalSeconds: number): string => {
  const minutes = Math.floor(totalSeconds / 60);
  const seconds = totalSeconds - 60 * minutes;
  const inMinutes = words.phrase('timer.minutes', { count: minutes });
  const inSeconds = words.phrase('timer.seconds', { count: seconds });
  if (minutes === 0) return inSeconds;
  return seconds === 0
    ? inMinutes
    : words.phrase('timer.minutes-and-seconds', { minutes: inMinutes, seconds: inSeconds });
};

const formOf = (dose: Dose): 'hold' | 'holds' | 'times' =>
  !hasHold(dose) ? 'times' : dose.reps === 1 ? 'hold' : 'holds';

const valuesOf = (words: Words, dose: Dose): Record<string, string | number> => ({
  count: dose.reps,
  length: lengthWords(words, dose.holdSeconds),
});

/** What will be counted, as it was understood. */
export const timerSentence = (words: Words, dose: Dose): string =>
  words.phrase(`timer.${formOf(dose)}`, valuesOf(words, dose));

/** What was counted, at its end. */
export const timerDone = (words: Words, dose: Dose): string =>
  words.phrase(`timer.done-${formOf(dose)}`, valuesOf(words, dose));
