import type { Cue } from '../coach/cue';
import { silence, SHORTEST_BREAK_MS } from './breaks';
import { ENGLISH_VOICE } from './constants';
import { escapeText } from './escape';
import { spokenAt, tidy } from './spoken-at';

const wrapper = (ratePercent: number): [string, string] =>
  ratePercent === 100
    ? ['<speak>', '</speak>']
    : [`<speak><prosody rate="${ratePercent}%">`, '</prosody></speak>'];

/**
 * Cues as SSML for Alexa: words, and breaks that fill the rest of each cue's span.
 *
 * A clock runs along: before the next words it is compared with where the cues' own lengths say they begin, and the
 * break is what lies between. So a rest too short for a break, a rounding, or words that outlasted their cue are made
 * good by the next silence, numbers fall on their seconds again, and silences side by side become as few breaks as
 * they need.
 *
 * @param cues in order; their lengths in whole milliseconds
 * @param ratePercent speaking rate, 100 for the voice's own; it changes words, not breaks
 * @returns a whole `<speak>` document, with no tags but `break` and `prosody`
 * @throws RangeError for a rate outside 20 to 200 percent
 */
export const renderCues = (cues: readonly Pick<Cue, 'text' | 'ms'>[], ratePercent = 100): string => {
  const [open, close] = wrapper(ratePercent);
  const pieces: string[] = [];
  /** Where the cues say that we are, and where the words so far have ended. */
  let dueMs = 0;
  let spokenUntilMs = 0;
  let endPauseMs = 0;

  /** Silence up to where the cues are, if that is worth a break; else only the voice's own pause. */
  const catchUp = (leastMs: number): string => {
    const gapMs = Math.max(leastMs, dueMs - spokenUntilMs);
    if (gapMs - endPauseMs < SHORTEST_BREAK_MS) {
      spokenUntilMs += endPauseMs;
      return '';
    }
    const ownMs = ENGLISH_VOICE.breakReplacesEndPause ? 0 : endPauseMs;
    const { markup, ms } = silence(Math.round(gapMs - ownMs));
    spokenUntilMs += ownMs + ms;
    return markup;
  };

  let isFirst = true;
  for (const { text, ms } of cues) {
    const words = tidy(text);
    if (words !== '') {
      // without an end mark "55" and "6" would run on to "55 6"
      const runsOn = !isFirst && endPauseMs === 0;
      const between = catchUp(runsOn ? SHORTEST_BREAK_MS : 0);
      pieces.push(between === '' && !isFirst ? ' ' : between, escapeText(words));
      const spoken = spokenAt(words, ratePercent);
      spokenUntilMs += spoken.voicedMs;
      endPauseMs = spoken.endPauseMs;
      isFirst = false;
    }
    dueMs += ms;
  }
  return open + pieces.join('') + catchUp(0) + close;
};
