import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const isObject = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the schema is kept: beside the checks that read it. */
export const responseSchemaFile = 'simulator/response-schema.json';

/** The types of Alexa's responses, as the package that holds them has them. */
const TYPES = 'node_modules/ask-sdk-model/index.d.ts';

/**
 * Unions of types that name themselves by their `type` become discriminated ones, so that a fault is told of the type
 * that was meant, and not of all forty.
 */
const discriminated = (value: Json, definitions: Record<string, Json>): Json => {
  if (Array.isArray(value)) return value.map((entry) => discriminated(entry, definitions));
  if (!isObject(value)) return value;
  const changed = Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, discriminated(entry, definitions)]),
  );
  const { anyOf, ...rest } = changed;
  if (!Array.isArray(anyOf)) return changed;
  const namesItself = (entry: Json): boolean => {
    const reference = isObject(entry) ? entry.$ref : undefined;
    const target =
      typeof reference === 'string' ? definitions[reference.replace('#/definitions/', '')] : undefined;
    const properties = isObject(target) ? target.properties : undefined;
    const type = isObject(properties) ? properties.type : undefined;
    return isObject(type) && 'const' in type;
  };
  return anyOf.every(namesItself)
    ? { ...rest, type: 'object', discriminator: { propertyName: 'type' }, required: ['type'], oneOf: anyOf }
    : changed;
};

/**
 * The JSON schema of a response, made from the TypeScript types of `ask-sdk-model`: required fields, types, allowed
 * values, and no field that Alexa does not know.
 *
 * @param root the repository
 * @returns the file's text
 */
export const responseSchema = (root: string): string => {
  const schema = createGenerator({
    path: join(root, TYPES),
    tsconfig: join(root, 'tsconfig.json'),
    type: 'ResponseEnvelope',
    skipTypeCheck: true,
    jsDoc: 'none',
  }).createSchema('ResponseEnvelope') as Record<string, Json>;
  const definitions = isObject(schema.definitions) ? schema.definitions : {};
  return `${JSON.stringify({ ...schema, definitions: discriminated(definitions, definitions) }, null, 1)}\n`;
};

const main = (): void => {
  const root = join(__dirname, '../..');
  const file = join(root, responseSchemaFile);
  const current = responseSchema(root);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, current);
  } else if (readFileSync(file, 'utf8') !== current) {
    process.stderr.write(`${responseSchemaFile} is not what ask-sdk-model says now; run "npm run schema".\n`);
    process.exitCode = 1;
  }
};

if (require.main === module) main();
