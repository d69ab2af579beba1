import { withReplaced } from '../../../lambda/coach/adapted-words';
import type { Catalogue, Exercise } from '../../../lambda/coach/content';
import type { ExerciseWords } from '../../../lambda/coach/exercise-words';
import { cautionWordsFile, exerciseWordsFile } from './spoken';

/** An exercise as it is heard by somebody: with its own words, or as a caution has them. */
interface Wording {
  exercise: Exercise;
  words: ExerciseWords;
  /** File below `content/` that these words stand in. */
  where: string;
  /** Put in front of a finding's field: empty, or `replace.bridge.`. */
  prefix: string;
}

const own = ({ exercises, words }: Catalogue): Wording[] =>
  Object.values(exercises).flatMap((exercise) => {
    const said = words.en.exercises[exercise.id];
    return said === undefined
      ? []
      : [{ exercise, words: said, where: exerciseWordsFile(exercise.id), prefix: '' }];
  });

/**
 * Every exercise with its own words, and once more with those of each caution that replaces some, whole: what was left
 * as it was has to fit what was not. Exercises without words, and replaced words of no exercise, are other rules' to
 * find.
 */
const wordings = (catalogue: Catalogue): Wording[] => {
  const plain = own(catalogue);
  const adapted = Object.entries(catalogue.words.en.cautions).flatMap(([caution, { replace = {} }]) =>
    Object.entries(replace).flatMap(([id, replaced]) =>
      plain
        .filter(({ exercise }) => exercise.id === id)
        .map(({ exercise, words }): Wording => ({
          exercise,
          words: withReplaced(words, replaced),
          where: cautionWordsFile(caution),
          prefix: `replace.${id}.`,
        })),
    ),
  );
  return [...plain, ...adapted];
};

/** What a rule finds in each wording; what an exercise's own words have wrong is told once, of them. */
export const findingsIn = (
  catalogue: Catalogue,
  problems: (exercise: Exercise, words: ExerciseWords) => readonly string[],
): { where: string; message: string }[] => {
  const known = new Map<string, readonly string[]>();
  return wordings(catalogue).flatMap(({ exercise, words, where, prefix }) => {
    const found = problems(exercise, words);
    if (prefix === '') known.set(exercise.id, found);
    return found
      .filter((message) => prefix === '' || known.get(exercise.id)?.includes(message) !== true)
      .map((message) => ({ where, message: `${prefix}${message}` }));
  });
};
