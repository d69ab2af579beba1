import type { Cue } from './cue';
import type { Place } from './place';

/** What a cue of a script is there for; tells a hold from the words around it. */
export type During =
  'opening' | 'change' | 'instruction' | 'lead-in' | 'movement' | 'hold' | 'rest' | 'closing' | 'invitation';

export interface ScriptCue extends Cue {
  during: During;
}

/** Lengths of a run of cues, in milliseconds. */
export const lengthMs = (cues: readonly Pick<Cue, 'ms'>[]): number =>
  cues.reduce((sum, cue) => sum + cue.ms, 0);

/** Builds the cues of one stretch of a script, all at one place unless told otherwise. */
export interface CueMaker {
  /** Words, lasting as long as they take. */
  say(text: string): ScriptCue;
  /** Words and then silence up to `ms`; longer only if the words themselves are. */
  fill(kind: 'breathe' | 'count', text: string, ms: number): ScriptCue;
  wait(ms: number): ScriptCue;
}

/**
 * @param spokenMs how long words last
 */
export const cueMaker = (spokenMs: (text: string) => number, during: During, place: Place): CueMaker => ({
  say: (text) => ({ kind: 'say', text, ms: spokenMs(text), place, during }),
  fill: (kind, text, ms) => ({ kind, text, ms: Math.max(ms, spokenMs(text)), place, during }),
  wait: (ms) => ({ kind: 'wait', text: '', ms, place, during }),
});
