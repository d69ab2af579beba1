import { CLOSINGS, FILLERS, OPENINGS } from './english';
import type { Token } from './normalise';

const startsWith = (tokens: readonly Token[], words: readonly string[]): boolean =>
  words.length < tokens.length && words.every((word, at) => tokens[at]?.word === word);

const endsWith = (tokens: readonly Token[], words: readonly string[]): boolean =>
  words.length < tokens.length &&
  words.every((word, at) => tokens[tokens.length - words.length + at]?.word === word);

const isFiller = (token: Token | undefined): boolean => token !== undefined && FILLERS.has(token.word);

/** "no no no" is "no", "wait wait" is "wait". */
const once = (tokens: readonly Token[]): Token[] =>
  tokens.filter((token, at) => at === 0 || token.word !== tokens[at - 1]?.word);

/**
 * The wordings of a phrase with less and less courtesy around it, the phrase itself first: fillers off the edges,
 * words said twice once, then openings ("can you") and closings ("for me"). Never empty.
 */
export const trimmings = (tokens: readonly Token[]): Token[][] => {
  const results: Token[][] = [];
  const seen = new Set<string>();
  const visit = (current: readonly Token[]): void => {
    const key = current.map((token) => token.word).join(' ');
    if (current.length === 0 || seen.has(key) || results.length > 24) return;
    seen.add(key);
    results.push([...current]);
    if (current.length === 1) return;
    if (isFiller(current[0])) visit(current.slice(1));
    if (isFiller(current.at(-1))) visit(current.slice(0, -1));
    visit(once(current));
    for (const opening of OPENINGS) if (startsWith(current, opening)) visit(current.slice(opening.length));
    for (const closing of CLOSINGS) if (endsWith(current, closing)) visit(current.slice(0, -closing.length));
  };
  visit(tokens);
  return results;
};
