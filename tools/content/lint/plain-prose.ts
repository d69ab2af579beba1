import type { Catalogue } from '../../../lambda/coach/content';
import type { ContentRule, Finding } from './rule';
import type { SpokenText } from './spoken';
import { phrasesFile, spokenTexts } from './spoken';

const PLACEHOLDER = /\{[^{}]*\}/g;
/** Exercises and routines know two variables, phrases bring their own. */
const SIDE_PLACEHOLDER = /^\{(?:side|otherSide)\}$/;
const PHRASE_PLACEHOLDER = /^\{[a-z][a-zA-Z]*\}$/;
/** i18next's key of a plural form. */
const PLURAL = /^(.+)_(one|other)$/;
const PHRASE_KEY = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const characterProblems = (text: string): string[] => {
  const odd = new Set(text.replaceAll(PLACEHOLDER, '').match(/[^A-Za-z ,.!?'-]/g));
  return [...odd].map((character) =>
    /\d/.test(character)
      ? `the digit ${character}; write numbers as words`
      : `the character ${JSON.stringify(character)}; only letters, commas, periods, ! ?, hyphens and ASCII apostrophes are spoken`,
  );
};

const layoutProblems = (text: string): string[] => [
  ...(/\s{2}|\n/.test(text) ? ['more than one space in a row; leave one'] : []),
  ...(/(?:^|\s)-|-(?:\s|$)/.test(text) ? ['a hyphen used as a dash; use a comma or two sentences'] : []),
  ...(/\s[,.!?]|,(?:,|\.(?!\.))/.test(text)
    ? ['a misplaced comma or period; put it right after its word']
    : []),
];

const placeholderProblems = ({ of, text }: SpokenText): string[] => {
  const known = of === 'phrase' ? PHRASE_PLACEHOLDER : SIDE_PLACEHOLDER;
  const should = of === 'phrase' ? 'a {camelCase} name' : '{side} or {otherSide}';
  return (text.match(PLACEHOLDER) ?? [])
    .filter((placeholder) => !known.test(placeholder))
    .map((placeholder) => `the placeholder ${placeholder}; it must be ${should}`);
};

/** Names of exercises and routines; a caution may call an exercise differently. */
const isName = (field: string): boolean => field === 'name' || /^replace\..*\.name$/.test(field);

/** Names and pieces of sentences end open; anything that begins with a capital is whole sentences. */
const sentenceProblems = ({ of, field, text }: SpokenText): string[] => {
  if (isName(field) || (of === 'phrase' && /^[a-z]/.test(text))) {
    return /[.!?]$/.test(text) ? ['a closing mark, although it is said inside a sentence; leave it out'] : [];
  }
  // What a placeholder begins may be either: "{left} more." and "{name}, {side} side".
  if (of === 'phrase' && text.startsWith('{')) return [];
  return [
    ...(/^[A-Z{]/.test(text) ? [] : ['a sentence that does not begin with a capital letter']),
    ...(/[.!?] [a-z]/.test(text) && !/\.\.\. [a-z]/.test(text)
      ? ['a sentence that does not begin with a capital letter']
      : []),
    ...(/[.!?]$/.test(text) ? [] : ['no closing mark; end every sentence with . ! or ?']),
  ];
};

const nameProblems = ({ field, of, text }: SpokenText): string[] =>
  !isName(field) || of === 'phrase'
    ? []
    : [
        ...(text === text.toLowerCase() ? [] : ['a capital letter; names are said inside a sentence']),
        ...(/[{},]/.test(text) ? ['a comma or placeholder; a name is a few plain words'] : []),
      ];

const keyProblems = (phrases: Catalogue['words']['en']['phrases']): Finding[] =>
  Object.entries(phrases).flatMap(([file, keys]) =>
    Object.keys(keys).flatMap((key) => {
      const plural = PLURAL.exec(key);
      const stem = plural?.[1] ?? key;
      const partner = plural === null ? undefined : `${stem}_${plural[2] === 'one' ? 'other' : 'one'}`;
      const where = phrasesFile(file);
      return [
        ...(PHRASE_KEY.test(stem)
          ? []
          : [
              {
                where,
                message: `The key "${key}" must be lower-case words joined by hyphens, with _one or _other for plurals.`,
              },
            ]),
        ...(partner === undefined || partner in keys
          ? []
          : [{ where, message: `The plural "${key}" also needs "${partner}".` }]),
      ];
    }),
  );

/** Words are plain prose: nothing in them needs to be seen, escaped or guessed at by a voice. */
export const rule: ContentRule = {
  name: 'plain-prose',
  description:
    'No markup, digits, brackets, dashes or curly quotes; sentences begin with a capital and end in . ! or ?; placeholders are known.',
  check: (catalogue) => [
    ...spokenTexts(catalogue).flatMap((spoken) => {
      const problems = [
        ...characterProblems(spoken.text),
        ...layoutProblems(spoken.text),
        ...placeholderProblems(spoken),
        ...sentenceProblems(spoken),
        ...nameProblems(spoken),
      ];
      return [...new Set(problems)].map((problem) => ({
        where: spoken.where,
        message: `${spoken.field} has ${problem}.`,
      }));
    }),
    ...keyProblems(catalogue.words.en.phrases),
  ],
};
