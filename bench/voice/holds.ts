import { COUNT_STYLES, type CountStyle } from '../../lambda/coach/content';
import { holdCues } from '../../lambda/coach/count';
import type { Words } from '../../lambda/coach/words';
import { spokenAt } from '../../lambda/speech/spoken-at';
import { renderCues } from '../../lambda/speech/ssml';
import { createVoice } from '../../lambda/speech/voice';
import { timelineOf } from '../../test/speech/timeline';
import type { Espeak } from './espeak';
import { renderedMs } from './rendered';
import { inParallel } from './truth';

/** One hold, measured; all in seconds. */
export interface MeasuredHold {
  style: CountStyle;
  nominalSeconds: number;
  /** By the model of spoken length, from the markup alone. */
  modelSeconds: number;
  /** As the stand-in voice speaks the same markup. */
  renderedSeconds: number;
  /** As it speaks the same words, each followed by a break of its whole span. */
  naiveSeconds: number;
}

export const HOLD_SECONDS = [5, 10, 15, 20, 30, 45, 60] as const;

/**
 * Measures counted holds in every count style.
 *
 * @param stay what is said when a long hold begins, and `soften` at two thirds of it, as an exercise has them
 */
export const measureHolds = async (
  espeak: Espeak,
  words: Words,
  { stay, soften, ratePercent = 100 }: { stay: string; soften: string; ratePercent?: number },
): Promise<MeasuredHold[]> => {
  const { spokenMs } = createVoice({ ratePercent });
  const holds = COUNT_STYLES.flatMap((style) => HOLD_SECONDS.map((seconds) => ({ style, seconds })));
  return inParallel(holds, async ({ style, seconds }) => {
    const cues = holdCues(
      {
        holdSeconds: seconds,
        fromSeconds: 0,
        style,
        stay,
        soften,
        place: { step: 0, set: 1, side: 'both', rep: 1, holdMs: 0 },
      },
      words,
      spokenMs,
    );
    const ssml = renderCues(cues, ratePercent);
    const naive = renderCues(
      cues.map(({ text, ms }) => ({ text, ms: ms + spokenAt(text, ratePercent).voicedMs })),
      ratePercent,
    );
    return {
      style,
      nominalSeconds: seconds,
      modelSeconds: timelineOf(ssml).totalMs / 1000,
      renderedSeconds: (await renderedMs(espeak, ssml, ratePercent)) / 1000,
      naiveSeconds: (await renderedMs(espeak, naive, ratePercent)) / 1000,
    };
  });
};
