/** A sample or group that is not written in the notation of interaction-models/README.md. */
export class NotationError extends Error {
  override name = 'NotationError';
}

/** Shared parts of samples by name, each in the same notation: `<im>` stands for the group `im`. */
export type Groups = Readonly<Record<string, string>>;

type Part = { kind: 'text'; text: string } | { kind: 'choice'; options: Part[][]; optional: boolean };

/** A line with more wordings than this gives a spread of them, unless all are wanted. */
export const SPREAD = 12;

/** So many wordings of a line without its optional parts come before the spread. */
export const MOST_SHORT = 56;

/** A line with more wordings than this gives a spread even where all are wanted, but a wide one. */
export const MOST_EXPANSIONS = 200;
export const WIDE_SPREAD = 30;

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

const parse = (source: string, groups: Groups, within: readonly string[]): Part[] => {
  let at = 0;

  const fail = (what: string): never => {
    throw new NotationError(`"${source}": ${what}`);
  };

  const sequence = (until: string | null): Part[][] => {
    const options: Part[][] = [[]];
    let text = '';
    const push = (part: Part): void => {
      options.at(-1)?.push(part);
    };
    const flush = (): void => {
      if (text !== '') push({ kind: 'text', text });
      text = '';
    };
    while (at < source.length) {
      const char = source[at] ?? '';
      if (char === until) {
        flush();
        return options;
      }
      at += 1;
      if (char === '(' || char === '[') {
        flush();
        const inner = sequence(closing[char] ?? '');
        if (at >= source.length) fail(`"${char}" is never closed.`);
        at += 1;
        push({ kind: 'choice', options: char === '[' ? [...inner, []] : inner, optional: char === '[' });
      } else if (char === '|') {
        if (until === null) fail('"|" stands outside of brackets.');
        flush();
        options.push([]);
      } else if (char === '<') {
        const end = source.indexOf('>', at);
        const name = end < 0 ? '' : source.slice(at, end);
        const group = Object.hasOwn(groups, name) ? groups[name] : undefined;
        if (group === undefined) throw new NotationError(`"${source}": there is no group <${name}>.`);
        if (within.includes(name)) fail(`the group <${name}> contains itself.`);
        flush();
        push({ kind: 'choice', options: [parse(group, groups, [...within, name])], optional: false });
        at = end + 1;
      } else if (char === ')' || char === ']' || char === '>') {
        fail(`"${char}" closes nothing.`);
      } else {
        text += char;
      }
    }
    flush();
    return options;
  };

  const [only] = sequence(null);
  return only ?? [];
};

/** In how many ways the parts can be said. */
const waysOf = (parts: readonly Part[]): number =>
  parts.reduce(
    (product, part) =>
      product * (part.kind === 'text' ? 1 : part.options.reduce((sum, option) => sum + waysOf(option), 0)),
    1,
  );

/** How many wordings it takes for every alternative to occur once. */
const neededFor = (parts: readonly Part[]): number =>
  parts.reduce(
    (most, part) =>
      part.kind === 'text'
        ? most
        : Math.max(most, part.options.length * Math.max(1, ...part.options.map(neededFor))),
    1,
  );

const all = (parts: readonly Part[]): string[] =>
  parts.reduce<string[]>(
    (heads, part) => {
      const tails = part.kind === 'text' ? [part.text] : part.options.flatMap(all);
      return heads.flatMap((head) => tails.map((tail) => head + tail));
    },
    [''],
  );

/** The line without anything that may be left out. */
const bare = (parts: readonly Part[]): Part[] =>
  parts
    .filter((part) => part.kind === 'text' || !part.optional)
    .map((part) => (part.kind === 'text' ? part : { ...part, options: part.options.map(bare) }));

/**
 * The wording of one turn. Each choice goes round its alternatives turn by turn, and shifts by its place in the
 * line at each round, so that choices of the same size do not keep step.
 */
const wording = (parts: readonly Part[], turn: number): string =>
  parts
    .map((part, place) => {
      if (part.kind === 'text') return part.text;
      const size = part.options.length;
      const round = Math.floor(turn / size);
      const option = part.options[(turn + round * place) % size];
      return option === undefined ? '' : wording(option, round + place);
    })
    .join('');

const tidy = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.trim().replaceAll(/\s+/g, ' ')).filter((text) => text !== '')),
];

/** In how many ways a line can be said, counted without writing them out. */
export const waysToSay = (source: string, groups: Groups = {}): number => waysOf(parse(source, groups, []));

/**
 * Every wording of a line, however many: for checks, not for models.
 *
 * @throws NotationError with the line and what is wrong in it
 */
export const everyWording = (source: string, groups: Groups = {}): string[] =>
  tidy(all(parse(source, groups, [])));

/**
 * Writes out a line of the sample notation: `(a|b)` one of several, `[a]` with or without, `<name>` a shared group;
 * brackets nest. White space is tidied, duplicates are dropped, empty results too.
 *
 * A line with many wordings gives the short ones, without what is optional, and a spread of the others in which every
 * alternative occurs: what is not written out is
 * close enough to what is. Amazon's own intents match word by word (platform facts 8.3) and need all.
 *
 * @param source the line, e.g. `[please] (stop|end) [the (routine|exercises)]`
 * @param groups shared groups by name
 * @param wanted `spread` or `all`
 * @throws NotationError with the line and what is wrong in it
 */
export const expand = (
  source: string,
  groups: Groups = {},
  wanted: 'spread' | 'all' = 'spread',
): string[] => {
  const parts = parse(source, groups, []);
  const ways = waysOf(parts);
  const everything = wanted === 'all' && ways <= MOST_EXPANSIONS;
  const turns = Math.max(wanted === 'all' ? WIDE_SPREAD : SPREAD, neededFor(parts));
  const short = bare(parts);
  const results = tidy(
    everything || ways <= turns
      ? all(parts)
      : [
          ...(waysOf(short) <= MOST_SHORT ? all(short) : []),
          ...Array.from({ length: turns }, (_, turn) => wording(parts, turn)),
        ],
  );
  if (results.length === 0) throw new NotationError(`"${source}": this says nothing.`);
  return results;
};
