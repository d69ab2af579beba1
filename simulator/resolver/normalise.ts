import { CONTRACTION_ENDINGS, CONTRACTIONS, IS_AFTER } from './english';
import { numberWords } from './numbers';
import { remembered } from './remembered';

/** Longer phrases are cut here: nobody says more in one breath, and matching stays fast whatever is typed. */
const MOST_WORDS = 40;

/** One word to match by, and what was written for it. The second word of a contraction was not written: ''. */
export interface Token {
  readonly word: string;
  readonly heard: string;
}

/** What is left of a text after this has no more than letters, digits and apostrophes between spaces. */
const spelt = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’ʼ′`]/g, "'")
    .replaceAll(/\b([ap])\.\s?m\b\.?/g, '$1m')
    .replaceAll(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .replaceAll(/(\d)(\p{L})/gu, '$1 $2');

/** Samples, and most of what is said, are spelt so already. */
const isSpelt = (text: string): boolean => /^[a-z' ]*$/.test(text);

const written = (text: string): string[] => {
  const said = text.slice(0, MOST_WORDS * 30);
  return (isSpelt(said) ? said : spelt(said))
    .split(' ')
    .map((word) => (word.includes("'") ? word.replaceAll(/^'+(?!em$|cause$)|'+$/g, '') : word))
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
};

/** "owwww" is "ow", "nooo" is "no": a letter said three times and more is one letter drawn out. */
const shortened = (word: string): string =>
  /(\p{L})\1\1/u.test(word) ? word.replaceAll(/(\p{L})\1{2,}/gu, '$1') : word;

const writtenOut = (word: string): string => {
  const whole = CONTRACTIONS[word];
  if (whole !== undefined && Object.hasOwn(CONTRACTIONS, word)) return whole;
  if (/^\d{1,3}$/.test(word)) return numberWords(Number(word));
  for (const [ending, full] of CONTRACTION_ENDINGS) {
    if (word.length > ending.length && word.endsWith(ending))
      return `${word.slice(0, -ending.length)}${full}`;
  }
  if (word.endsWith("'s") && IS_AFTER.has(word.slice(0, -2))) return `${word.slice(0, -2)} is`;
  return word.replaceAll("'", '');
};

const tokensOf = remembered((heard): readonly Token[] =>
  writtenOut(shortened(heard))
    .split(' ')
    .filter((word) => word !== '')
    .map((word, position) => ({ word, heard: position === 0 ? heard : '' })),
);

/**
 * Turns what was said or typed into words to match by: lower case, no punctuation, contractions and digits written
 * out, drawn-out letters shortened. Samples and phrases go through the same, so they meet.
 *
 * @param text anything; never throws
 */
export const normalise = (text: string): Token[] => written(text).flatMap(tokensOf);

/** The words alone. */
export const wordsOf = (tokens: readonly Token[]): string[] => tokens.map((token) => token.word);

/** What was heard between two tokens, as it was written. */
export const heardBetween = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map((token) => token.heard)
    .filter((heard) => heard !== '')
    .join(' ');
