/**
 * How long an English voice takes, in milliseconds at its usual rate. Sentences: `onset` once, then their
 * syllables, consonants and stressed words, and the pauses of their punctuation.
 */
export interface VoiceConstants {
  /**
   * The real voice's length relative to these figures: the one number to change after listening to a device
   * (docs/voice.md). 1.1 says that the device's words last a tenth longer. Silences are not affected.
   */
  calibration: number;
  onset: number;
  perSyllable: number;
  perConsonant: number;
  /** Extra for each word that carries stress; the small words between them do not. */
  perStressedWord: number;
  /** A comma, semicolon, colon or dash. */
  comma: number;
  /** The pause after a sentence, with the lengthening of its last word that comes only before another sentence. */
  endPause: number;
  /** True where a break takes the place of the pause after a sentence; false where it is added to it. */
  breakReplacesEndPause: boolean;
  /** Numbers from 0, said alone and followed by a break. */
  numbers: readonly number[];
}

/**
 * Fitted by `bench/voice` to espeak-ng's American English voice at 170 words a minute, a stand-in for Alexa's over
 * every sentence of the content; see docs/voice.md for the errors and for what a real device may change.
 */
export const ENGLISH_VOICE: VoiceConstants = {
  calibration: 1,
  onset: 38,
  perSyllable: 71,
  perConsonant: 63,
  perStressedWord: 82,
  comma: 272,
  endPause: 400,
  breakReplacesEndPause: true,
  numbers: [
    350, 288, 257, 280, 308, 360, 423, 410, 226, 323, 318, 411, 432, 486, 497, 494, 560, 591, 350, 487, 474,
    742, 708, 729, 757, 807, 835, 854, 673, 763, 364, 623, 590, 611, 638, 688, 716, 736, 554, 644, 384, 643,
    600, 630, 658, 708, 736, 756, 564, 664, 438, 706, 673, 694, 722, 771, 799, 819, 627, 727, 504,
  ],
};
