import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from './read';

/**
 * Compiles `content/` into one module of the Lambda bundle. A JSON string parses faster than the same object
 * written as code, and nothing reads files or YAML at run time.
 *
 * @param root the repository
 */
export const compileContent = (root: string): void => {
  const catalogue = readContent(join(root, 'content'));
  const folder = join(root, 'lambda/generated');
  mkdirSync(folder, { recursive: true });
  const json = JSON.stringify(JSON.stringify(catalogue));
  writeFileSync(
    join(folder, 'content.ts'),
    `/* Compiled from content/ by "npm run content"; not to be edited. */\nexport const contentJson: string = ${json};\n`,
  );
};

if (require.main === module) compileContent(join(__dirname, '../..'));
