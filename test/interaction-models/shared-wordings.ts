import { everyWording, expand, waysToSay } from '../../tools/models/expand';
import type { ModelSource } from '../../tools/models/source';

/** Contractions as one form, so that "i'm ready" and "i am ready" are the same wording. */
const writtenOut = (text: string): string =>
  text
    .replaceAll(/\bcan't\b|\bcannot\b/g, 'can not')
    .replaceAll("n't", ' not')
    .replaceAll("'m", ' am')
    .replaceAll("'ve", ' have')
    .replaceAll("'re", ' are')
    .replaceAll("'ll", ' will')
    .replaceAll("'d", ' would')
    .replaceAll("'s", ' is');

/** A line that can be said in more ways is checked in those that stand in the model. */
const MOST_CHECKED = 4000;

/**
 * Wordings that lines of two intents have in common, written out into the model or not (lines that can be said in very
 * many ways: written out only): one sentence for each pair of intents, with examples.
 */
export const sharedWordings = ({ intents, groups }: ModelSource): string[] => {
  const owner = new Map<string, string>();
  const shared = new Map<string, string[]>();
  for (const { name, slots, samples, except } of intents) {
    for (const line of samples) {
      const wordings =
        waysToSay(line, groups) > MOST_CHECKED ? expand(line, groups) : everyWording(line, groups);
      for (const wording of wordings) {
        if (except.includes(wording)) continue;
        const said = writtenOut(wording).replaceAll(
          /\{([^{}]*)\}/g,
          (_, slot: string) => `{${slots[slot] ?? slot}}`,
        );
        const other = owner.get(said);
        if (other === undefined) owner.set(said, name);
        else if (other !== name) {
          const pair = `${other} and ${name}`;
          shared.set(pair, [...(shared.get(pair) ?? []), wording]);
        }
      }
    }
  }
  return [...shared].map(
    ([pair, wordings]) =>
      `${pair} share ${wordings.length} wordings, such as "${wordings.slice(0, 3).join('", "')}".`,
  );
};
