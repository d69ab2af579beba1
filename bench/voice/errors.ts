/** How far a model is from the truth, over many texts; all as shares of the true length. */
export interface ErrorSpread {
  texts: number;
  median: number;
  ninetieth: number;
  worst: number;
  /** Mean of the signed errors: above 0 the model is too long. */
  bias: number;
  withinFifteen: number;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;

/** Sums up pairs of modelled and true milliseconds. */
export const errorSpread = (pairs: readonly { modelMs: number; trueMs: number }[]): ErrorSpread => {
  const errors = pairs.map(({ modelMs, trueMs }) => modelMs / trueMs - 1);
  const sizes = errors.map(Math.abs).sort((a, b) => a - b);
  return {
    texts: pairs.length,
    median: quantile(sizes, 0.5),
    ninetieth: quantile(sizes, 0.9),
    worst: sizes.at(-1) ?? 0,
    bias: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    withinFifteen: sizes.filter((size) => size <= 0.15).length / sizes.length,
  };
};
