import { type InteractionModel, type ResolvedSlot, wordingsOf } from './model';
import { heardBetween, normalise, type Token, wordsOf } from './normalise';
import { readNumber } from './numbers';
import { stem } from './stem';
import { readDate, readDuration, readTime } from './times';

/** Words `start` up to (not including) `end` of a phrase, read as a value of a slot type. */
export interface Span {
  type: string;
  start: number;
  end: number;
  /** Words of the value itself, without an article before it. */
  words: number;
  slot: ResolvedSlot;
}

interface KnownValue {
  type: string;
  id?: string;
  name: string;
}

/** Finds the values of a model's slot types in phrases. */
export interface SpanFinder {
  /** Every value of every type the model uses, wherever it stands in the phrase. */
  find(tokens: readonly Token[], today: string): Span[];
}

const ARTICLES = new Set(['a', 'an', 'the', 'my', 'your', 'some']);

const POINTING = new Set(
  'this that the which each every another last next previous first second other same easier harder'.split(
    ' ',
  ),
);

const builtInReaders: Readonly<
  Record<string, (words: string[], at: number, today: string) => { value: string; words: number } | null>
> = {
  'AMAZON.NUMBER': (words, at) => {
    // In "this one" and "the next one" nothing is counted.
    if (words[at] === 'one' && POINTING.has(words[at - 1] ?? '')) return null;
    const read = readNumber(words, at);
    return read === null ? null : { value: String(read.value), words: read.words };
  },
  'AMAZON.DURATION': readDuration,
  'AMAZON.TIME': readTime,
  'AMAZON.DATE': readDate,
};

const slotTypesUsed = (model: InteractionModel): Set<string> =>
  new Set(
    model.interactionModel.languageModel.intents.flatMap((intent) =>
      (intent.slots ?? []).flatMap((slot) => (slot.type === undefined ? [] : [slot.type])),
    ),
  );

const add = (map: Map<string, KnownValue[]>, key: string, value: KnownValue): void => {
  const known = map.get(key) ?? [];
  if (!known.some((other) => other.type === value.type && other.id === value.id)) known.push(value);
  map.set(key, known);
};

/**
 * Prepares the finding of slot values: custom types match their values and synonyms only (an article before them
 * and another grammatical number are the same value, unless two values differ by just that); Amazon's own types
 * are read from number words. Amazon's catalogue types (a city, a film) are not known here and match nothing.
 */
export const spanFinder = (model: InteractionModel): SpanFinder => {
  const used = slotTypesUsed(model);
  const exact = new Map<string, KnownValue[]>();
  const inflected = new Map<string, KnownValue[]>();
  let longest = 1;
  for (const type of model.interactionModel.languageModel.types ?? []) {
    if (!used.has(type.name)) continue;
    for (const value of type.values ?? []) {
      const known: KnownValue = {
        type: type.name,
        name: value.name.value,
        ...(value.id !== undefined && { id: value.id }),
      };
      for (const text of wordingsOf(value)) {
        const words = wordsOf(normalise(text));
        longest = Math.max(longest, words.length);
        add(exact, words.join(' '), known);
        add(inflected, words.map(stem).join(' '), known);
      }
    }
  }
  const readers = Object.entries(builtInReaders).filter(([type]) => used.has(type));
  const beginnings = new Set([...inflected.keys()].map((key) => key.split(' ', 1)[0]));

  const knownBetween = (
    words: readonly string[],
    stems: readonly string[],
    start: number,
    end: number,
  ): KnownValue[] => {
    const same = exact.get(words.slice(start, end).join(' ')) ?? [];
    const nearly = inflected.get(stems.slice(start, end).join(' ')) ?? [];
    if (nearly.length === 0) return same;
    const types = new Set(same.map((value) => value.type));
    const near = nearly.filter((value) => !types.has(value.type));
    const alone = near.filter((value) => near.filter((other) => other.type === value.type).length === 1);
    return [...same, ...alone];
  };

  return {
    find: (tokens, today) => {
      const words = wordsOf(tokens);
      const stems = words.map(stem);
      const spans: Span[] = [];
      for (let start = 0; start < words.length; start += 1) {
        // "the bridge" is the bridge; what the article belongs to is the longer span.
        const froms = ARTICLES.has(words[start] ?? '') ? [start, start + 1] : [start];
        for (const from of froms) {
          if (!beginnings.has(stems[from])) continue;
          for (let end = from + 1; end <= Math.min(words.length, from + longest); end += 1) {
            for (const { type, id, name } of knownBetween(words, stems, from, end)) {
              const slot = {
                value: heardBetween(tokens, from, end),
                ...(id !== undefined && { id }),
                name,
              };
              spans.push({ type, start, end, words: end - from, slot });
            }
          }
        }
        for (const [type, read] of readers) {
          const found = read(words, start, today);
          if (found === null) continue;
          spans.push({
            type,
            start,
            end: start + found.words,
            words: found.words,
            slot: { value: found.value },
          });
        }
      }
      return spans;
    },
  };
};
