import { IRREGULAR, SYNONYMS, UNINFLECTED } from './english';

const undoubled = (stem: string): string => (/([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem);
const withoutE = (stem: string): string => (stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem);

/** The stem of an English word, by a few rules: plural, -ing, -ed and a last e. Comparatives keep their ending. */
export const stem = (word: string): string => {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word] ?? word;
  if (word.length <= 3 || UNINFLECTED.has(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(s|x|z|ch|sh)es$/.test(word)) return withoutE(word.slice(0, -2));
  if (/[^siu]s$/.test(word)) return stem(word.slice(0, -1));
  if (word.endsWith('ing') && word.length > 5) return withoutE(undoubled(word.slice(0, -3)));
  if (word.endsWith('ed') && word.length > 4) return withoutE(undoubled(word.slice(0, -2)));
  return withoutE(word);
};

const classOf = new Map(
  SYNONYMS.flatMap((group) => group.map((word) => [stem(word), stem(group[0] ?? word)] as const)),
);

/** Equal for words that are the same but for their ending, or that people use for each other. */
export const classKey = (word: string): string => {
  const stemmed = stem(word);
  return classOf.get(stemmed) ?? stemmed;
};
