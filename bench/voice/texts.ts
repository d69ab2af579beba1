import { readContent } from '../../tools/content/read';

/** Stand-ins for what phrases leave open. Anything else that is open is a number. */
const SAMPLE_VALUES: Readonly<Record<string, string>> = {
  name: 'knee rolls',
  exercise: 'knee rolls',
  routine: 'ten-minute back stretches',
  position: 'your back',
  equipment: 'a chair',
};

const SIDES = [
  { side: 'left', otherSide: 'right' },
  { side: 'right', otherSide: 'left' },
];

/** Every string in a value, however deep, but for those under a key that is not spoken as it stands. */
const spokenStrings = (value: unknown, unspoken: readonly string[]): string[] => {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    unspoken.includes(key) ? [] : spokenStrings(inner, unspoken),
  );
};

const filledIn = (text: string): string[] =>
  SIDES.map((sides) =>
    text.replace(
      /\{\{?\s*(\w+)[^}]*\}?\}/g,
      (_, name: string) => ({ ...SAMPLE_VALUES, ...sides })[name] ?? '5',
    ),
  );

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+(?=[A-Z\d])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[a-z\d].*[.!?]$/i.test(sentence));

/**
 * Every different sentence that the content can have the coach say, one by one as they are spoken: exercise texts
 * for both sides, routine texts, and phrases with sample values. Names, aliases and words that only stand inside
 * other sentences are not sentences.
 *
 * @param contentRoot the `content/` folder
 */
export const projectSentences = (contentRoot: string): string[] => {
  const { exercises, routines, phrases } = readContent(contentRoot).words.en;
  const sentences = [
    ...spokenStrings(exercises, ['name', 'aliases']),
    ...spokenStrings(routines, ['name', 'aliases']),
    ...spokenStrings(phrases, []),
  ]
    .flatMap(filledIn)
    .flatMap(sentencesOf);
  return [...new Set(sentences)].sort();
};

/** Every different word of the sentences, in lower case. */
export const wordsOf = (sentences: readonly string[]): string[] => [
  ...new Set(sentences.flatMap((sentence) => sentence.toLowerCase().match(/[a-z][a-z']*/g) ?? [])),
];
