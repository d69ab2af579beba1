import type { CautionWords } from './coach/caution';
import type { LanguageWords, Phrase, RoutineWords } from './coach/content';
import type { ExerciseWords } from './coach/exercise-words';
import type { PhraseValues, Words } from './coach/words';

/** A text that was asked for and is not in the content. */
class MissingWords extends Error {
  override name = 'MissingWords';
}

/** Fills `{name}` with the value of that name; what has none leaves nothing behind. */
const withValues = (text: string, values: PhraseValues): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** One of several wordings, wrapped round. */
const wordingOf = (phrase: Phrase, variant: number): string | undefined => {
  if (typeof phrase === 'string') return phrase;
  const count = phrase.length;
  return phrase[((variant % count) + count) % count];
};

/** The form that English takes for a number. `Intl.PluralRules` knows it too, at half a millisecond of a cold start. */
const pluralForm = (count: number): string => (count === 1 ? 'one' : 'other');

/**
 * The words of English behind the core's `Words`. A phrase that depends on a number is kept once for each plural form
 * (`left_one`, `left_other`), and the value `count` decides. i18next does the same for a tenth of a cold start
 * (bench/README.md).
 *
 * @throws MissingWords when a key is asked for that the content does not have; a test asks for every key in use
 */
export const createWords = (language: string, content: LanguageWords): Words => {
  const find = (name: string): Phrase | undefined => {
    const dot = name.indexOf('.');
    return content.phrases[name.slice(0, dot)]?.[name.slice(dot + 1)];
  };
  const textOf = (name: string, { count }: PhraseValues, variant: number): string | undefined => {
    const phrase =
      find(name) ?? (typeof count === 'number' ? find(`${name}_${pluralForm(count)}`) : undefined);
    return phrase === undefined ? undefined : wordingOf(phrase, variant);
  };
  const entry = <T>(kind: string, entries: Record<string, T>, id: string): T => {
    const found = entries[id];
    if (found === undefined)
      throw new MissingWords(`There are no words for the ${kind} "${id}" in ${language}.`);
    return found;
  };

  return {
    phrase: (key, values = {}, variant = 0) => {
      for (const name of typeof key === 'string' ? [key] : key) {
        const text = textOf(name, values, variant);
        if (text !== undefined) return text.includes('{') ? withValues(text, values) : text;
      }
      throw new MissingWords(`There is no phrase ${[key].flat().join(' or ')} in ${language}.`);
    },
    exercise: (id): ExerciseWords => entry('exercise', content.exercises, id),
    routine: (id): RoutineWords => entry('routine', content.routines, id),
    caution: (id): CautionWords => entry('caution', content.cautions, id),
  };
};
