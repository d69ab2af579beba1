/** The middle value; of an even number of values the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
};

/** The value that so large a share (0 to 1) of the values does not exceed. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

/** A ratio that was measured in pairs: its median, and between what its middle half lies. */
export interface Ratio {
  median: number;
  lower: number;
  upper: number;
}

/** Each value over the other of the same round, so that what slows a round down slows both. */
export const pairedRatio = (values: readonly number[], others: readonly number[]): Ratio => {
  const ratios = values.map((value, round) => value / (others[round] ?? Number.NaN));
  return { median: median(ratios), lower: quantile(ratios, 0.25), upper: quantile(ratios, 0.75) };
};

/** A number with so many significant digits, without an exponent. */
export const shortly = (value: number, digits = 2): string => String(Number(value.toPrecision(digits)));
