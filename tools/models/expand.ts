/** A sample or group that is not written in the notation of interaction-models/README.md. */
export class NotationError extends Error {
  override name = 'NotationError';
}

/** Shared parts of samples by name, each in the same notation: `<im>` stands for the group `im`. */
export type Groups = Readonly<Record<string, string>>;

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'choice'; options: Part[][] };

/** More than this from one line is a slip: a line should say one thing in its wordings. */
export const MOST_EXPANSIONS = 600;

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
        push({ kind: 'choice', options: char === '[' ? [...inner, []] : inner });
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
        push({ kind: 'choice', options: [parse(group, groups, [...within, name])] });
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

const texts = (parts: readonly Part[]): string[] =>
  parts.reduce<string[]>(
    (heads, part) => {
      const tails = part.kind === 'text' ? [part.text] : part.options.flatMap((option) => texts(option));
      return heads.flatMap((head) => tails.map((tail) => head + tail));
    },
    [''],
  );

/**
 * Writes out a line of the sample notation: `(a|b)` one of several, `[a]` with or without, `<name>` a shared group;
 * brackets nest. White space is tidied, duplicates are dropped, empty results too.
 *
 * @param source the line, e.g. `[please] (stop|end) [the (routine|exercises)]`
 * @param groups shared groups by name
 * @throws NotationError with the line and what is wrong in it
 */
export const expand = (source: string, groups: Groups = {}): string[] => {
  const results = new Set(
    texts(parse(source, groups, []))
      .map((text) => text.trim().replaceAll(/\s+/g, ' '))
      .filter((text) => text !== ''),
  );
  if (results.size === 0) throw new NotationError(`"${source}": this says nothing.`);
  if (results.size > MOST_EXPANSIONS) {
    throw new NotationError(
      `"${source}": this is ${results.size} samples; write it as several lines of at most ${MOST_EXPANSIONS}.`,
    );
  }
  return [...results];
};
