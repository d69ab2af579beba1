import type { Place } from './place';

/**
 * One thing on the coach's clock. The text is said first and the rest of `ms` is silence, so a cue always fills
 * exactly its span: `count` a second (or the span its style gives a number), `breathe` the length of a movement or
 * breath, `say` just its own words, `wait` nothing but time (its text is empty).
 */
export interface Cue {
  kind: 'say' | 'count' | 'breathe' | 'wait';
  /** Plain words, no markup; empty for `wait`. */
  text: string;
  /** Length in milliseconds, never shorter than the words take. */
  ms: number;
  place: Place;
}

/** What the core must know of the voice that will speak: how long words last and how much room they take. */
export interface Voice {
  /** Milliseconds that the text lasts when spoken, with the pause its punctuation brings. */
  spokenMs: (text: string) => number;
  /** The same up to the end of the last word: a silence that follows takes the pause's place. */
  voicedMs: (text: string) => number;
  /** Characters of markup that the cue becomes. */
  markupLength: (cue: Pick<Cue, 'text' | 'ms'>) => number;
}
