import { featuresOf } from './features';
import { habitsOf } from './habits';
import type { ResolvedSlot } from './model';
import type { Token } from './normalise';
import { orderOf } from './priority';
import { type Reading, readingsFor, widest } from './readings';
import { featured, groupsOf, sharedWeights, weighing } from './sample-index';
import type { Sample } from './samples';
import type { Span } from './spans';

/** A sample a phrase is like, and how much: about 1 is everything the same, 0 nothing. */
export interface Likeness {
  sample: Sample;
  slots: Record<string, ResolvedSlot>;
  score: number;
}

/** Weighs phrases against all samples of a model. */
export interface SimilarMatcher {
  /** The most alike sample of each intent, best first; ties in the order safety, Amazon's, ours, model order. */
  rank(tokens: readonly Token[], spans: readonly Span[]): Likeness[];
}

/** A value of several words is surer than one of a single word: added to a slot's weight for each word more. */
const SURER_BY_WORD = 0.25;
const SURER_AT_MOST = 0.75;

/** How far an intent's habits move the score of its nearest sample, up or down. */
const HABIT = 0.15;

/** Of two samples as near, the one that says it in words goes before the one that has a slot there. */
const BY_SLOT = 0.04;

const surer = (spans: readonly Span[]): number =>
  spans.reduce((sum, span) => sum + Math.min(SURER_AT_MOST, SURER_BY_WORD * (span.words - 1)), 0);

const bindSlots = (sample: Sample, { spans }: Reading): Record<string, ResolvedSlot> => {
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

/**
 * Builds the index of all samples once. A phrase scores against a sample by the weight they share, against the
 * weight either has alone (Tversky's index, with the leniency of the sample's intent), moved a little by how the
 * intent's samples use the phrase's words altogether.
 */
export const similarMatcher = (samples: readonly Sample[]): SimilarMatcher => {
  const withFeatures = featured(samples);
  const weigh = weighing(withFeatures);
  const groups = groupsOf(withFeatures, weigh);
  const habits = habitsOf(withFeatures);

  return {
    rank: (tokens, spans) => {
      const wide = widest(spans);
      const best = new Map<string, { sample: Sample; reading: Reading; score: number; order: number }>();
      for (const group of groups) {
        const slotKeys = group.types.map((type) => `{${type}}`);
        for (const reading of readingsFor(group.types, tokens, wide)) {
          const features = featuresOf(reading.items);
          // A negated value ("not the ball") is no value of the slot.
          if (!slotKeys.every((key) => features.some((feature) => feature.key === key))) continue;
          const bonus = surer(reading.spans);
          const said = features.reduce((sum, feature) => sum + weigh(feature), bonus);
          const likelihood = habits.likelihood(features);
          for (const { at, weight } of sharedWeights(group, features, weigh)) {
            const indexed = group.samples[at];
            if (indexed === undefined) continue;
            const { sample, leniency, order } = indexed;
            const both = weight + bonus;
            const alike =
              both / (both + leniency.extra * (said - both) + leniency.missing * (indexed.weight - weight));
            const score =
              alike + HABIT * (2 * (likelihood.get(sample.intent) ?? 0) - 1) - BY_SLOT * group.types.length;
            const other = best.get(sample.intent);
            if (other !== undefined && other.score >= score) continue;
            best.set(sample.intent, { sample, reading, score, order });
          }
        }
      }
      return [...best.values()]
        .sort(
          (a, b) =>
            b.score - a.score || orderOf(a.sample.intent) - orderOf(b.sample.intent) || a.order - b.order,
        )
        .map(({ sample, reading, score }) => ({ sample, slots: bindSlots(sample, reading), score }));
    },
  };
};
