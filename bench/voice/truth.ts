import type { Espeak } from './espeak';

/** How long the stand-in voice takes for a text, in milliseconds, by where the text stands. */
export interface Truth {
  text: string;
  /** Before a break: the words alone, because a break takes the place of the pause after a sentence. */
  beforeBreakMs: number;
  /** Before another sentence: the words and the pause. */
  beforeSentenceMs: number;
}

const BREAK = '<break time="1s"/>';
const speak = (inner: string): string => `<speak>${inner}</speak>`;
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Runs a job for each item, a few at once, and keeps the order. */
export const inParallel = async <In, Out>(
  items: readonly In[],
  job: (item: In) => Promise<Out>,
  lanes = 2,
): Promise<Out[]> => {
  const results = new Map<number, Out>();
  const queue = [...items.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) results.set(next[0], await job(next[1]));
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return items.flatMap((_, index) => {
    const result = results.get(index);
    return result === undefined ? [] : [result];
  });
};

/**
 * Measures texts by difference: the same document with and without the text. So neither the silence that the voice
 * puts at the end of every file nor its start-up counts, and the pause after a sentence does.
 */
export const measureTruths = async (espeak: Espeak, texts: readonly string[]): Promise<Truth[]> => {
  const breakMs =
    (await espeak.lengthMs(speak('Now.<break time="2s"/>Now.'))) -
    (await espeak.lengthMs(speak(`Now.${BREAK}Now.`)));
  const betweenBreaks = await espeak.lengthMs(speak(`Now.${BREAK}Now.`));
  const betweenSentences = await espeak.lengthMs(speak('Now. Now.'));
  return inParallel(texts, async (text) => ({
    text,
    beforeBreakMs:
      (await espeak.lengthMs(speak(`Now.${BREAK}${escaped(text)}${BREAK}Now.`))) - betweenBreaks - breakMs,
    beforeSentenceMs: (await espeak.lengthMs(speak(`Now. ${escaped(text)} Now.`))) - betweenSentences,
  }));
};
