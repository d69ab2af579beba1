import { type Feature, featuresOf, isLight } from './features';
import { FALLBACK, LENIENCY, type Leniency, rankOf } from './priority';
import { itemsOf, type Sample } from './samples';

/** A sample with its features. */
export interface FeaturedSample {
  intent: string;
  sample: Sample;
  features: Feature[];
}

/** A sample as it is weighed against phrases. */
interface IndexedSample {
  sample: Sample;
  leniency: Leniency;
  /** Of all its features. */
  weight: number;
  /** Place in the model. */
  order: number;
}

/** Samples with the same slot types; a phrase is weighed against them only where it has values of just these. */
export interface SampleGroup {
  types: string[];
  samples: IndexedSample[];
  /** Feature to the samples that have it. */
  postings: ReadonlyMap<string, readonly number[]>;
}

/** How much of the meaning of a phrase a feature carries. */
export type Weigh = (feature: Feature) => number;

/** The weight of grammar. */
const SLIGHT = 0.12;
/** The weight of a word that no sample has: it is likely to be about something else, unless it is about nothing. */
const UNKNOWN = 2.5;
const UNKNOWN_LIGHT = 0.5;
/** What is left of a word's weight, which is at most 1, when every intent has it. */
const COMMON = 0.3;

/** Samples, each with the features by which phrases are compared with it. */
export const featured = (samples: readonly Sample[]): FeaturedSample[] =>
  samples.map((sample) => ({
    intent: sample.intent,
    sample,
    features: featuresOf(itemsOf(sample.elements)),
  }));

/** The weight of a word that only speaks of something else, or that is not known at all. */
const strangeness = (key: string): number => (isLight(key) ? UNKNOWN_LIGHT : UNKNOWN);

/**
 * A word weighs most where a single intent has it, least where all have it; grammar always weighs little, and what
 * only follows from the order of words is for habits, not for weights.
 */
export const weighing = (samples: readonly FeaturedSample[]): Weigh => {
  const within = new Map<string, Set<string>>();
  for (const { intent, features } of samples) {
    for (const { key, kind } of features) {
      if (kind !== 'word') continue;
      const intents = within.get(key) ?? new Set();
      within.set(key, intents.add(intent));
    }
  }
  const all = Math.log(Math.max(2, new Set(samples.map(({ intent }) => intent)).size));
  const weights = new Map(
    [...within].map(([key, intents]) => [
      key,
      intents.size === 1 && intents.has(FALLBACK)
        ? strangeness(key)
        : 1 - (1 - COMMON) * (Math.log(intents.size) / all),
    ]),
  );
  return ({ key, kind }) => {
    if (kind === 'pair') return 0;
    if (kind === 'slight') return SLIGHT;
    return weights.get(key) ?? strangeness(key);
  };
};

/** Groups samples by their slot types, those of an intent with the same features once. */
export const groupsOf = (samples: readonly FeaturedSample[], weigh: Weigh): SampleGroup[] => {
  const groups = new Map<
    string,
    { types: string[]; samples: IndexedSample[]; postings: Map<string, number[]> }
  >();
  const seen = new Set<string>();
  samples.forEach(({ intent, sample, features }, order) => {
    const types = sample.elements.flatMap((element) => ('slot' in element ? [element.type] : [])).sort();
    const signature = types.join('+');
    const telling = features.filter(({ kind }) => kind !== 'pair');
    const keys = telling.map(({ key }) => key);
    const same = `${intent} ${signature} ${keys.toSorted().join(' ')}`;
    if (keys.length === 0 || seen.has(same)) return;
    seen.add(same);
    const group = groups.get(signature) ?? { types, samples: [], postings: new Map<string, number[]>() };
    groups.set(signature, group);
    const at = group.samples.length;
    group.samples.push({
      sample,
      leniency: LENIENCY[rankOf(intent)],
      weight: telling.reduce((sum, feature) => sum + weigh(feature), 0),
      order,
    });
    for (const key of keys) {
      const posting = group.postings.get(key);
      if (posting === undefined) group.postings.set(key, [at]);
      else posting.push(at);
    }
  });
  return [...groups.values()];
};

/** A sample of a group, by its place there, and the weight of what a phrase shares with it. */
export interface Shared {
  at: number;
  weight: number;
}

/**
 * The weight of what a phrase shares with each sample of a group. Samples that share nothing but grammar with it
 * are left out, unless the phrase is nothing but grammar ("is it okay to do this").
 */
export const sharedWeights = (group: SampleGroup, features: readonly Feature[], weigh: Weigh): Shared[] => {
  const weights = new Float64Array(group.samples.length);
  const found: number[] = [];
  const onlyGrammar = features.every(({ kind }) => kind !== 'word');
  for (const kind of ['word', 'slight'] as const) {
    for (const feature of features) {
      if (feature.kind !== kind) continue;
      // Every weight is more than nothing, so 0 is a sample that was not met yet.
      const weight = weigh(feature);
      for (const at of group.postings.get(feature.key) ?? []) {
        const before = weights[at] ?? 0;
        if (before === 0) {
          if (kind === 'slight' && !onlyGrammar) continue;
          found.push(at);
        }
        weights[at] = before + weight;
      }
    }
  }
  return found.map((at) => ({ at, weight: weights[at] ?? 0 }));
};
