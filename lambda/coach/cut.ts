import type { Cue } from './cue';
import { lengthMs } from './script-cue';
import type { Boundary, Part } from './step-parts';

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

/**
 * How many parts the next answer takes: as much as fits, cut at the best place there is. Never inside a part, so
 * never inside a hold; at least one part, however long.
 *
 * @param markupLength characters a cue becomes when it is rendered
 */
export const partsThatFit = (
  parts: readonly Part[],
  budget: Budget,
  markupLength: (cue: Cue) => number,
): number => {
  const lengths: number[] = [];
  let ms = 0;
  let characters = 0;
  for (const part of parts) {
    ms += lengthMs(part.cues);
    characters += part.cues.reduce((sum, cue) => sum + markupLength(cue), 0);
    if (ms > budget.ms || characters > budget.characters) break;
    lengths.push(ms);
  }
  if (lengths.length === parts.length) return parts.length;
  const longestMs = lengths.at(-1) ?? 0;
  let best = Math.min(1, parts.length);
  let bestRank = -1;
  lengths.forEach((length, index) => {
    const next = parts[index + 1];
    if (next === undefined || length < WORTHWHILE_SHARE * longestMs) return;
    if (RANK[next.boundary] >= bestRank) {
      best = index + 1;
      bestRank = RANK[next.boundary];
    }
  });
  return best;
};
