import { syllablesIn } from './syllables';

/** What of a word takes time. */
export interface Sounds {
  syllables: number;
  consonants: number;
  /** False for the small words between the others: "the", "of", "your". */
  stressed: boolean;
}

const UNSTRESSED: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by can do for from have if in into is it its of on or our over so than that the their ' +
    'them then there they this to up was we will with you your'
  ).split(' '),
);

/** Letters that stand for one consonant together. */
const ONE_SOUND = /([bcdfgklmnprstz])\1|tch|dge|ch|ck|kn|ng|ph|sh|th|wh|wr/g;

/** Letters that only colour the vowel before them: "your", "lower", "stay", "thigh". */
const VOWEL_COLOUR = /(?<=[aeiouy])(?:r(?![aeiouy])|w|gh)|(?<=[aeou])y/g;

const consonantsIn = (word: string): number =>
  word
    .replace(VOWEL_COLOUR, '')
    .replace(/x/g, 'ks')
    .replace(ONE_SOUND, 'k')
    .match(/[^aeiouy']/g)?.length ?? 0;

const REMEMBERED_WORDS = 4096;
const known = new Map<string, Sounds>();

/**
 * Syllables and consonants of an English word, by its spelling.
 *
 * @param word lower case, letters and apostrophes
 */
export const soundsOf = (word: string): Sounds => {
  const remembered = known.get(word);
  if (remembered) return remembered;
  if (known.size >= REMEMBERED_WORDS) known.clear();
  const sounds = {
    syllables: syllablesIn(word),
    consonants: consonantsIn(word),
    stressed: !UNSTRESSED.has(word),
  };
  known.set(word, sounds);
  return sounds;
};
