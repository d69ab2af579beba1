import type { InsteadWords } from './caution';
import type { ExerciseWords, PhaseWords } from './content';
import type { PlanStep } from './plan';
import type { Words } from './words';

/** An exercise's words as they are said today. */
export type AdaptedWords = ExerciseWords & Pick<InsteadWords, 'arrival'>;

/** An exercise's words with those of one caution in their place. Pure; phases that it does not know are ignored. */
export const withInstead = (own: AdaptedWords, { phases = {}, ...rest }: InsteadWords): AdaptedWords => ({
  ...own,
  ...rest,
  phases: Object.fromEntries(
    Object.entries(own.phases).map(([name, words]): [string, PhaseWords] => [
      name,
      { ...words, ...phases[name] },
    ]),
  ),
});

/**
 * The words of a step as its cautions have them: whoever lies there with closed eyes follows the cue of this very
 * repetition, so none may contradict what was said about the movement. Of two cautions that replace the same words,
 * the last one is heard.
 */
export const adaptedWords = (words: Words, { exercise, cautions }: PlanStep): AdaptedWords =>
  cautions.reduce<AdaptedWords>((now, id) => {
    const instead = words.caution(id).instead?.[exercise.id];
    return instead === undefined ? now : withInstead(now, instead);
  }, words.exercise(exercise.id));
