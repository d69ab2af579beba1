import { FILLERS, FUNCTION_WORDS } from './english';
import { type InteractionModel, wordingsOf } from './model';
import { normalise, type Token } from './normalise';
import type { Sample } from './samples';

/** Puts known words in the place of misspelt ones; null where nothing would change. */
export type Respeller = (tokens: readonly Token[]) => Token[] | null;

const SHORTEST = 4;
/** More unknown words than these are another subject, not a slip of the finger. */
const MOST_SLIPS = 2;

/** Whether one letter more, less, other or swapped with its neighbour makes one word the other. */
const oneSlipApart = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length === restB.length) {
    const swapped = `${restA[1] ?? ''}${restA[0] ?? ''}${restA.slice(2)}`;
    return restA.slice(1) === restB.slice(1) || swapped === restB;
  }
  return restA.length < restB.length ? restA === restB.slice(1) : restA.slice(1) === restB;
};

const vocabularyOf = (model: InteractionModel, samples: readonly Sample[]): string[] => {
  const words = new Set<string>();
  for (const { elements } of samples) {
    for (const element of elements) if ('word' in element) words.add(element.word);
  }
  for (const type of model.interactionModel.languageModel.types ?? []) {
    for (const value of type.values ?? []) {
      for (const text of wordingsOf(value)) {
        for (const { word } of normalise(text)) words.add(word);
      }
    }
  }
  return [...words];
};

/** Prepares the respelling of phrases with the words of a model. Only ever used for suggestions. */
export const respelling = (model: InteractionModel, samples: readonly Sample[]): Respeller => {
  const vocabulary = vocabularyOf(model, samples);
  const known = new Set([...vocabulary, ...FILLERS, ...FUNCTION_WORDS]);
  const longEnough = vocabulary.filter((word) => word.length >= SHORTEST);
  return (tokens) => {
    const slips = tokens.filter(({ word }) => !known.has(word));
    if (slips.length === 0 || slips.length > MOST_SLIPS) return null;
    const changed = tokens.map((token) => {
      if (known.has(token.word) || token.word.length < SHORTEST) return token;
      const meant = longEnough.find((word) => oneSlipApart(token.word, word));
      return meant === undefined ? token : { word: meant, heard: meant };
    });
    return changed.some((token, at) => token !== tokens[at]) ? changed : null;
  };
};
