import { deflateRawSync } from 'node:zlib';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../lambda/coach/content';
import { readContent, tellingContentErrors } from './read';
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
 * Compiles `content/` into modules of the Lambda bundle, so that nothing reads YAML at run time. What is done and said is
 * the text of JSON, and the same in a file for the bundle (`tools/build/content-file.ts`); drawings are packed, in a module
 * of their own.
 *
 * @param root the repository
 */
export const compileContent = (root: string): void => {
  const catalogue = readContent(join(root, 'content'));
  const folder = join(root, 'lambda/generated');
  mkdirSync(folder, { recursive: true });
  const json = JSON.stringify(spokenOnly(catalogue));
  writeFileSync(join(folder, 'content.json'), json);
  writeFileSync(
    join(folder, 'content.ts'),
    '/* Compiled from content/ by "npm run content"; not to be edited. */\n' +
      `export const contentJson = ${JSON.stringify(json)};\n`,
  );
  // Kept apart: no answer to a device without a screen ever unpacks it.
  writePacked(
    join(folder, 'drawings.ts'),
    'packedDrawings',
    compactDrawings(readDrawings(join(root, 'content'))),
  );
};

if (require.main === module) tellingContentErrors(() => compileContent(join(__dirname, '../..')));
