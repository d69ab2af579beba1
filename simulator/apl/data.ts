import { isRecord, recordsIn, type JsonRecord } from './json';

const TRANSFORMERS = new Set(['ssmlToSpeech', 'ssmlToText', 'textToSpeech']);

type Path = readonly (string | number)[];

const pathOf = (text: string): Path =>
  [...text.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((found, key) => {
    if (Array.isArray(found) && typeof key === 'number') return found[key] as unknown;
    return isRecord(found) ? found[String(key)] : undefined;
  }, value);

/** A copy with something at a path below it, which only leads through what is there already, or one name further. */
const withAt = (value: unknown, path: Path, wanted: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return wanted;
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) => (index === key ? withAt(entry, rest, wanted) : entry));
  }
  return isRecord(value) ? { ...value, [key]: withAt(value[String(key)], rest, wanted) } : value;
};

/** The paths that an input path means: `lines[*].ssml` is one for each line. */
const pathsOf = (input: string, within: unknown): Path[] => {
  const [before, after] = input.split('[*]', 2);
  if (before === undefined || after === undefined) return [pathOf(input)];
  const list = at(within, pathOf(before));
  return Array.isArray(list) ? list.map((_, index) => [...pathOf(before), index, ...pathOf(after)]) : [];
};

const plainText = (ssml: string): string =>
  ssml
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A data source as a document gets it on a device: each transformer has put its output where it was told to. The
 * output of `ssmlToSpeech` is a clip there; here it stays the SSML that is to be said.
 *
 * @throws Error for a transformer that Alexa does not have
 */
export const transformed = (source: JsonRecord): JsonRecord => {
  let properties: unknown = source.properties ?? {};
  for (const { inputPath, outputName, transformer } of recordsIn(source.transformers)) {
    if (!TRANSFORMERS.has(String(transformer)))
      throw new Error(`Alexa has no transformer ${String(transformer)}.`);
    for (const path of pathsOf(String(inputPath), properties)) {
      const raw = at(properties, path);
      if (typeof raw !== 'string') continue;
      const target = typeof outputName === 'string' ? [...path.slice(0, -1), outputName] : path;
      properties = withAt(properties, target, transformer === 'ssmlToText' ? plainText(raw) : raw);
    }
  }
  return { ...source, properties };
};

/**
 * Reads values of a document: plain ones as they are, `${payload.a.b[0].c}` from its data sources.
 *
 * @param datasources as in the directive
 */
export const dataOf = (datasources: Readonly<Record<string, unknown>>): ((raw: unknown) => unknown) => {
  const payload = Object.fromEntries(
    Object.entries(datasources).map(([name, source]) => [
      name,
      isRecord(source) ? transformed(source) : source,
    ]),
  );
  return (raw) => {
    const path = typeof raw === 'string' ? /^\$\{payload\.([^}]+)\}$/.exec(raw)?.[1] : undefined;
    return path === undefined ? raw : at(payload, pathOf(path));
  };
};
