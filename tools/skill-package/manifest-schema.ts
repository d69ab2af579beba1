import Ajv, { type ValidateFunction } from 'ajv';
import { smapiSchema } from '../models/schema';

const MANIFEST = 'v1.skill.Manifest.SkillManifestEnvelope';
const INTERFACE = 'v1.skill.Manifest.Interface';
const VIEWPORTS = '#/definitions/v1.skill.Manifest.ViewportSpecification';

/**
 * Amazon's definitions tell interfaces apart by a mark that JSON Schema does not have, so the two that this skill may
 * have are written out; the parts of them are Amazon's.
 */
const interfaces = {
  oneOf: [
    {
      type: 'object',
      required: ['type'],
      additionalProperties: false,
      properties: {
        type: { const: 'ALEXA_PRESENTATION_APL' },
        supportedViewports: { type: 'array', items: { $ref: VIEWPORTS } },
      },
    },
    {
      type: 'object',
      required: ['type'],
      additionalProperties: false,
      properties: { type: { const: 'AUDIO_PLAYER' } },
    },
  ],
};

let compiled: ValidateFunction | null = null;

/** What is wrong with the shape of a `skill.json`, one sentence each; none when it is as Amazon defines it. */
export const manifestProblems = (manifest: unknown): string[] => {
  compiled ??= new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(
    smapiSchema(MANIFEST, (name, definition) => (name === INTERFACE ? interfaces : definition), [
      'v1.skill.Manifest.ViewportSpecification',
    ]),
  );
  return compiled(manifest)
    ? []
    : (compiled.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? 'is wrong'}.`);
};
