import type { Feature } from './features';

/** Which intents use which words: how likely each intent is, given the features of a phrase. */
export interface Habits {
  /** Likelihood by intent, adding up to 1. Features that no sample has say nothing. */
  likelihood(features: readonly Feature[]): ReadonlyMap<string, number>;
}

/** The share of an intent's samples that a feature is taken to have where none has it. */
const NEVER_SEEN = 0.001;
/** Neighbours and grammar tell less than the words themselves, and partly the same again. */
const SAYS: Readonly<Record<Feature['kind'], number>> = { word: 1, pair: 0.6, slight: 0.6 };

/**
 * Counts in what share of each intent's samples every feature occurs (naive Bayes with all intents equally likely
 * beforehand). It sees what no single sample shows: "which leg" may be in two intents' samples, but "am i on" is how
 * people ask where they are.
 */
export const habitsOf = (samples: readonly { intent: string; features: readonly Feature[] }[]): Habits => {
  const intents = [...new Set(samples.map(({ intent }) => intent))];
  const place = new Map(intents.map((intent, at) => [intent, at]));
  const sizes = new Float64Array(intents.length);
  const counts = new Map<string, Float64Array>();
  const seen = new Set<string>();
  for (const { intent, features } of samples) {
    const same = `${intent} ${features.map(({ key }) => key).join(' ')}`;
    if (seen.has(same)) continue;
    seen.add(same);
    const at = place.get(intent) ?? 0;
    sizes[at] = (sizes[at] ?? 0) + 1;
    for (const { key } of features) {
      const count = counts.get(key) ?? new Float64Array(intents.length);
      counts.set(key, count);
      count[at] = (count[at] ?? 0) + 1;
    }
  }
  const logsOf = new Map<string, Float64Array>();
  /** By intent, the logarithm of the share of its samples that have a feature; null where none at all has it. */
  const logSharesOf = (key: string): Float64Array | null => {
    const known = logsOf.get(key);
    if (known !== undefined) return known;
    const count = counts.get(key);
    if (count === undefined) return null;
    const made = count.map((samplesWithIt, at) =>
      Math.log((samplesWithIt / Math.max(1, sizes[at] ?? 1) + NEVER_SEEN) / (1 + NEVER_SEEN)),
    );
    logsOf.set(key, made);
    return made;
  };
  return {
    likelihood: (features) => {
      const logs = new Float64Array(intents.length);
      for (const { key, kind } of features) {
        const logShares = logSharesOf(key);
        if (logShares === null) continue;
        for (let at = 0; at < intents.length; at += 1) {
          logs[at] = (logs[at] ?? 0) + SAYS[kind] * (logShares[at] ?? 0);
        }
      }
      const top = Math.max(...logs);
      const odds = logs.map((log) => Math.exp(log - top));
      const total = odds.reduce((sum, one) => sum + one, 0);
      return new Map(intents.map((intent, at) => [intent, (odds[at] ?? 0) / total]));
    },
  };
};
