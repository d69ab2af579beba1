import { hasFields } from '../store/lenient';

/** The fields of something that may be anything; none where it is no object. */
export const fieldsOf = (value: unknown): Record<string, unknown> => (hasFields(value) ? value : {});

/** A field of something that may be anything; undefined where it has none of its own. */
export const fieldOf = (value: unknown, name: string): unknown =>
  hasFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;
