import { type Feature, featuresOf, type Item } from './features';
import type { ResolvedSlot } from './model';
import type { Token } from './normalise';
import { LENIENCY, orderOf, rankOf } from './priority';
import { itemsOf, type Sample } from './samples';
import type { Span } from './spans';

/** A sample a phrase is like, and how much: 1 is everything the same, 0 nothing. */
export interface Likeness {
  sample: Sample;
  slots: Record<string, ResolvedSlot>;
  score: number;
}

/** Weighs phrases against all samples of a model. */
export interface SimilarMatcher {
  /** The most alike sample of each intent, best first; ties in the order safety, Amazon's, ours, model order. */
  rank(tokens: readonly Token[], spans: readonly Span[]): Likeness[];
  /** Whether any sample has the word, in any inflection. */
  knows(word: string): boolean;
}

interface Indexed {
  sample: Sample;
  weight: number;
  order: number;
}

/** Samples with the same slot types; a phrase is compared with them only where it has values of just these types. */
interface Group {
  types: string[];
  samples: Indexed[];
  /** Feature to the samples that have it. */
  postings: Map<string, number[]>;
}

const SLIGHT = 0.12;
const UNKNOWN = 1;
/** A value of several words is surer than one of a single word: added to a slot's weight for each word more. */
const SURER_BY_WORD = 0.25;
const SURER_AT_MOST = 0.75;
/** Readings of one phrase that are tried; more only happens to nonsense. */
const MOST_READINGS = 60;

const signatureOf = (sample: Sample): string[] =>
  sample.elements.flatMap((element) => ('slot' in element ? [element.type] : [])).sort();

/** Weight of a feature: 1 where a single intent has it, falling to 0.3 for what all intents have. */
const weighing = (samples: readonly { sample: Sample; features: Feature[] }[]): Map<string, number> => {
  const intents = new Map<string, Set<string>>();
  const slight = new Set<string>();
  for (const { sample, features } of samples) {
    for (const feature of features) {
      const known = intents.get(feature.key) ?? new Set();
      known.add(sample.intent);
      intents.set(feature.key, known);
      if (feature.slight) slight.add(feature.key);
    }
  }
  const all = Math.log(Math.max(2, new Set(samples.map(({ sample }) => sample.intent)).size));
  return new Map(
    [...intents].map(([key, within]) => [
      key,
      slight.has(key) ? SLIGHT : 1 - 0.7 * (Math.log(within.size) / all),
    ]),
  );
};

interface Reading {
  spans: Span[];
  items: Item[];
}

/** Spans of a type that no longer span of the same type covers. */
const widest = (spans: readonly Span[]): Span[] =>
  spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other !== span &&
          other.type === span.type &&
          other.start <= span.start &&
          other.end >= span.end &&
          other.end - other.start > span.end - span.start,
      ),
  );

const readingsFor = (types: readonly string[], tokens: readonly Token[], spans: readonly Span[]): Reading[] => {
  let chosen: Span[][] = [[]];
  for (const type of types) {
    const ofType = spans.filter((span) => span.type === type);
    chosen = chosen
      .flatMap((taken) =>
        ofType
          .filter((span) => taken.every((other) => span.end <= other.start || span.start >= other.end))
          .map((span) => [...taken, span]),
      )
      .slice(0, MOST_READINGS);
  }
  return chosen.map((taken) => ({
    spans: taken,
    items: tokens.flatMap((token, at): Item[] => {
      const span = taken.find((one) => at >= one.start && at < one.end);
      if (span === undefined) return [{ word: token.word }];
      return at === span.start ? [{ slot: span.type }] : [];
    }),
  }));
};

const bindSlots = (sample: Sample, spans: readonly Span[]): Record<string, ResolvedSlot> => {
  const left = [...spans];
  const slots: Record<string, ResolvedSlot> = {};
  for (const element of sample.elements) {
    if ('word' in element) continue;
    const at = left.findIndex((span) => span.type === element.type);
    const [span] = at < 0 ? [] : left.splice(at, 1);
    if (span !== undefined) slots[element.slot] = span.slot;
  }
  return slots;
};

const surer = (spans: readonly Span[]): number =>
  spans.reduce(
    (sum, span) => sum + Math.min(SURER_AT_MOST, SURER_BY_WORD * (span.end - span.start - 1)),
    0,
  );

/** Builds the index of all samples once. */
export const similarMatcher = (samples: readonly Sample[]): SimilarMatcher => {
  const featured = samples.map((sample) => ({ sample, features: featuresOf(itemsOf(sample.elements)) }));
  const weights = weighing(featured);
  const weightOf = (feature: Feature): number =>
    weights.get(feature.key) ?? (feature.slight ? SLIGHT : UNKNOWN);

  const groups = new Map<string, Group>();
  const seen = new Set<string>();
  featured.forEach(({ sample, features }, order) => {
    const types = signatureOf(sample);
    const signature = types.join('+');
    const same = `${sample.intent} ${signature} ${features.map((feature) => feature.key).sort().join(' ')}`;
    if (features.length === 0 || seen.has(same)) return;
    seen.add(same);
    const group = groups.get(signature) ?? { types, samples: [], postings: new Map<string, number[]>() };
    groups.set(signature, group);
    const index = group.samples.length;
    const weight = features.reduce((sum, feature) => sum + weightOf(feature), 0);
    group.samples.push({ sample, weight, order });
    for (const { key } of features) {
      const posting = group.postings.get(key);
      if (posting === undefined) group.postings.set(key, [index]);
      else posting.push(index);
    }
  });
  const known = new Set(
    samples.flatMap((sample) =>
      featuresOf(itemsOf(sample.elements).flatMap((item) => ('word' in item ? [item] : []))).map(
        (feature) => feature.key.replace('!', ''),
      ),
    ),
  );

  return {
    knows: (word) => featuresOf([{ word }]).every((feature) => feature.slight || known.has(feature.key)),
    rank: (tokens, spans) => {
      const wide = widest(spans);
      const best = new Map<string, Likeness & { order: number }>();
      for (const group of groups.values()) {
        for (const reading of readingsFor(group.types, tokens, wide)) {
          const features = featuresOf(reading.items);
          const bonus = surer(reading.spans);
          const said = features.reduce((sum, feature) => sum + weightOf(feature), bonus);
          const shared = new Float64Array(group.samples.length);
          const touched: number[] = [];
          for (const feature of features) {
            const weight = weightOf(feature);
            for (const index of group.postings.get(feature.key) ?? []) {
              if (shared[index] === 0) touched.push(index);
              shared[index] = (shared[index] ?? 0) + weight;
            }
          }
          const slotKeys = group.types.map((type) => `{${type}}`);
          if (!slotKeys.every((key) => features.some((feature) => feature.key === key))) continue;
          for (const index of touched) {
            const indexed = group.samples[index];
            if (indexed === undefined) continue;
            const both = (shared[index] ?? 0) + bonus;
            const { extra, missing } = LENIENCY[rankOf(indexed.sample.intent)];
            const score =
              both / (both + extra * (said - both) + missing * (indexed.weight - (shared[index] ?? 0)));
            const other = best.get(indexed.sample.intent);
            if (other !== undefined && other.score >= score) continue;
            best.set(indexed.sample.intent, {
              sample: indexed.sample,
              slots: bindSlots(indexed.sample, reading.spans),
              score,
              order: indexed.order,
            });
          }
        }
      }
      return [...best.values()]
        .sort(
          (a, b) =>
            b.score - a.score || orderOf(a.sample.intent) - orderOf(b.sample.intent) || a.order - b.order,
        )
        .map(({ sample, slots, score }) => ({ sample, slots, score }));
    },
  };
};
