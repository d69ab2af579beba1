import type { Side, Sides } from '../../../lambda/coach/content';

/** The sentences of a text, each with its closing mark. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** How many words are spoken; a placeholder such as `{side}` is one. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const SIDE_PAIRS: Record<Sides, readonly (readonly [Side, Side])[]> = {
  both: [],
  pairs: [],
  'left-then-right': [
    ['left', 'right'],
    ['right', 'left'],
  ],
  alternating: [
    ['left', 'right'],
    ['right', 'left'],
  ],
  'forward-then-backward': [
    ['forward', 'backward'],
    ['backward', 'forward'],
  ],
};

/** Whether one side is worked at a time, so that words may depend on it. */
export const hasSides = (sides: Sides): boolean => SIDE_PAIRS[sides].length > 0;

/** The text as it is heard on each side; once where the dose has no sides. */
export const asHeard = (text: string, sides: Sides): string[] => {
  const pairs = SIDE_PAIRS[sides];
  if (pairs.length === 0) return [text];
  return pairs.map(([side, otherSide]) =>
    text.replaceAll('{side}', side).replaceAll('{otherSide}', otherSide),
  );
};
