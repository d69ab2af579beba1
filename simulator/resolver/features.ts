import {
  AFTER_ANSWER,
  FILLERS,
  FUNCTION_WORDS,
  LIGHT_WORDS,
  NEGATION_SPAN,
  NEGATIONS,
  PHRASES,
} from './english';
import { remembered } from './remembered';
import { classKey, stem } from './stem';

/**
 * What counts when two wordings are compared: meaningful words by stem and synonym class, a negation together with
 * what it negates ("!ball" for "no ball", "without the ball", "i do not have a ball"), slots by type ("{EXERCISE}"),
 * and neighbours ("do_i" is not "i_do").
 */
export interface Feature {
  readonly key: string;
  /** A meaningful word or slot; grammar that hardly carries meaning; two neighbours. */
  readonly kind: 'word' | 'slight' | 'pair';
}

const functionKeys = new Set([...FUNCTION_WORDS].map(stem));
const lightKeys = new Set([...LIGHT_WORDS].map(stem));

/** Whether a feature is an everyday word of no subject, negated or not. */
export const isLight = (key: string): boolean => lightKeys.has(key.replace('!', ''));

/** A word, or a slot by its type. */
export type Item = { word: string } | { slot: string };

const phrasesFrom = new Map<string, { from: string[]; to: string[] }[]>();
for (const [from, to] of PHRASES) {
  const [first = '', ...rest] = from.split(' ');
  phrasesFrom.set(first, [...(phrasesFrom.get(first) ?? []), { from: [first, ...rest], to: to.split(' ') }]);
}

const rewritten = (items: readonly Item[]): Item[] => {
  const result: Item[] = [];
  for (let at = 0; at < items.length;) {
    const first = items[at];
    const match = phrasesFrom
      .get(first !== undefined && 'word' in first ? first.word : '')
      ?.find(({ from }) =>
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

const featureOfWord = remembered((word): Feature => {
  const slight = FUNCTION_WORDS.has(word) || functionKeys.has(stem(word));
  return { key: classKey(word), kind: slight ? 'slight' : 'word' };
});

const featureOf = (item: Item): Feature =>
  'slot' in item ? { key: `{${item.slot}}`, kind: 'word' } : featureOfWord(item.word);

const isNegation = (item: Item): boolean => 'word' in item && NEGATIONS.has(item.word);

const isAnswer = (item: Item, next: Item | undefined): boolean =>
  'word' in item && item.word === 'no' && next !== undefined && 'word' in next && AFTER_ANSWER.has(next.word);

/** One feature for each item, in order: a word that is negated carries the negation. */
const inOrder = (items: readonly Item[]): Feature[] => {
  let negatedUntil = -1;
  return items.map((item, at) => {
    const feature = featureOf(item);
    if (isNegation(item)) {
      if (isAnswer(item, items[at + 1])) return { ...feature, kind: 'slight' };
      const negates = items
        .slice(at + 1, at + 1 + NEGATION_SPAN)
        .some((other) => featureOf(other).kind === 'word' && !isNegation(other));
      if (!negates) return feature;
      negatedUntil = at + NEGATION_SPAN;
      return { key: 'not', kind: 'slight' };
    }
    if (at > negatedUntil || feature.kind === 'slight') return feature;
    negatedUntil = -1;
    return { key: `!${feature.key}`, kind: 'word' };
  });
};

/**
 * The features of a phrase or sample, each once.
 *
 * @param items its words and slots in order
 */
export const featuresOf = (items: readonly Item[]): Feature[] => {
  const single = inOrder(rewritten(items).filter((item) => !('word' in item) || !FILLERS.has(item.word)));
  const found = new Map(single.map((feature) => [feature.key, feature]));
  single.slice(1).forEach(({ key }, at) => {
    const pair = `${single[at]?.key ?? ''}_${key}`;
    found.set(pair, { key: pair, kind: 'pair' });
  });
  return [...found.values()];
};
