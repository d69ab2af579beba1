import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const text = z.string().trim().min(1);
const size = z.int().positive();

const viewport = z.strictObject({
  mode: z.enum(['HUB', 'TV']),
  shape: z.enum(['RECTANGLE', 'ROUND']),
  minWidth: size,
  maxWidth: size,
  minHeight: size,
  maxHeight: size,
});

const skill = z.strictObject({
  category: text,
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
  permissions: z.array(text),
  events: z.array(text),
  urls: z.strictObject({ privacyPolicy: z.url(), termsOfUse: z.url() }),
  privacy: z.record(text, z.boolean()),
  viewports: z.array(viewport).min(1),
});

const store = z.strictObject({
  name: text,
  summary: text,
  description: text,
  examplePhrases: z.array(text).length(3),
  keywords: z.array(text),
  testingInstructions: text,
});

const locale = z.record(text, text);

/** What the folder `skill-package` says, as it is written there. */
export interface PackageSource {
  skill: z.infer<typeof skill>;
  store: z.infer<typeof store>;
  /** What a locale puts in the place of {words}. */
  locales: Record<string, z.infer<typeof locale>>;
}

const read = <Value>(file: string, shape: z.ZodType<Value>): Value => {
  const { data, error } = shape.safeParse(parse(readFileSync(file, 'utf8')));
  if (error !== undefined) throw new Error(`${file}: ${z.prettifyError(error)}`);
  return data;
};

/** @throws Error that names the file and what is wrong in it */
export const readPackageSource = (folder: string): PackageSource => ({
  skill: read(join(folder, 'skill.yaml'), skill),
  store: read(join(folder, 'store.yaml'), store),
  locales: Object.fromEntries(
    readdirSync(join(folder, 'locales')).map((file) => [
      file.replace(/\.yaml$/, ''),
      read(join(folder, 'locales', file), locale),
    ]),
  ),
});
