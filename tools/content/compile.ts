import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Catalogue } from '../../lambda/coach/content';
import { readContent } from './read';
import { readDrawings } from './read-drawings';
import { compactDrawings } from './compact-drawings';

/**
 * What the Lambda needs of the content: everything but the names that only people say (the interaction model has
 * them) and the references into the inventory.
 */
const spokenOnly = (catalogue: Catalogue): Catalogue => {
  const mapped = <T, U>(entries: Record<string, T>, change: (entry: T) => U): Record<string, U> =>
    Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)]));
  const { words } = catalogue;
  return {
    ...catalogue,
    exercises: mapped(catalogue.exercises, (exercise) => ({ ...exercise, sources: [] })),
    routines: mapped(catalogue.routines, (routine) => ({ ...routine, sources: [] })),
    words: {
      en: {
        ...words.en,
        exercises: mapped(words.en.exercises, (own) => ({ ...own, aliases: [] })),
        routines: mapped(words.en.routines, (own) => ({ ...own, aliases: [] })),
      },
    },
  };
};

/** Writes a module that exports data as deflated JSON in base64. */
const writePacked = (file: string, name: string, data: unknown): void => {
  const packed = deflateRawSync(JSON.stringify(data), { level: 9 }).toString('base64');
  writeFileSync(
    file,
    `/* Compiled from content/ by "npm run content"; not to be edited. */\nexport const ${name} = '${packed}';\n`,
  );
};

/**
 * Compiles `content/` into modules of the Lambda bundle: what is done and said in one, compressed to a quarter: reading the bundle is most of a
 * cold start, unpacking takes about a millisecond, and nothing reads files or YAML at run time.
 *
 * @param root the repository
 */
export const compileContent = (root: string): void => {
  const catalogue = readContent(join(root, 'content'));
  const folder = join(root, 'lambda/generated');
  mkdirSync(folder, { recursive: true });
  writePacked(join(folder, 'content.ts'), 'packedContent', spokenOnly(catalogue));
  // Kept apart: no answer to a device without a screen ever unpacks it.
  writePacked(
    join(folder, 'drawings.ts'),
    'packedDrawings',
    compactDrawings(readDrawings(join(root, 'content'))),
  );
};

if (require.main === module) compileContent(join(__dirname, '../..'));
