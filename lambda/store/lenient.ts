import * as z from 'zod/mini';

/** Longest content id that is kept; the longest of today's has 29 characters. */
const MAX_ID_LENGTH = 60;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const VERSION = /^[\w.-]{1,40}$/;
const STEP_NUMBER = /^\d{1,3}$/;

/** Whether a value has named fields: an object that is no array. */
export const hasFields = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/**
 * Whether a value has the shape of a content id: lower-case words joined by hyphens, no longer than 60 characters.
 * A word that every plain object answers to ("constructor") is not an id.
 */
export const isId = (raw: unknown): raw is string =>
  typeof raw === 'string' && raw.length <= MAX_ID_LENGTH && ID.test(raw) && !(raw in Object.prototype);

/** Reads a value or refuses it. */
export type Reader<Value> = z.ZodMiniType<Value>;

type ReadersOf<Fields> = { [Key in keyof Fields]: Reader<Fields[Key]> };

/** A content id; anything else is refused. */
export const id: Reader<string> = z.custom<string>(isId);

/** A day as YYYY-MM-DD; anything else is refused. */
export const day: Reader<string> = z.custom<string>(
  (raw) => typeof raw === 'string' && DAY.test(raw) && !Number.isNaN(Date.parse(raw)),
);

/** The name of a content version; anything else is refused. */
export const contentVersion: Reader<string> = z.custom<string>(
  (raw) => typeof raw === 'string' && VERSION.test(raw),
);

/** One of the given words. They are listed as keys, so that the compiler misses none and accepts no other. */
export const oneOf = <Word extends string>(words: Record<Word, true>): Reader<Word> =>
  z.custom<Word>((raw) => typeof raw === 'string' && Object.hasOwn(words, raw));

/** A number, brought into its range; anything that is no finite number is refused. */
export const between = (least: number, most: number): Reader<number> =>
  z.pipe(
    z.number(),
    z.transform((value: number) => Math.min(most, Math.max(least, value))),
  );

/** A whole number, brought into its range; fractions are cut off. */
export const wholeBetween = (least: number, most: number): Reader<number> =>
  z.pipe(
    z.number(),
    // Adding zero turns -0, which equals no stored number, into 0.
    z.transform((value: number) => Math.min(most, Math.max(least, Math.trunc(value))) + 0),
  );

/** The value if it can be read, else the default. */
export const orElse = <Value>(value: Reader<Value>, fallback: Value): Reader<Value> =>
  z.catch(value, () => fallback);

/** The value if it can be read, else null. */
export const orNull = <Value>(value: Reader<Value>): Reader<Value | null> => z.catch(z.nullable(value), null);

/** An object read field by field. Whatever is no object is read as one without fields. */
export const fieldByField = <Fields extends object>(readers: ReadersOf<Fields>): Reader<Fields> => {
  const fields = z.object(readers) as z.ZodMiniType<Fields, Record<string, unknown>>;
  return z.pipe(
    z.transform((raw: unknown) => (hasFields(raw) ? raw : {})),
    fields,
  );
};

/** An object all of whose fields may be missing; a field that cannot be read is left out. No object is refused. */
export const whatIsThere = <Fields extends object>(readers: ReadersOf<Fields>): Reader<Partial<Fields>> => {
  const readFields = z.transform((raw: Record<string, unknown>) => {
    const there: Partial<Fields> = {};
    for (const key of Object.keys(readers) as (keyof Fields & string)[]) {
      const read = readers[key].safeParse(raw[key]);
      if (read.success) there[key] = read.data;
    }
    return there;
  });
  return z.pipe(z.custom<Record<string, unknown>>(hasFields), readFields);
};

/** Own entries whose key and value can be read, at most so many; prototype keys never count as entries. */
const readEntries = <Value>(
  raw: unknown,
  isKey: (key: string) => boolean,
  value: Reader<Value>,
  most: number,
): Record<string, Value> => {
  const kept: [string, Value][] = [];
  for (const [key, found] of Object.entries(hasFields(raw) ? raw : {})) {
    if (kept.length === most) break;
    const read = isKey(key) ? value.safeParse(found) : undefined;
    if (read?.success) kept.push([key, read.data]);
  }
  return Object.fromEntries(kept);
};

/** What is known of single steps, by step number; at most so many. */
export const byStep = <Value>(value: Reader<Value>, most: number): Reader<Record<string, Value>> =>
  z.transform((raw: unknown) => readEntries(raw, (key) => STEP_NUMBER.test(key), value, most));

/** Something by content id; at most so many. */
export const byId = <Value>(value: Reader<Value>, most: number): Reader<Record<string, Value>> =>
  z.transform((raw: unknown) => readEntries(raw, isId, value, most));

/** Counters by content id, 1 to `mostTimes` each; at most so many of them. What was never counted is left out. */
export const countersById = (most: number, mostTimes: number): Reader<Record<string, number>> => {
  const times = wholeBetween(0, mostTimes).check(z.gte(1));
  return z.transform((raw: unknown) => readEntries(raw, isId, times, most));
};
