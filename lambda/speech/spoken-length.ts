import { ENGLISH_VOICE, type VoiceConstants } from './constants';
import { numberIn } from './number-words';
import { endsSentence, sentencesIn, shapeOf } from './sentence-shape';

/** How long a text lasts when spoken. */
export interface Spoken {
  /** The words themselves, in milliseconds. */
  voicedMs: number;
  /** The pause the voice makes after the last of them because a sentence ends there; 0 where none does. */
  endPauseMs: number;
}

/** Texts whose lengths are kept: more than a routine has, yet bounded, so that a container's memory is too. */
const REMEMBERED_TEXTS = 4096;

/**
 * A model of how long English texts take to say: numbers from a table, sentences by their syllables, consonants,
 * stressed words and punctuation. A text of several sentences lasts as long as the sentences one after the other, the
 * pauses between them included.
 *
 * @param constants the voice; by default the one that is calibrated for this skill
 * @returns a function from a text to its length at the voice's usual rate, in milliseconds and fractions of them;
 *   it remembers the texts it has seen, so it may be asked as often as one likes
 */
export const createSpokenLength = (constants: VoiceConstants = ENGLISH_VOICE): ((text: string) => Spoken) => {
  const { calibration, endPause, numbers } = constants;
  const known = new Map<string, Spoken>();

  const voicedMs = (sentence: string): number => {
    const number = numberIn(sentence);
    const fromTable = number === undefined ? undefined : numbers[number];
    if (fromTable !== undefined) return fromTable;
    const shape = shapeOf(sentence);
    if (shape.words === 0) return 0;
    return (
      constants.onset +
      shape.syllables * constants.perSyllable +
      shape.consonants * constants.perConsonant +
      shape.stressedWords * constants.perStressedWord +
      shape.commas * constants.comma
    );
  };

  const measure = (text: string): Spoken => {
    const spoken = { voicedMs: 0, endPauseMs: 0 };
    for (const sentence of sentencesIn(text)) {
      const voiced = voicedMs(sentence);
      if (voiced === 0) continue;
      spoken.voicedMs += spoken.endPauseMs + voiced * calibration;
      spoken.endPauseMs = endsSentence(sentence) ? endPause * calibration : 0;
    }
    return spoken;
  };

  return (text) => {
    const remembered = known.get(text);
    if (remembered) return remembered;
    if (known.size >= REMEMBERED_TEXTS) known.clear();
    const spoken = measure(text);
    known.set(text, spoken);
    return spoken;
  };
};

/** The length of an English text in the skill's own voice, at its usual rate. */
export const spokenLength = createSpokenLength();
