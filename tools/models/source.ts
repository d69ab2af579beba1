import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A file of the interaction model's source that cannot be used; names the file and what is wrong. */
export class ModelSourceError extends Error {
  override name = 'ModelSourceError';
}

const text = z.string().trim().min(1);

const modelSchema = z.strictObject({
  invocationName: text,
  /** The models that are generated: one file each. */
  locales: z.array(z.string().regex(/^[a-z]{2}-[A-Z]{2}$/)).min(1),
  fallbackSensitivity: z.enum(['LOW', 'MEDIUM', 'HIGH']),
});

const intentSchema = z.strictObject({
  name: text,
  /** Slot name to slot type. */
  slots: z.record(text, text).default({}),
  /** Whether lines with many wordings give a spread of them, or all. */
  wordings: z.enum(['spread', 'all']).default('spread'),
  /** In the notation of the README. */
  samples: z.array(text).default([]),
  /** Wordings, written out, that its lines would give but that mean another intent. */
  except: z.array(text).default([]),
});

const typeSchema = z.strictObject({
  name: text,
  values: z.array(z.strictObject({ id: text, name: text, synonyms: z.array(text).default([]) })).min(1),
});

const localeSchema = z.strictObject({
  name: text,
  /** Intent name to further samples, in the notation of the README. */
  samples: z.record(text, z.array(text).min(1)).default({}),
  /** Slot type to value id to further synonyms, in the same notation. */
  synonyms: z.record(text, z.record(text, z.array(text).min(1))).default({}),
});

export type LocaleSource = z.infer<typeof localeSchema>;
export type IntentSource = z.infer<typeof intentSchema>;
export type TypeSource = z.infer<typeof typeSchema>;

/** Everything under `interaction-models/<language>/`. */
export interface ModelSource {
  model: z.infer<typeof modelSchema>;
  groups: Record<string, string>;
  intents: IntentSource[];
  types: TypeSource[];
  /** What is said in one country and not in the others. */
  locales: LocaleSource[];
}

const readAs = <T>(path: string, schema: z.ZodType<T>): T => {
  let raw: unknown;
  try {
    raw = parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new ModelSourceError(`${path} is not readable YAML: ${String(cause)}`, { cause });
  }
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    throw new ModelSourceError(`${path} does not have the right shape:\n${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
};

const readNamed = <T extends { name: string }>(folder: string, schema: z.ZodType<T>): T[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const entry = readAs(join(folder, file), schema);
      if (entry.name !== basename(file, '.yaml')) {
        throw new ModelSourceError(
          `${join(folder, file)} says its name is "${entry.name}"; file name and name must be the same.`,
        );
      }
      return entry;
    });

/**
 * Reads the authored source of one language's interaction models.
 *
 * @param folder e.g. `interaction-models/en`: `model.yaml`, `groups.yaml`, `intents/`, `types/`,
 *   `locales/`
 * @throws ModelSourceError naming the file and what is wrong in it
 */
export const readModelSource = (folder: string): ModelSource => ({
  model: readAs(join(folder, 'model.yaml'), modelSchema),
  groups: readAs(join(folder, 'groups.yaml'), z.record(text, text)),
  intents: readNamed(join(folder, 'intents'), intentSchema),
  types: readNamed(join(folder, 'types'), typeSchema),
  locales: readNamed(join(folder, 'locales'), localeSchema),
});
