import { adaptedWords } from './adapted-words';
import type { CountStyle } from './content';
import type { PhaseWords } from './exercise-words';
import { holdCues } from './count';
import type { Place } from './place';
import type { PlanStep } from './plan';
import type { Repetition } from './repetitions';
import { cueMaker, type ScriptCue } from './script-cue';
import { countStyleOf, movementMs, type ScriptContext } from './script-context';
import { forSide } from './words';

/** Shorter holds count the repetition instead of their seconds ("reps once each at the working end", content 5.4). */
const COUNTS_SECONDS_FROM = 3;

/** How a repetition is done: with all its words the first time, or going on inside its hold. */
export interface RepetitionManner {
  isFirst: boolean;
  /** Milliseconds of the hold that are already done. */
  fromMs: number;
  /** The person never left the hold: no way in is said. */
  isStillHolding: boolean;
}

const wordsOfPhase = (
  context: ScriptContext,
  step: PlanStep,
  name: string,
  repetition: Repetition,
  isFirst: boolean,
): string => {
  const phase: PhaseWords | undefined = adaptedWords(context.words, step).phases[name];
  const text = (isFirst ? phase?.first : phase?.again) ?? '';
  return forSide(text, repetition.side, context.words);
};

const holdOf = (
  context: ScriptContext,
  step: PlanStep,
  repetition: Repetition,
  place: Place,
  fromMs: number,
): ScriptCue[] => {
  const { holdSeconds } = step.dose;
  if (holdSeconds < COUNTS_SECONDS_FROM) {
    const counted = cueMaker(context.voice, 'hold', place);
    return [{ ...counted.fill('count', String(repetition.rep), 0), ms: holdSeconds * 1000 }];
  }
  const style: CountStyle = countStyleOf(context, step);
  const stay = step.exercise.phases.find((phase) => phase.seconds === 'hold')?.name ?? '';
  return holdCues(
    {
      holdSeconds,
      fromSeconds: fromMs / 1000,
      style,
      // The exercise's own words the first time; after that varied, for they would grate.
      stay:
        repetition.rep === 1
          ? wordsOfPhase(context, step, stay, repetition, true)
          : context.words.phrase('hold.stay', {}, repetition.rep),
      soften: wordsOfPhase(context, step, stay, repetition, false),
      place,
    },
    context.words,
    context.voice.spokenMs,
  );
};

/**
 * The cues of one repetition: its movements with their breath, its hold with its count. Where there is no hold the
 * repetition is counted on its last movement.
 */
export const repetitionCues = (
  context: ScriptContext,
  stepIndex: number,
  step: PlanStep,
  repetition: Repetition,
  { isFirst, fromMs, isStillHolding }: RepetitionManner,
): ScriptCue[] => {
  const { phases } = step.exercise;
  const holdIndex = phases.findIndex((phase) => phase.seconds === 'hold');
  const holdMs = step.dose.holdSeconds * 1000;
  return phases.flatMap((phase, index) => {
    const isBefore = index < holdIndex || holdIndex < 0;
    const place: Place = { step: stepIndex, ...repetition, holdMs: isBefore ? fromMs : holdMs };
    if (phase.seconds === 'hold') {
      return holdOf(context, step, repetition, { ...place, holdMs: fromMs }, fromMs);
    }
    if (isStillHolding && isBefore) return [];
    const spoken = wordsOfPhase(context, step, phase.name, repetition, isFirst);
    const isCounted = holdIndex < 0 && index === phases.length - 1;
    const text = isCounted ? `${spoken} ${repetition.rep}.` : spoken;
    return [
      cueMaker(context.voice, 'movement', place).fill('breathe', text, movementMs(context, phase.seconds)),
    ];
  });
};
