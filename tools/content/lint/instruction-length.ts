import type { ExerciseWords } from '../../../lambda/coach/exercise-words';
import type { ContentRule } from './rule';
import { countWords, sentencesOf } from './text';
import { findingsIn } from './wordings';

/** About 15 to 25 seconds of speech (content facts 5.2). */
const FULL_WORDS = { least: 30, most: 70 };
const MOST_REMINDER_WORDS = 18;
/** Nobody can follow more than two instructions while moving; a third is allowed for a remark such as a landmark. */
const MOST_SENTENCES = { setup: 3, how: 3 };
const SINGLE = ['feel', 'care', 'reminder', 'otherSide', 'breath', 'purpose'] as const;

const problems = (words: ExerciseWords): string[] => {
  const full = countWords([...words.setup, ...words.how, words.feel, words.care].join(' '));
  const reminder = countWords(words.reminder);
  return [
    ...(full >= FULL_WORDS.least && full <= FULL_WORDS.most
      ? []
      : [
          `setup, how, feel and care have ${full} words together; ${FULL_WORDS.least} to ${FULL_WORDS.most} are bearable.`,
        ]),
    ...(reminder <= MOST_REMINDER_WORDS
      ? []
      : [`reminder has ${reminder} words; at most ${MOST_REMINDER_WORDS}.`]),
    ...(['setup', 'how'] as const).flatMap((field) => {
      const count = words[field].length;
      return [
        ...(count > MOST_SENTENCES[field]
          ? [`${field} has ${count} sentences; at most ${MOST_SENTENCES[field]}.`]
          : []),
        ...words[field].flatMap((text, index) =>
          sentencesOf(text).length === 1
            ? []
            : [`${field} ${index + 1} must be one sentence; list each by itself.`],
        ),
      ];
    }),
    ...SINGLE.flatMap((field) => {
      const text = words[field];
      return text === undefined || sentencesOf(text).length === 1 ? [] : [`${field} must be one sentence.`];
    }),
  ];
};

/** Instructions are long enough to be clear and short enough to wait for. */
export const rule: ContentRule = {
  name: 'instruction-length',
  description: 'A full instruction has 30 to 70 words, a reminder one sentence of at most 18.',
  check: (catalogue) =>
    findingsIn(catalogue, ({ coaching }, words) => (coaching === 'counted' ? problems(words) : [])),
};
