import type { Cue, Voice } from './cue';
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

/** What cues must know of a voice. */
export type Timing = Pick<Voice, 'spokenMs' | 'voicedMs'>;

/** Builds the cues of one stretch of a script, all at one place unless told otherwise. */
export interface CueMaker {
  /** Words, lasting as long as they take. */
  say(text: string): ScriptCue;
  /** Words and then silence up to `ms`; longer only if the words themselves are. */
  fill(kind: 'breathe' | 'count', text: string, ms: number): ScriptCue;
  wait(ms: number): ScriptCue;
}

/**
 * @param voice how long words last
 */
export const cueMaker = (voice: Timing, during: During, place: Place): CueMaker => ({
  say: (text) => ({ kind: 'say', text, ms: voice.spokenMs(text), place, during }),
  fill: (kind, text, ms) => ({ kind, text, ms: Math.max(ms, voice.voicedMs(text)), place, during }),
  wait: (ms) => ({ kind: 'wait', text: '', ms, place, during }),
});
