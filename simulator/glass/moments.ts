import type { ScriptCue } from '../../lambda/coach/script-cue';
import type { Moment } from './views';

const isSame = (cue: ScriptCue, { during, step, set, side, rep }: Moment): boolean =>
  cue.during === during &&
  cue.place.step === step &&
  cue.place.set === set &&
  cue.place.side === side &&
  cue.place.rep === rep;

/**
 * Runs of cues at one place that are there for one thing, on the clock of the speech. All cues of a hold are one
 * moment, which knows how much of the hold there was before it.
 *
 * @param cues everything that is said, in order, from the first sound
 */
export const momentsOf = (cues: readonly ScriptCue[]): Moment[] => {
  const moments: Moment[] = [];
  let atMs = 0;
  for (const { place, during, ms, ...rest } of cues) {
    const untilMs = atMs + ms;
    const last = moments.at(-1);
    if (ms > 0 && last && isSame({ ...rest, place, during, ms }, last)) {
      last.untilMs = untilMs;
      if (last.hold) last.hold.totalMs += ms;
    } else if (ms > 0) {
      const { step, set, side, rep, holdMs } = place;
      const hold = during === 'hold' ? { doneMs: holdMs, totalMs: holdMs + ms } : null;
      moments.push({ atMs, untilMs, during, step, set, side, rep, hold });
    }
    atMs = untilMs;
  }
  return moments;
};
