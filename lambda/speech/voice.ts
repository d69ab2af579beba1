import type { Voice } from '../coach/cue';
import { longestSilenceMarkup, SHORTEST_BREAK_MS } from './breaks';
import { escapeText } from './escape';
import { sentencePauseMs, spokenAt, tidy } from './spoken-at';

export interface VoiceOptions {
  /** Speaking rate in percent of the voice's own: at 90 words take 1/0.9 as long. Breaks keep their length. */
  ratePercent?: number;
}

/** What an earlier cue can leave to a later silence: a rest too short for a break. */
const CARRIED_MS = SHORTEST_BREAK_MS - 1;

/**
 * The voice as the coach needs it, in whole milliseconds and characters.
 *
 * `markupLength` is an upper bound and a close one: what `renderCues` writes for some cues is never longer than the
 * sum of theirs and the markup of no cues at all, whatever comes before or after each, so a turn can be cut by adding up.
 */
export const createVoice = ({ ratePercent = 100 }: VoiceOptions = {}): Voice => {
  const pauseMs = sentencePauseMs(ratePercent);
  return {
    spokenMs(text) {
      const { voicedMs, endPauseMs } = spokenAt(text, ratePercent);
      return voicedMs + endPauseMs;
    },

    voicedMs: (text) => spokenAt(text, ratePercent).voicedMs,

    markupLength({ text, ms }) {
      const words = tidy(text);
      // the pause after an earlier sentence becomes part of the break that follows it
      if (words === '') return ms > 0 ? longestSilenceMarkup(ms + pauseMs + CARRIED_MS) : 0;
      const { voicedMs, endPauseMs } = spokenAt(words, ratePercent);
      const afterMs = ms - voicedMs;
      if (afterMs > endPauseMs) return escapeText(words).length + longestSilenceMarkup(afterMs + CARRIED_MS);
      return escapeText(words).length + (endPauseMs > 0 ? 1 : longestSilenceMarkup(SHORTEST_BREAK_MS));
    },
  };
};
