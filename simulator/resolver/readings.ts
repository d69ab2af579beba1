import type { Item } from './features';
import type { Token } from './normalise';
import type { Span } from './spans';

/** A phrase with some of its words read as slot values. */
export interface Reading {
  spans: Span[];
  items: Item[];
}

/** Readings of one phrase that are tried for one set of slot types; more only happens to nonsense. */
const MOST_READINGS = 40;

/** Spans that no longer span of the same type covers: "lower back" rather than "back". */
export const widest = (spans: readonly Span[]): Span[] =>
  spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other.type === span.type &&
          other.start <= span.start &&
          other.end >= span.end &&
          other.end - other.start > span.end - span.start,
      ),
  );

/**
 * The ways to read a phrase with exactly one value for each of some slot types.
 *
 * @param types slot types, one entry a slot; none gives the phrase in its words alone
 */
export const readingsFor = (
  types: readonly string[],
  tokens: readonly Token[],
  spans: readonly Span[],
): Reading[] => {
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
