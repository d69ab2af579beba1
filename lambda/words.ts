import { createInstance } from 'i18next';
import type { CautionWords } from './coach/caution';
import type { ExerciseWords, LanguageWords, RoutineWords } from './coach/content';
import type { PhraseValues, Words } from './coach/words';

/** Keeps a container that lives for weeks from collecting every number there is. */
const MOST_FILLED = 5_000;

/** A text that was asked for and is not in the content. */
export class MissingWords extends Error {
  override name = 'MissingWords';
}

/**
 * The words of one language behind the core's `Words`. i18next chooses plurals and fills placeholders; texts with
 * several wordings are kept as `key.0`, `key.1`...
 *
 * @throws MissingWords when a key is asked for that the content does not have; a test asks for every key in use
 */
export const createWords = (language: string, content: LanguageWords): Words => {
  const variants = new Map<string, number>();
  const resources: Record<string, string> = {};
  for (const [file, phrases] of Object.entries(content.phrases)) {
    for (const [key, phrase] of Object.entries(phrases)) {
      const name = `${file}.${key}`;
      if (typeof phrase === 'string') {
        resources[name] = phrase;
      } else {
        variants.set(name, phrase.length);
        phrase.forEach((wording, index) => {
          resources[`${name}.${index}`] = wording;
        });
      }
    }
  }
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    resources: { [language]: { translation: resources } },
  });
  const t = i18n.getFixedT(language);
  // Filled-in phrases recur by the hundred in one script ("Number 3."), so each is made once.
  const filled = new Map<string, string>();
  const fill = (name: string, values: PhraseValues): string | undefined => {
    const own = resources[name];
    if (own !== undefined && !own.includes('{')) return own;
    const key = `${name} ${Object.values(values).join(' ')}`;
    const known = filled.get(key);
    if (known !== undefined) return known;
    if (!i18n.exists(name, values)) return undefined;
    const text = t(name, values);
    if (filled.size < MOST_FILLED) filled.set(key, text);
    return text;
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
        const count = variants.get(name);
        const wanted = count === undefined ? name : `${name}.${((variant % count) + count) % count}`;
        const text = fill(wanted, values);
        if (text !== undefined) return text;
      }
      throw new MissingWords(`There is no phrase ${[key].flat().join(' or ')} in ${language}.`);
    },
    exercise: (id): ExerciseWords => entry('exercise', content.exercises, id),
    routine: (id): RoutineWords => entry('routine', content.routines, id),
    caution: (id): CautionWords => entry('caution', content.cautions, id),
  };
};
