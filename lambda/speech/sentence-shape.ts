import { inWords } from './number-words';
import { soundsOf } from './sounds';

/** What of a sentence takes time, counted. */
export interface SentenceShape {
  words: number;
  syllables: number;
  consonants: number;
  stressedWords: number;
  /** Commas, semicolons, colons and dashes. */
  commas: number;
}

/** Of small letters, as western alphabets have them; `\p{L}` is half a millisecond of a cold start. */
const WORD = /[a-z\u00DF-\u024F][a-z\u00DF-\u024F']*/g;
const COMMA = /[,;:](?=\s)|\s[\u2013\u2014-]\s/g;

/** Digits become the words that are said, and typographic apostrophes the plain one. */
const asSaid = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\d+/g, inWords)
    .toLowerCase();

/** Counts what takes time in one English sentence. Names of letters and signs are not read out, so not counted. */
export const shapeOf = (sentence: string): SentenceShape => {
  const said = asSaid(sentence);
  const shape = {
    words: 0,
    syllables: 0,
    consonants: 0,
    stressedWords: 0,
    commas: said.match(COMMA)?.length ?? 0,
  };
  for (const word of said.match(WORD) ?? []) {
    const { syllables, consonants, stressed } = soundsOf(word);
    shape.words += 1;
    shape.syllables += syllables;
    shape.consonants += consonants;
    shape.stressedWords += stressed ? 1 : 0;
  }
  return shape;
};

/** Whether a text ends as a sentence does, so that the voice pauses after it. */
export const endsSentence = (text: string): boolean => /[.!?\u2026]["')\]]*$/.test(text.trimEnd());

/** A text's sentences, in order. */
export const sentencesIn = (text: string): string[] => text.trim().split(/(?<=[.!?\u2026]["')\]]*)\s+/);
