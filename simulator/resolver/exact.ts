import type { ResolvedSlot } from './model';
import { orderOf } from './priority';
import type { Sample } from './samples';
import type { Span } from './spans';

/** A sample a phrase is an instance of. */
interface ExactMatch {
  sample: Sample;
  slots: Record<string, ResolvedSlot>;
  /** Words of the phrase that are values of the model's own types, and of Amazon's. */
  valueWords: number;
  typedWords: number;
}

interface Node {
  words: Map<string, Node>;
  /** By type, then by slot name: intents may call the same type differently. */
  slots: Map<string, Map<string, Node>>;
  ends: { sample: Sample; order: number }[];
}

/** A slot filled on the way through the tree. */
interface Taken {
  name: string;
  span: Span;
}

const wordsIn = (taken: readonly Taken[], typed: boolean): number =>
  taken.reduce((sum, { span }) => (span.type.startsWith('AMAZON.') === typed ? sum + span.words : sum), 0);

const matchOf = (sample: Sample, taken: readonly Taken[]): ExactMatch => ({
  sample,
  slots: Object.fromEntries(taken.map(({ name, span }) => [name, span.slot])),
  valueWords: wordsIn(taken, false),
  typedWords: wordsIn(taken, true),
});

const plainness = ({ valueWords, typedWords }: ExactMatch): number =>
  valueWords > 0 ? 0 : typedWords > 0 ? 1 : 2;
const valueLength = ({ valueWords, typedWords }: ExactMatch): number => valueWords + typedWords;

const node = (): Node => ({ words: new Map(), slots: new Map(), ends: [] });

const next = <K>(map: Map<K, Node>, key: K): Node => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = node();
  map.set(key, made);
  return made;
};

/** Finds the samples that a phrase is word for word, slots being any value of their type. */
export interface ExactMatcher {
  /**
   * @returns the best match or null: one without slots first, then one with Amazon's types only ("a ten minute routine"
   * is a duration, though a routine is called so too), then the one whose values are longest ("the stability ball
   * routine" is a routine, not equipment), then safety before Amazon's intents before ours, then the model's order
   */
  match(words: readonly string[], spans: readonly Span[]): ExactMatch | null;
}

/** Builds the tree of all samples once; matching then walks it. */
export const exactMatcher = (samples: readonly Sample[]): ExactMatcher => {
  const root = node();
  samples.forEach((sample, order) => {
    let at = root;
    for (const element of sample.elements) {
      if ('word' in element) {
        at = next(at.words, element.word);
      } else {
        const byName = at.slots.get(element.type) ?? new Map<string, Node>();
        at.slots.set(element.type, byName);
        at = next(byName, element.slot);
      }
    }
    at.ends.push({ sample, order });
  });

  return {
    match: (words, spans) => {
      let best: (ExactMatch & { order: number }) | null = null;
      const better = (match: ExactMatch, order: number): boolean => {
        if (best === null) return true;
        const [plain, itsPlain] = [plainness(match), plainness(best)];
        if (plain !== itsPlain) return plain > itsPlain;
        const [said, itsSaid] = [valueLength(match), valueLength(best)];
        if (said !== itsSaid) return said > itsSaid;
        const [mine, its] = [orderOf(match.sample.intent), orderOf(best.sample.intent)];
        return mine === its ? order < best.order : mine < its;
      };
      const walk = (at: Node, position: number, taken: readonly Taken[]): void => {
        if (position === words.length) {
          for (const { sample, order } of at.ends) {
            const match = matchOf(sample, taken);
            if (better(match, order)) best = { ...match, order };
          }
          return;
        }
        const word = at.words.get(words[position] ?? '');
        if (word !== undefined) walk(word, position + 1, taken);
        if (at.slots.size === 0) return;
        for (const span of spans) {
          if (span.start !== position) continue;
          for (const [name, child] of at.slots.get(span.type) ?? []) {
            walk(child, span.end, [...taken, { name, span }]);
          }
        }
      };
      walk(root, 0, []);
      return best;
    },
  };
};
