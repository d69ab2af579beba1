import { DRIFT_SHARE, LAG_MS } from '../../lambda/coach/locate';
import type { Coach } from '../../lambda/coach/moment';
import { lengthMs } from '../../lambda/coach/script-cue';
import { renderCues } from '../../lambda/speech/ssml';
import { median, quantile } from '../shared/figures';
import { countedRoutines } from '../shared/plans';
import type { Espeak } from './espeak';
import { renderedMs } from './rendered';
import { inParallel } from './truth';
import { turnsOf } from './turns';

/** How far the clock's idea of a place is from where the stand-in voice really was, in seconds. */
export interface Locating {
  moments: number;
  /** Size of the difference, before any caution. */
  medianSeconds: number;
  ninetiethSeconds: number;
  worstSeconds: number;
  /** With the caution of `locate`, Alexa's own lag left out: share of the moments that were placed too late. */
  tooLate: number;
  /** With that caution: how much too early in the middle case. */
  medianEarlySeconds: number;
}

const MOMENTS_A_TURN = 2;

/** The same "random" moments every time: a small generator of Park and Miller's. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** Compares both at the beginnings of cues picked by chance, in every answer of every counted routine. */
export const measureLocating = async (espeak: Espeak, coach: Coach): Promise<Locating> => {
  const random = generator(20_261_120);
  const heard = countedRoutines(coach).flatMap((routine) =>
    turnsOf(coach, routine).flatMap((cues) =>
      Array.from({ length: MOMENTS_A_TURN }, () =>
        cues.slice(0, Math.max(1, Math.floor(random() * cues.length))),
      ),
    ),
  );
  const moments = await inParallel(heard, async (cues) => ({
    modelMs: lengthMs(cues),
    trueMs: await renderedMs(espeak, renderCues(cues), 100),
  }));
  const off = moments.map(({ modelMs, trueMs }) => Math.abs(modelMs - trueMs) / 1000);
  // Somebody interrupts when the voice has really spoken for `trueMs`: that is the time which `locate` is given.
  const late = moments.map(
    ({ modelMs, trueMs }) => Math.floor((trueMs - LAG_MS) * (1 - DRIFT_SHARE)) - modelMs,
  );
  return {
    moments: moments.length,
    medianSeconds: median(off),
    ninetiethSeconds: quantile(off, 0.9),
    worstSeconds: Math.max(...off),
    tooLate: late.filter((ms) => ms > 0).length / late.length,
    medianEarlySeconds: -median(late) / 1000,
  };
};
