import type { ReplacedWords } from './caution';
import type { ExerciseWords, PhaseWords } from './exercise-words';
import type { PlanStep } from './plan';
import type { Words } from './words';

/** An exercise's words as they are said today. */
export type AdaptedWords = ExerciseWords & Pick<ReplacedWords, 'arrival'>;

/** An exercise's words with those of one caution in their place; phases that it does not know are ignored. */
export const withReplaced = (own: AdaptedWords, { phases = {}, ...rest }: ReplacedWords): AdaptedWords => ({
  ...own,
  ...rest,
  phases: Object.fromEntries(
    Object.entries(own.phases).map(([name, words]): [string, PhaseWords] => [
      name,
      { ...words, ...phases[name] },
    ]),
  ),
});

const replacedIn = (words: Words, { exercise, cautions }: PlanStep): ReplacedWords[] =>
  cautions.flatMap((id) => words.caution(id).replace?.[exercise.id] ?? []);

/**
 * The words of a step as its cautions have them: whoever lies there with closed eyes follows the cue of this very
 * repetition, so none may contradict what was said about the movement. Of two cautions that replace the same words,
 * the last one is heard.
 */
export const adaptedWords = (words: Words, step: PlanStep): AdaptedWords =>
  replacedIn(words, step).reduce(withReplaced, words.exercise(step.exercise.id));

/** The tougher way of a step; none where it is adapted, for that would lead past it. */
export const harderWay = (words: Words, step: PlanStep): string | undefined =>
  replacedIn(words, step).length > 0 ? undefined : words.exercise(step.exercise.id).harder;

/** Nobody can keep more than this many cautions in mind at once. */
const MOST_CAUTIONS = 2;

/** What is said with an exercise because of what is known today (content 4.4.1, "kept but adapted"). */
export const cautionSentences = (words: Words, { cautions, exercise }: PlanStep): string[] =>
  [...new Set(cautions.flatMap((id) => words.caution(id).adapt[exercise.id] ?? []))].slice(0, MOST_CAUTIONS);
