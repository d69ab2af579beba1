import { wordsOf, type Timeline, type TimelineItem } from './timeline';
import { inMinutes } from './duration';

/** Something to show at a moment of the speech, milliseconds from its start. */
export interface Caption {
  atMs: number;
  text: string;
  /** Whether it goes on in the line before it. */
  continues: boolean;
}

/** Silences of at least this length are mentioned, milliseconds. */
const MENTIONED_MS = 3000;

/** Sentences with a longer silence between them stand in lines of their own, milliseconds. */
const NEW_LINE_MS = 700;

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The number that a text consists of, in digits or English words up to ninety-nine; null when it is anything else. */
export const numberSaid = (text: string): number | null => {
  const word = text.toLowerCase().replace(/[.,!?]+$/, '');
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const below20 = ones.indexOf(word);
  if (below20 >= 0) return below20;
  const [ten = '', one] = word.split(/[- ]/);
  const tensAt = tens.indexOf(ten);
  const oneAt = one === undefined ? 0 : ones.indexOf(one);
  return tensAt < 0 || oneAt < 0 || oneAt > 9 ? null : (tensAt + 2) * 10 + oneAt;
};

const wordCaptions = (item: TimelineItem, continues: boolean): Caption[] =>
  wordsOf(item).map(({ atMs, word }, index) => ({ atMs, text: word, continues: continues || index > 0 }));

/**
 * What to show of a speech while it is heard: its words as they are said, the numbers of a count in one line, and
 * only the longer silences.
 */
export const captionsOf = ({ items }: Timeline): Caption[] => {
  const numbers = items.map(({ kind, text }) => (kind === 'words' ? numberSaid(text) : null));
  return items.flatMap((item, index) => {
    const { atMs, kind, ms } = item;
    const number = numbers[index] ?? null;
    const before = items[index - 1];
    const isWithinCount = (numbers[index - 1] ?? null) !== null && (numbers[index + 1] ?? null) !== null;
    if (kind === 'silence') {
      return ms < MENTIONED_MS || isWithinCount || index === 0
        ? []
        : [{ atMs, text: `(${inMinutes(ms)})`, continues: true }];
    }
    const numberBefore = numbers[index - (before?.kind === 'silence' ? 2 : 1)] ?? null;
    if (number !== null) return [{ atMs, text: String(number), continues: numberBefore !== null }];
    const silentMs = before?.kind === 'silence' ? before.ms : 0;
    return wordCaptions(item, before !== undefined && numberBefore === null && silentMs <= NEW_LINE_MS);
  });
};
