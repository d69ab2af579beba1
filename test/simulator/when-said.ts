import { allWords, wordsOf, type Timeline } from '../../simulator/timeline';

/**
 * When certain words are being said: halfway through the first word of the given occurrence.
 *
 * @param pattern matched against the plain words of the whole speech, joined by single spaces
 * @param occurrence which match, from 1
 * @returns milliseconds from the start of the speech, or null when they are not said
 */
export const whenSaid = (timeline: Timeline, pattern: RegExp, occurrence = 1): number | null => {
  const everywhere = new RegExp(
    pattern.source,
    pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`,
  );
  const match = [...allWords(timeline).matchAll(everywhere)][occurrence - 1];
  if (!match) return null;
  const wordsBefore = allWords(timeline).slice(0, match.index).split(' ').length - 1;
  let index = 0;
  for (const item of timeline.items) {
    const words = wordsOf(item);
    const word = words[wordsBefore - index];
    if (word) {
      const nextMs = words[wordsBefore - index + 1]?.atMs ?? item.atMs + item.ms;
      return (word.atMs + nextMs) / 2;
    }
    index += words.length;
  }
  return null;
};
