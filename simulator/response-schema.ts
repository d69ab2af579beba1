import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';

let compiled: ValidateFunction | undefined;

/** Read and compiled when the first response is checked: a tenth of a second that not every test needs. */
const validator = (): ValidateFunction => {
  compiled ??= new Ajv({
    allErrors: true,
    discriminator: true,
    strict: false,
    verbose: true,
    code: { optimize: false },
  }).compile(JSON.parse(readFileSync(join(__dirname, 'response-schema.json'), 'utf8')) as object);
  return compiled;
};

const shown = (value: unknown): string => {
  const json = JSON.stringify(value) as string | undefined;
  return json === undefined ? String(value) : json.slice(0, 80);
};

const where = (path: string): string =>
  path === ''
    ? 'the envelope'
    : path
        .slice(1)
        .replaceAll(/\/(\d+)/g, '[$1]')
        .replaceAll('/', '.');

const detail = ({ keyword, params, data }: ErrorObject): string => {
  const { additionalProperty, allowedValue, allowedValues, tag }: Record<string, unknown> = params;
  if (keyword === 'additionalProperties') return `: ${String(additionalProperty)}`;
  if (keyword === 'discriminator')
    return `: ${String(tag)} ${shown((data as Record<string, unknown>)[String(tag)])}`;
  const allowed = allowedValue ?? allowedValues;
  return allowed === undefined ? `: ${shown(data)}` : ` ${shown(allowed)}: ${shown(data)}`;
};

/**
 * What in a response is not as Alexa's own types have it: fields that are missing or unknown, values of a wrong type
 * or that are none of the allowed ones. The schema is made from `ask-sdk-model` (`npm run schema`).
 *
 * @param response as it goes over the wire, so without undefined values
 * @returns one sentence for each
 */
export const schemaFindings = (response: unknown): string[] => {
  const validate = validator();
  if (validate(response)) return [];
  return (validate.errors ?? []).map(
    (error) => `${where(error.instancePath)} ${error.message ?? 'is wrong'}${detail(error)}`,
  );
};
