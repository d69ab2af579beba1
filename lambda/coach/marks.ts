const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Three digits tell a quarter of a million ids apart, and a hundred exercises with room to spare. */
const MARK_LENGTH = 3;

/** The marks of a text that are together at most so long as this are read back; a hundred exercises are enough. */
export const MOST_MARKS_LENGTH = 100 * MARK_LENGTH;

/**
 * A short mark of an exercise, so that the order of a plan takes twenty bytes of a stored item and not a hundred: the
 * same for the same id, whatever the content (FNV-1a, folded to eighteen bits).
 */
const markOf = (id: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  const folded = (hash ^ (hash >>> 14)) & 0x3ffff;
  return [12, 6, 0].map((shift) => DIGITS[(folded >>> shift) & 63] ?? '').join('');
};

/** The marks of some exercises, one after the other. */
export const marksOf = (ids: readonly string[]): string => ids.map(markOf).join('');

/** The same, one by one. */
export const marksIn = (marks: string): string[] =>
  Array.from({ length: Math.floor(marks.length / MARK_LENGTH) }, (_, index) =>
    marks.slice(index * MARK_LENGTH, (index + 1) * MARK_LENGTH),
  );
