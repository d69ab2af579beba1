import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const NAME = 'content.json';

/**
 * An esbuild plugin that puts the compiled content into a file beside the bundle: a third of all bytes, which would be
 * read as code first and as JSON then. (Compressed in the bundle it would need zlib, which is loaded for it alone.)
 */
export const contentFile = (root: string, outFolder: string): Plugin => ({
  name: 'content-file',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]lambda[\\/]generated[\\/]content\.ts$/ }, () => {
      copyFileSync(join(root, 'lambda/generated', NAME), join(outFolder, NAME));
      return {
        loader: 'ts',
        contents:
          `import { readFileSync } from 'node:fs';\nimport { join } from 'node:path';\n` +
          `export const contentJson = readFileSync(join(__dirname, '${NAME}'), 'utf8');`,
      };
    });
  },
});
