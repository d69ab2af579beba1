import type { Cue } from './cue';
import type { ScriptCue } from './script-cue';

/** What a document on a screen says of a script, and when it tells how far it has got. */
export interface Flow {
  /** Said before the script's own cues. */
  opening: readonly ScriptCue[];
  cues: readonly ScriptCue[];
  /** Number of the script's cues that are heard at the end of each line; the document speaks line by line. */
  lineEnds: readonly number[];
  /** What it shows and waits at its end, milliseconds, before it goes on by itself. */
  waitMs: number;
}

/**
 * One answer of the coach, ready to be rendered for an ear.
 *
 * `ask` keeps the session open and ends in a question or invitation; `carry-on` does so too, and its reprompt is
 * the next part of the routine, so that silence goes on; `close` ends the session and asks nothing. With a screen,
 * `flow` is said by the document (`flow`), which asks for more by itself, and `silent` says and shows nothing new.
 */
export interface Turn {
  ending: 'ask' | 'carry-on' | 'close' | 'flow' | 'silent';
  /** What is said at once, in order; the last cue of `ask` and `carry-on` is the invitation. */
  speech: readonly Cue[];
  /** What is said if nobody answers; empty for none. Ends in an invitation too. */
  reprompt: readonly Cue[];
  flow?: Flow;
  /** Speaking rate in percent of the voice's own. */
  ratePercent: number;
}
