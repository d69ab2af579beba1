import type { ContentRule } from './rule';
import { spokenTexts } from './spoken';
import { countWords, sentencesOf } from './text';

/** What can be said, and heard, in one breath. */
const MOST_WORDS = 25;

/** Sentences are short enough to say in one breath. */
export const rule: ContentRule = {
  name: 'breath-length',
  description: 'No spoken sentence has more than 25 words.',
  check: (catalogue) =>
    spokenTexts(catalogue).flatMap(({ where, field, text }) =>
      sentencesOf(text)
        .filter((sentence) => countWords(sentence) > MOST_WORDS)
        .map((sentence) => ({
          where,
          message: `${field} has a sentence of ${countWords(sentence)} words; at most ${MOST_WORDS} can be said in one breath.`,
        })),
    ),
};
