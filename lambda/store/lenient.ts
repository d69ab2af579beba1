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

/** What a reader answers for something it cannot read. */
const REFUSED = Symbol('refused');

/** Reads a value or refuses it. Never throws. */
export type Reader<Value> = (raw: unknown) => Value | typeof REFUSED;

type ReadersOf<Fields> = { [Key in keyof Fields]-?: Reader<Exclude<Fields[Key], undefined>> };

const those =
  <Value>(is: (raw: unknown) => raw is Value): Reader<Value> =>
  (raw) =>
    is(raw) ? raw : REFUSED;

/** A text for which something holds; anything else is refused. */
export const text =
  (is: (raw: string) => boolean): Reader<string> =>
  (raw) =>
    typeof raw === 'string' && is(raw) ? raw : REFUSED;

const number =
  (read: (raw: number) => number): Reader<number> =>
  (raw) =>
    typeof raw === 'number' && Number.isFinite(raw) ? read(raw) : REFUSED;

/** A content id; anything else is refused. */
export const id: Reader<string> = those(isId);

/** A day as YYYY-MM-DD; anything else is refused. */
export const day: Reader<string> = text((raw) => DAY.test(raw) && !Number.isNaN(Date.parse(raw)));

/** The name of a content version; anything else is refused. */
export const contentVersion: Reader<string> = text((raw) => VERSION.test(raw));

/** True or false; anything else is refused. */
export const yesOrNo: Reader<boolean> = those((raw) => typeof raw === 'boolean');

/** Nothing but true. */
export const yes: Reader<true> = those((raw) => raw === true);

/** One of the given words. They are listed as keys, so that the compiler misses none and accepts no other. */
export const oneOf = <Word extends string>(words: Record<Word, true>): Reader<Word> =>
  those((raw): raw is Word => typeof raw === 'string' && Object.hasOwn(words, raw));

/** A number, brought into its range; anything that is no finite number is refused. */
export const between = (least: number, most: number): Reader<number> =>
  number((raw) => Math.min(most, Math.max(least, raw)));

/** A whole number, brought into its range; fractions are cut off. */
export const wholeBetween = (least: number, most: number): Reader<number> =>
  // Adding zero turns -0, which equals no stored number, into 0.
  number((raw) => Math.min(most, Math.max(least, Math.trunc(raw))) + 0);

/** What is read, changed. */
export const changed =
  <From, To>(value: Reader<From>, change: (from: From) => To): Reader<To> =>
  (raw) => {
    const read = value(raw);
    return read === REFUSED ? REFUSED : change(read);
  };

/** What is read, refused unless something holds for it. */
export const provided =
  <Value>(value: Reader<Value>, holds: (read: Value) => boolean): Reader<Value> =>
  (raw) => {
    const read = value(raw);
    return read !== REFUSED && holds(read) ? read : REFUSED;
  };

/** The value if it can be read, else the default. */
export const orElse =
  <Value>(value: Reader<Value>, fallback: Value): ((raw: unknown) => Value) =>
  (raw) => {
    const read = value(raw);
    return read === REFUSED ? fallback : read;
  };

/** The value if it can be read, else null. */
export const orNull = <Value>(value: Reader<Value>): ((raw: unknown) => Value | null) =>
  orElse<Value | null>(value, null);

/** The value, or a null that is one. */
export const nullable =
  <Value>(value: Reader<Value>): Reader<Value | null> =>
  (raw) =>
    raw === null ? null : value(raw);

/** What the first reader makes of it that does not refuse it. */
export const firstOf =
  <Value>(...readers: readonly Reader<Value>[]): Reader<Value> =>
  (raw) => {
    for (const value of readers) {
      const read = value(raw);
      if (read !== REFUSED) return read;
    }
    return REFUSED;
  };

/** Two values, in order. */
export const pairOf =
  <First, Second>(first: Reader<First>, second: Reader<Second>): Reader<[First, Second]> =>
  (raw) => {
    if (!Array.isArray(raw) || raw.length !== 2) return REFUSED;
    const one = first(raw[0]);
    const two = second(raw[1]);
    return one === REFUSED || two === REFUSED ? REFUSED : [one, two];
  };

/** A list, each entry of which must be readable; at least and at most so many. */
export const listOf =
  <Value>(value: Reader<Value>, least: number, most: number): Reader<Value[]> =>
  (raw) => {
    if (!Array.isArray(raw) || raw.length < least || raw.length > most) return REFUSED;
    const read: Value[] = [];
    for (const entry of raw) {
      const one = value(entry);
      if (one === REFUSED) return REFUSED;
      read.push(one);
    }
    return read;
  };

const keysOf = <Fields extends object>(readers: ReadersOf<Fields>): (keyof Fields & string)[] =>
  Object.keys(readers) as (keyof Fields & string)[];

/** Reads the given fields into `into`; tells whether all of them could be read. */
const readInto = <Fields extends object>(
  into: Partial<Fields>,
  raw: Record<string, unknown>,
  readers: ReadersOf<Fields>,
  mayBeMissing: readonly (keyof Fields)[],
): boolean => {
  for (const key of keysOf(readers)) {
    if (raw[key] === undefined && mayBeMissing.includes(key)) continue;
    const read = readers[key](raw[key]);
    if (read === REFUSED) return false;
    into[key] = read;
  }
  return true;
};

/** An object all of whose fields can be read, else it is refused. Fields that nobody named are left out. */
export const whole =
  <Fields extends object>(
    readers: ReadersOf<Fields>,
    mayBeMissing: readonly (keyof Fields)[] = [],
  ): Reader<Fields> =>
  (raw) => {
    const read: Partial<Fields> = {};
    return hasFields(raw) && readInto(read, raw, readers, mayBeMissing) ? (read as Fields) : REFUSED;
  };

type Fallbacks<Fields> = { [Key in keyof Fields]: (raw: unknown) => Fields[Key] };

/** An object read field by field, each with its default. Whatever is no object is read as one without fields. */
export const fieldByField =
  <Fields extends object>(readers: Fallbacks<Fields>): ((raw: unknown) => Fields) =>
  (raw) => {
    const found = hasFields(raw) ? raw : {};
    const read: Partial<Fields> = {};
    for (const key of Object.keys(readers) as (keyof Fields & string)[]) read[key] = readers[key](found[key]);
    return read as Fields;
  };

/** An object all of whose fields may be missing; a field that cannot be read is left out. No object is refused. */
export const whatIsThere =
  <Fields extends object>(readers: ReadersOf<Fields>): Reader<Partial<Fields>> =>
  (raw) => {
    if (!hasFields(raw)) return REFUSED;
    const there: Partial<Fields> = {};
    for (const key of keysOf(readers)) {
      const read = readers[key](raw[key]);
      if (read !== REFUSED) there[key] = read;
    }
    return there;
  };

/** Own entries whose key and value can be read, at most so many; prototype keys never count as entries. */
const entries =
  <Value>(
    isKey: (key: string) => boolean,
    value: Reader<Value>,
    most: number,
  ): ((raw: unknown) => Record<string, Value>) =>
  (raw) => {
    const kept: [string, Value][] = [];
    for (const [key, found] of Object.entries(hasFields(raw) ? raw : {})) {
      if (kept.length === most) break;
      const read = isKey(key) ? value(found) : REFUSED;
      if (read !== REFUSED) kept.push([key, read]);
    }
    return Object.fromEntries(kept);
  };

/** What is known of single steps, by step number; at most so many. */
export const byStep = <Value>(
  value: Reader<Value>,
  most: number,
): ((raw: unknown) => Record<string, Value>) => entries((key) => STEP_NUMBER.test(key), value, most);

/** Something by content id; at most so many. */
export const byId = <Value>(value: Reader<Value>, most: number): ((raw: unknown) => Record<string, Value>) =>
  entries(isId, value, most);

/** Counters by content id, 1 to `mostTimes` each; at most so many of them. What was never counted is left out. */
export const countersById = (most: number, mostTimes: number): ((raw: unknown) => Record<string, number>) =>
  entries(
    isId,
    provided(wholeBetween(0, mostTimes), (times) => times >= 1),
    most,
  );
