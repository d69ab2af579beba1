import { readFileSync } from 'node:fs';
import Ajv, { type AnySchema, type ValidateFunction } from 'ajv';

const PREFIX = '#/definitions/';
const ROOT = 'v1.skill.interactionModel.InteractionModelData';
/** Marks of Amazon's own code generator, which JSON Schema does not know. */
const NOT_JSON_SCHEMA = new Set(['discriminator', 'x-isEnum', 'x-isDiscriminator', 'x-discriminator-value']);

export interface Definition {
  [key: string]: unknown;
  required?: string[];
}

/** A copy without Amazon's own marks; what the definition refers to by name is added to `names`. */
const plain = (value: unknown, names: Set<string>): unknown => {
  if (Array.isArray(value)) return value.map((one: unknown) => plain(one, names));
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  const reference = entries.find(([key, target]) => key === '$ref' && typeof target === 'string');
  if (reference !== undefined) {
    names.add(String(reference[1]).slice(PREFIX.length));
    return { $ref: reference[1] };
  }
  return Object.fromEntries(
    entries.filter(([key]) => !NOT_JSON_SCHEMA.has(key)).map(([key, inner]) => [key, plain(inner, names)]),
  );
};

/**
 * Synonyms are required, and at least one, by the letter of the definition; Amazon takes models without (platform
 * facts 8.1), so this one rule is loosened.
 */
const looseSynonyms = (definition: Definition): Definition => ({
  ...definition,
  required: (definition.required ?? []).filter((name) => name !== 'synonyms'),
  properties: {
    ...(definition['properties'] as object),
    synonyms: { type: 'array', items: { type: 'string' } },
  },
});

/** Keys that no object of a definition names are slips: Amazon would ignore or refuse them. */
const strict = (definition: Definition): Definition =>
  definition['type'] === 'object' && 'properties' in definition
    ? { ...definition, additionalProperties: false }
    : definition;

/**
 * JSON Schema of something that Amazon's management API takes, from the definitions that she publishes for it.
 *
 * @param adapt changes a definition, given its name, where it has to be read otherwise than by its letter
 * @param alsoNamed definitions that only what `adapt` gives refers to
 */
export const smapiSchema = (
  root: string,
  adapt: (name: string, definition: Definition) => Definition,
  alsoNamed: readonly string[] = [],
): AnySchema => {
  const spec = JSON.parse(readFileSync(require.resolve('ask-smapi-model/spec.json'), 'utf8')) as {
    definitions: Record<string, Definition>;
  };
  const definitions: Record<string, unknown> = {};
  const names = new Set([root, ...alsoNamed]);
  for (const name of names) {
    const found = spec.definitions[name];
    if (found === undefined) throw new Error(`ask-smapi-model has no definition "${name}".`);
    definitions[name] = adapt(name, strict(plain(found, names) as Definition));
  }
  return { $ref: `${PREFIX}${root}`, definitions };
};

/** JSON Schema of an interaction model. */
const interactionModelSchema = (): AnySchema =>
  smapiSchema(ROOT, (name, definition) =>
    name.endsWith('.TypeValueObject') ? looseSynonyms(definition) : definition,
  );

let compiled: ValidateFunction | null = null;

/** What is wrong with the shape of a model, one sentence each; none when it is as Amazon defines it. */
export const schemaProblems = (model: unknown): string[] => {
  compiled ??= new Ajv({ allErrors: true, strict: false }).compile(interactionModelSchema());
  return compiled(model)
    ? []
    : (compiled.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? 'is wrong'}.`);
};
