import type { Cue } from './cue';
import type { Parts } from './script';
import type { Boundary } from './step-parts';

/** What one answer may carry. */
export interface Budget {
  ms: number;
  /** Characters of markup. */
  characters: number;
}

/** Best places to cut first: between exercises, then sides, then sets; between repetitions only if nothing else is left. */
const RANK: Record<Boundary, number> = { exercise: 3, side: 2, set: 1, repetition: 0 };
/** A better place is not worth it if the turn would shrink below this share of what fits: every turn costs a word. */
const WORTHWHILE_SHARE = 0.4;

interface Cut {
  parts: number;
  rank: number;
  isWorthwhile: boolean;
}

const better = (a: Cut, b: Cut): Cut => {
  // Not even a short turn is a reason to cut between repetitions.
  if ((a.rank === 0) !== (b.rank === 0)) return a.rank === 0 ? b : a;
  if (a.isWorthwhile !== b.isWorthwhile) return a.isWorthwhile ? a : b;
  if (a.isWorthwhile && a.rank !== b.rank) return a.rank > b.rank ? a : b;
  return a.parts > b.parts ? a : b;
};

/**
 * How many parts the next answer takes: as much as fits, cut at the best place there is. Never inside a part, so
 * never inside a hold; at least one part, however long. Asks for no more parts than it must look at.
 *
 * @param markupLength characters a cue becomes when it is rendered
 * @param start number of the part that the answer begins with
 */
export const partsThatFit = (
  parts: Parts,
  budget: Budget,
  markupLength: (cue: Cue) => number,
  start = 0,
): number => {
  const lengths: number[] = [];
  let ms = 0;
  let characters = 0;
  let part = parts.at(start);
  if (part === undefined) return 0;
  while (part !== undefined) {
    for (const cue of part.cues) {
      ms += cue.ms;
      characters += markupLength(cue);
    }
    if (ms > budget.ms || characters > budget.characters) break;
    lengths.push(ms);
    part = parts.at(start + lengths.length);
  }
  if (part === undefined) return lengths.length;
  const longestMs = lengths.at(-1) ?? 0;
  const cuts = lengths.flatMap((length, index): Cut[] => {
    const next = parts.at(start + index + 1);
    return next === undefined
      ? []
      : [
          {
            parts: index + 1,
            rank: RANK[next.boundary],
            isWorthwhile: length >= WORTHWHILE_SHARE * longestMs,
          },
        ];
  });
  const [first, ...others] = cuts;
  return first === undefined ? 1 : others.reduce(better, first).parts;
};
