import { durationMs } from '../../simulator/duration';

/** A length of time: milliseconds, or words such as "45s" and "1d". */
export type Length = number | string;

/** Words to be found, whatever their capitals, or a pattern. */
export type Wording = string | RegExp;

/** @throws when it is no length of time */
export const lengthMs = (length: Length): number => {
  const ms = typeof length === 'number' ? length : durationMs(length);
  if (ms === null) throw new Error(`"${length}" is not a length of time`);
  return ms;
};

/** The pattern that finds some words. */
export const patternOf = (wording: Wording): RegExp =>
  typeof wording === 'string' ? new RegExp(wording.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i') : wording;

/** A number between two others, both included, for `expectPlace` and the like. */
export const between = (least: number, most: number): unknown => ({
  $$typeof: Symbol.for('jest.asymmetricMatcher'),
  asymmetricMatch: (value: unknown) => typeof value === 'number' && value >= least && value <= most,
  toString: () => `between ${least} and ${most}`,
  toAsymmetricMatcher: () => `between ${least} and ${most}`,
});
