import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Catalogue } from '../../lambda/coach/content';
import {
  cautionSchema,
  cautionWordsSchema,
  choicesSchema,
  exerciseSchema,
  exerciseWordsSchema,
  phrasesSchema,
  routineSchema,
  routineWordsSchema,
  transitionsSchema,
} from './schema';

/** A content file that cannot be read: names the file, what is wrong in it and where. */
class ContentError extends Error {
  override name = 'ContentError';
}

/** Runs a command; content that cannot be read is told in its own words, and the command has failed. */
export const tellingContentErrors = (command: () => void): void => {
  try {
    command();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};

const readFileAs = <T>(path: string, schema: z.ZodType<T>): T => {
  let raw: unknown;
  try {
    raw = parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new ContentError(`${path} is not readable YAML: ${String(cause)}`, { cause });
  }
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    throw new ContentError(`${path} does not have the right shape:\n${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
};

/**
 * Reads each YAML file of a folder.
 *
 * @returns what is in them, by file name without `.yaml`
 * @throws ContentError naming the file and field that is wrong
 */
export const readFolderAs = <T>(folder: string, schema: z.ZodType<T>): Record<string, T> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => [basename(name, '.yaml'), readFileAs(join(folder, name), schema)]),
  );

/**
 * Reads everything under a content folder and checks each file's shape.
 *
 * @param root the folder that holds `exercises/`, `routines/`, `cautions/`, `transitions.yaml`, `choices.yaml` and `words/`
 * @returns the catalogue; its `version` is a digest of the content itself
 * @throws ContentError naming the file and field that is wrong
 */
export const readContent = (root: string): Catalogue => {
  const content = {
    exercises: readFolderAs(join(root, 'exercises'), exerciseSchema),
    routines: readFolderAs(join(root, 'routines'), routineSchema),
    transitions: readFileAs(join(root, 'transitions.yaml'), transitionsSchema),
    choices: readFileAs(join(root, 'choices.yaml'), choicesSchema),
    cautions: readFolderAs(join(root, 'cautions'), cautionSchema),
    words: {
      en: {
        exercises: readFolderAs(join(root, 'words/en/exercises'), exerciseWordsSchema),
        routines: readFolderAs(join(root, 'words/en/routines'), routineWordsSchema),
        cautions: readFolderAs(join(root, 'words/en/cautions'), cautionWordsSchema),
        phrases: readFolderAs(join(root, 'words/en/phrases'), phrasesSchema),
      },
    },
  };
  const folders: [string, Record<string, { id: string }>][] = [
    ['exercises', content.exercises],
    ['routines', content.routines],
    ['cautions', content.cautions],
  ];
  for (const [kind, entries] of folders) {
    for (const [name, entry] of Object.entries(entries)) {
      if (entry.id !== name) {
        const path = relative(process.cwd(), join(root, kind, `${name}.yaml`));
        throw new ContentError(`${path} says its id is "${entry.id}"; file name and id must be the same.`);
      }
    }
  }
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
  return { version, ...content };
};
