/** Far more than the words of a model; whatever is typed beyond them is not kept for ever. */
const MOST_WORDS_KEPT = 10_000;

/** A pure function of a word that keeps its answers: fifty thousand samples are made of two thousand words. */
export const remembered = <T extends object>(of: (word: string) => T): ((word: string) => T) => {
  const kept = new Map<string, T>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const made = of(word);
    if (kept.size >= MOST_WORDS_KEPT) kept.clear();
    kept.set(word, made);
    return made;
  };
};
