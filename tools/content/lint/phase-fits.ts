import type { Exercise, Phase } from '../../../lambda/coach/content';
import type { ExerciseWords } from '../../../lambda/coach/exercise-words';
import { spokenLength } from '../../../lambda/speech/spoken-length';
import type { ContentRule } from './rule';
import { asHeard } from './text';
import { findingsIn } from './wordings';

/** The first repetition may take a moment longer, since its words are fuller. */
const FIRST_MAY_RUN_OVER_MS = 1000;
/** How far the model of the voice may be off; words that run over a little only make the movement a little longer. */
const TOLERANCE = 1.1;
/** Words inside a hold stand between counts that are five seconds apart, or at its start. */
const INSIDE_HOLD_MS = 3000;

const longest = (texts: readonly string[], spokenMs: (text: string) => number): number =>
  Math.max(...texts.map(spokenMs));

/** What is heard in a phase: on every side, and with the number of the repetition where that is said too. */
const heardIn = (exercise: Exercise, phase: Phase, text: string): string[] => {
  const { phases, dose } = exercise;
  const isCounted = !phases.some(({ seconds }) => seconds === 'hold') && phases.at(-1) === phase;
  const onEachSide = asHeard(text, dose.sides);
  if (!isCounted) return onEachSide;
  return onEachSide.flatMap((heard) =>
    Array.from({ length: dose.reps }, (_, index) => `${heard} ${index + 1}.`),
  );
};

const problems = (exercise: Exercise, words: ExerciseWords, spokenMs: (text: string) => number): string[] =>
  exercise.phases.flatMap((phase) => {
    const own = words.phases[phase.name];
    if (own === undefined) return [];
    const isHold = phase.seconds === 'hold';
    const roomMs = phase.seconds === 'hold' ? INSIDE_HOLD_MS : phase.seconds * 1000;
    const room = { first: isHold ? roomMs : roomMs + FIRST_MAY_RUN_OVER_MS, again: roomMs };
    return (['first', 'again'] as const).flatMap((when) => {
      const lastsMs = longest(heardIn(exercise, phase, own[when]), spokenMs);
      return lastsMs <= room[when] * TOLERANCE
        ? []
        : [
            `phases.${phase.name}.${when} ("${own[when]}") takes ${(lastsMs / 1000).toFixed(1)} s to say; there are ${(room[when] / 1000).toFixed(1)} s, so shorten it.`,
          ];
    });
  });

/**
 * The rule that what is said while moving can be said while moving.
 *
 * @param spokenMs how long a text lasts when spoken, in milliseconds, up to the end of its last word
 */
export const phaseFits = (spokenMs: (text: string) => number): ContentRule => ({
  name: 'phase-fits',
  description:
    'What is said in each movement fits its seconds, with the number of the repetition where that is said.',
  check: (catalogue) => findingsIn(catalogue, (exercise, words) => problems(exercise, words, spokenMs)),
});

/** The rule with the coach's own voice. */
export const rule: ContentRule = phaseFits((text) => spokenLength(text).voicedMs);
