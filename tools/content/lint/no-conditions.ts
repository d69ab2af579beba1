import type { ContentRule, Finding } from './rule';
import { spokenTexts } from './spoken';

/** Health conditions (content facts 4.4 and 6.2), as they appear in ids and in speech. */
const CONDITIONS: readonly RegExp[] = [
  /\bherniat\w*/i,
  /\b(?:slipped|bulging|prolapsed)\b/i,
  /\bdis[ck]s?\b/i,
  /\bstenosis\b/i,
  /\bsciatica?\w*/i,
  /\bspondylo\w*/i,
  /\bosteo\w*/i,
  /\bweak bones?\b/i,
  /\bpregnan\w*/i,
  /\bpost-?partum\b|\bpostnatal\w*|\bcaesarean\b|\bc-section\b/i,
  /\b(?:high |low )?blood[- ]pressure\b/i,
  /\bheart (?:disease|condition|trouble)\b/i,
  /\bglaucoma\b|\bretina\w*/i,
  /\barthritis\b|\barthritic\b/i,
  /\bscoliosis\b/i,
  /\b(?:hip|knee) replacements?\b/i,
  /\bhernias?\b/i,
  /\bsurgery\b|\bsurgical\b|\boperations?\b/i,
  /\bvertigo\b/i,
  /\bhypermobil\w*/i,
  /\bfractures?\b/i,
  /\bpelvic girdle pain\b/i,
  /\bdiabet\w*|\bcancer\b/i,
];

/**
 * Files of phrases that may name conditions: the notice asks people with one to check first (facts 4.1), and the
 * answers to people who have just named theirs (facts 4.5). Neither is ever stored.
 */
const MAY_NAME_THEM: readonly string[] = ['notice', 'expecting', 'cleared', 'people', 'hurts', 'dizzy'];

const namedIn = (text: string): string | undefined =>
  CONDITIONS.map((condition) => condition.exec(text)?.[0]).find((found) => found !== undefined);

/** Content is about movement: it can be stored and said without telling anything about a person's health. */
export const rule: ContentRule = {
  name: 'no-conditions',
  description: 'No id, file name or spoken text names a health condition; aliases may, since people do.',
  check: (catalogue) => {
    const { exercises, routines, words } = catalogue;
    const ids = [
      ...Object.keys(exercises).map((id) => [`exercises/${id}.yaml`, id] as const),
      ...Object.keys(routines).map((id) => [`routines/${id}.yaml`, id] as const),
      ...Object.keys(words.en.phrases).map((id) => [`words/en/phrases/${id}.yaml`, id] as const),
    ];
    return [
      ...ids.flatMap(([where, id]): Finding[] => {
        const condition = namedIn(id);
        return condition === undefined
          ? []
          : [{ where, message: `The id names "${condition}"; name it after the movement instead.` }];
      }),
      ...spokenTexts(catalogue)
        .filter(({ of, id }) => of !== 'phrase' || !MAY_NAME_THEM.includes(id))
        .flatMap(({ where, field, text }): Finding[] => {
          const condition = namedIn(text);
          return condition === undefined
            ? []
            : [{ where, message: `${field} names "${condition}"; say what the movement is instead.` }];
        }),
    ];
  },
};
