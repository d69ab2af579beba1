import { lengthMs, type ScriptCue } from './script-cue';
import type { Part } from './step-parts';
import type { Flow } from './turn';

/**
 * A line lasts at least this long where it can, milliseconds: each end costs a request and a write, and a place is not
 * found better by more of them.
 */
const LEAST_LINE_MS = 10_000;

/**
 * Where a document that speaks a script tells how far it has got: at ends of parts, and always before another
 * exercise.
 *
 * @param count how many of the parts' cues are spoken; a part is spoken whole
 * @returns numbers of cues, rising; the last is `count`
 */
export const lineEndsOf = (parts: readonly Part[], count: number): number[] => {
  const ends: number[] = [];
  let cues = 0;
  let lineMs = 0;
  for (const [index, part] of parts.entries()) {
    cues += part.cues.length;
    lineMs += lengthMs(part.cues);
    if (cues >= count) break;
    if (lineMs < LEAST_LINE_MS && parts[index + 1]?.boundary !== 'exercise') continue;
    ends.push(cues);
    lineMs = 0;
  }
  return [...ends, count];
};

/** What a document says, line by line; the first has the opening words before it, where it is going to begin. */
export const linesOf = ({ opening, cues, lineEnds }: Flow): ScriptCue[][] =>
  lineEnds.map((end, index) => [
    ...(index === 0 ? opening.map((cue) => ({ ...cue, place: cues[0]?.place ?? cue.place })) : []),
    ...cues.slice(lineEnds[index - 1] ?? 0, end),
  ]);
