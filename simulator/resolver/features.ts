import {
  FILLERS,
  FUNCTION_WORDS,
  IRREGULAR,
  NEGATION_SPAN,
  NEGATIONS,
  PHRASES,
  SYNONYMS,
} from './english';

/**
 * What counts when two wordings are compared: meaningful words by stem and synonym class, a negation together with
 * what it negates ("!ball" for "no ball", "without the ball", "i do not have a ball"), slots by type ("{EXERCISE}").
 */
export interface Feature {
  key: string;
  /** Grammar that hardly carries meaning. */
  slight: boolean;
}

const undoubled = (stem: string): string => (/([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem);
const withoutE = (stem: string): string => (stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem);

/** The stem of an English word, by a few rules: plural, -ing, -ed and a last e. Comparatives keep their ending. */
export const stem = (word: string): string => {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word] ?? word;
  if (word.length <= 3) return word;
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

/** Equal for words that are the same but for their ending. */
export const wordKey = (word: string): string => stem(word);

const phraseLists = PHRASES.map(([from, to]) => ({ from: from.split(' '), to: to.split(' ') }));

/** A word, or a slot by its type. */
export type Item = { word: string } | { slot: string };

const rewritten = (items: readonly Item[]): Item[] => {
  const result: Item[] = [];
  for (let at = 0; at < items.length; ) {
    const match = phraseLists.find(({ from }) =>
      from.every((word, offset) => {
        const item = items[at + offset];
        return item !== undefined && 'word' in item && item.word === word;
      }),
    );
    const item = items[at];
    if (match !== undefined) {
      result.push(...match.to.map((word) => ({ word })));
      at += match.from.length;
    } else {
      if (item !== undefined) result.push(item);
      at += 1;
    }
  }
  return result;
};

const featureOf = (item: Item): Feature => {
  if ('slot' in item) return { key: `{${item.slot}}`, slight: false };
  const stemmed = stem(item.word);
  return { key: classOf.get(stemmed) ?? stemmed, slight: FUNCTION_WORDS.has(item.word) };
};

/**
 * The features of a phrase or sample, each once.
 *
 * @param items its words and slots in order
 */
export const featuresOf = (items: readonly Item[]): Feature[] => {
  const meant = rewritten(items).filter((item) => !('word' in item) || !FILLERS.has(item.word));
  const found = new Map<string, Feature>();
  let negation = -1;
  meant.forEach((item, at) => {
    if ('word' in item && NEGATIONS.has(item.word)) {
      const next = meant
        .slice(at + 1, at + 1 + NEGATION_SPAN)
        .some((other) => !featureOf(other).slight && !('word' in other && NEGATIONS.has(other.word)));
      negation = next ? at : -1;
      const key = next ? 'not' : item.word === 'not' ? 'not' : item.word;
      found.set(key, { key, slight: next });
      return;
    }
    const feature = featureOf(item);
    if (negation >= 0 && !feature.slight && at - negation <= NEGATION_SPAN) {
      negation = -1;
      found.set(`!${feature.key}`, { key: `!${feature.key}`, slight: false });
      return;
    }
    if (!found.has(feature.key)) found.set(feature.key, feature);
  });
  return [...found.values()];
};
