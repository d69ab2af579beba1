/** A piece of parsed SSML. */
export type SsmlNode = SsmlText | SsmlElement;

interface SsmlText {
  kind: 'text';
  /** With its entities already resolved. */
  text: string;
}

export interface SsmlElement {
  kind: 'element';
  name: string;
  attributes: Record<string, string>;
  children: SsmlNode[];
}

/** SSML that is not well formed; says what is wrong and quotes the place. */
export class SsmlError extends Error {
  override name = 'SsmlError';
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const piece = /<(\/?)([a-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/giy;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const near = (ssml: string, at: number): string => JSON.stringify(ssml.slice(at, at + 40));

const resolveEntities = (raw: string): string =>
  raw.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));|&/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal) return String.fromCodePoint(Number.parseInt(decimal, 10));
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      const character = name && entities[name];
      if (!character) throw new SsmlError(`unescaped or unknown ${JSON.stringify(whole)} in ${near(raw, 0)}`);
      return character;
    },
  );

const readAttributes = (raw: string): Record<string, string> => {
  const read: Record<string, string> = {};
  for (const [, name = '', double, single] of raw.matchAll(attribute)) {
    if (name in read) throw new SsmlError(`attribute ${name} is given twice`);
    read[name] = resolveEntities(double ?? single ?? '');
  }
  return read;
};

/**
 * Parses SSML strictly: one `<speak>` around everything, every tag closed in order, every attribute quoted, every
 * `&` and `<` escaped. Comments, declarations and CDATA are refused.
 *
 * @throws SsmlError saying what is wrong and where
 */
export const parseSsml = (ssml: string): SsmlElement => {
  const top: SsmlElement = { kind: 'element', name: '', attributes: {}, children: [] };
  const open: SsmlElement[] = [top];
  const scanner = new RegExp(piece);
  for (let at = 0; at < ssml.length; at = scanner.lastIndex) {
    scanner.lastIndex = at;
    const match = scanner.exec(ssml);
    if (!match) throw new SsmlError(`not well formed at ${near(ssml, at)}`);
    const [, closing, name = '', attributes = '', empty, text] = match;
    const parent = open.at(-1) ?? top;
    if (text !== undefined) {
      parent.children.push({ kind: 'text', text: resolveEntities(text) });
    } else if (closing) {
      if (parent.name !== name || attributes || empty) {
        throw new SsmlError(`</${name}> closes <${parent.name || 'nothing'}> at ${near(ssml, at)}`);
      }
      open.pop();
    } else {
      const element: SsmlElement = {
        kind: 'element',
        name,
        attributes: readAttributes(attributes),
        children: [],
      };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed && unclosed !== top) throw new SsmlError(`<${unclosed.name}> is never closed`);
  const [root, ...others] = top.children.filter((node) => node.kind === 'element' || node.text.trim() !== '');
  if (root?.kind !== 'element' || root.name !== 'speak' || others.length > 0) {
    throw new SsmlError('everything has to stand in one <speak>');
  }
  return root;
};

/** Every run of text in parsed SSML, exactly as it stands. */
export const textsOf = (node: SsmlNode): string[] =>
  node.kind === 'text' ? [node.text] : node.children.flatMap(textsOf);

const parted = new Set(['break', 'p', 's', 'audio']);

const runOn = (node: SsmlNode): string => {
  if (node.kind === 'text') return node.text;
  if (node.name === 'sub') return node.attributes.alias ?? '';
  const inside = node.children.map(runOn).join('');
  return parted.has(node.name) ? ` ${inside} ` : inside;
};

/** What is heard of parsed SSML: its words without tags, single spaces between them. */
export const plainWords = (node: SsmlNode): string => runOn(node).replace(/\s+/g, ' ').trim();

/** Sentences of plain words, each with its own end mark; one that lacks it is taken as it is. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?]) /)
    .filter((sentence) => sentence !== '');
