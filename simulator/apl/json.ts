export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether it is an object of JSON: neither null nor a list. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** APL takes one thing or a list of things in the same places; this is the list. */
export const recordsIn = (value: unknown): JsonRecord[] =>
  Array.isArray(value) ? value.filter(isRecord) : isRecord(value) ? [value] : [];

/** Everything in a document that has an id, by id. */
export const componentsOf = (document: unknown): ReadonlyMap<string, JsonRecord> => {
  const found = new Map<string, JsonRecord>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isRecord(value)) {
      if (typeof value.id === 'string') found.set(value.id, value);
      Object.values(value).forEach(visit);
    }
  };
  visit(document);
  return found;
};
