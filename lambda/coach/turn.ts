import type { Cue } from './cue';

/**
 * One answer of the coach, ready to be rendered for an ear.
 *
 * `ask` keeps the session open and ends in a question or invitation; `carry-on` does so too, and its reprompt is
 * the next part of the routine, so that silence goes on; `close` ends the session and asks nothing.
 */
export interface Turn {
  ending: 'ask' | 'carry-on' | 'close';
  /** What is said at once, in order; the last cue of `ask` and `carry-on` is the invitation. */
  speech: readonly Cue[];
  /** What is said if nobody answers; empty for none. Ends in an invitation too. */
  reprompt: readonly Cue[];
  /** Speaking rate in percent of the voice's own. */
  ratePercent: number;
}
