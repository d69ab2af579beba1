/** Anything in a document that Alexa would refuse, or that this skill does not use; says what and where. */
export class SsmlError extends Error {
  override name = 'SsmlError';
}

/** What a document says, in order, its markup understood. */
export type SsmlPart = { kind: 'text'; text: string; ratePercent: number } | { kind: 'break'; ms: number };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Characters that XML 1.0 allows. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;

const LONGEST_BREAK_MS = 10_000;

const decode = (text: string): string => {
  if (FORBIDDEN.test(text)) throw new SsmlError(`a character that XML forbids in ${JSON.stringify(text)}`);
  if (text.includes('>')) throw new SsmlError(`an unescaped > in ${JSON.stringify(text)}`);
  return text.replace(/&([^;]*;?)/g, (whole, inner: string) => {
    const decoded = inner.endsWith(';') ? ENTITIES[inner.slice(0, -1)] : undefined;
    if (decoded === undefined)
      throw new SsmlError(`an unescaped & or an unknown entity: ${whole.slice(0, 20)}`);
    return decoded;
  });
};

const breakMs = (attributes: string): number => {
  const [, number = '', unit] = /^ time="(\d+)(ms|s)"$/.exec(attributes) ?? [];
  const ms = Number(number) * (unit === 's' ? 1000 : 1);
  if (number === '' || ms < 1 || ms > LONGEST_BREAK_MS) {
    throw new SsmlError(`<break${attributes}/> is not a time of 1 ms to 10 s`);
  }
  return ms;
};

const rateOf = (attributes: string): number => {
  const [, percent = ''] = /^ rate="(\d+)%"$/.exec(attributes) ?? [];
  if (percent === '' || Number(percent) < 20) {
    throw new SsmlError(`<prosody${attributes}> is not a rate from 20%`);
  }
  return Number(percent);
};

/**
 * Reads a `<speak>` document as strictly as Alexa may: well-formed, nothing but `speak`, `break` and `prosody` with
 * the values of platform facts 1.2.
 *
 * @throws SsmlError naming the first thing that is wrong
 */
export const parseSsml = (ssml: string): SsmlPart[] => {
  const parts: SsmlPart[] = [];
  const open: { tag: string; ratePercent: number }[] = [];
  const document = { isClosed: false };

  const addText = (raw: string): void => {
    const ratePercent = open.at(-1)?.ratePercent;
    if (raw === '') return;
    if (ratePercent === undefined) throw new SsmlError(`text outside <speak>: ${JSON.stringify(raw)}`);
    parts.push({ kind: 'text', text: decode(raw), ratePercent });
  };

  const addTag = (tag: string): void => {
    const [, slash, name = '', attributes = '', selfClosing] =
      /^<(\/?)([a-z]+)((?: [a-z-]+="[^"<&]*")*)(\/?)>$/.exec(tag) ?? [];
    const around = open.at(-1);
    if (slash === '/') {
      if (around?.tag !== name || attributes !== '' || selfClosing === '/') {
        throw new SsmlError(`${tag} closes ${around?.tag ?? 'nothing'}`);
      }
      open.pop();
      document.isClosed = open.length === 0;
    } else if (
      name === 'speak' &&
      around === undefined &&
      !document.isClosed &&
      attributes === '' &&
      selfClosing === ''
    ) {
      open.push({ tag: name, ratePercent: 100 });
    } else if (name === 'break' && around !== undefined && selfClosing === '/') {
      parts.push({ kind: 'break', ms: breakMs(attributes) });
    } else if (name === 'prosody' && around !== undefined && selfClosing === '') {
      open.push({ tag: name, ratePercent: rateOf(attributes) });
    } else {
      throw new SsmlError(`${tag} is not allowed here`);
    }
  };

  let at = 0;
  for (const found of ssml.matchAll(/<[^>]*>?/g)) {
    addText(ssml.slice(at, found.index));
    addTag(found[0]);
    at = found.index + found[0].length;
  }
  addText(ssml.slice(at));
  if (!document.isClosed) throw new SsmlError('a document that does not end with </speak>');
  return parts;
};

/** The words of a document, breaks as spaces. */
export const textOf = (ssml: string): string =>
  parseSsml(ssml)
    .map((part) => (part.kind === 'text' ? part.text : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
