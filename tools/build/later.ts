import { basename } from 'node:path';
import type { Plugin } from 'esbuild';

/** Modules that get a file of their own, by the name of that file. */
export type LaterFiles = Map<string, string>;

/**
 * An esbuild plugin that leaves out what the skill loads with `import()`: it becomes a file beside the bundle, and is
 * read and compiled when it is first needed. What both need is in both, so that it must have no state and no classes
 * that are told apart.
 *
 * @param found is filled with the modules to be bundled on their own
 */
export const later = (found: LaterFiles): Plugin => ({
  name: 'later',
  setup: (build) => {
    build.onResolve({ filter: /^\.{1,2}\// }, async ({ kind, path, importer, resolveDir }) => {
      if (kind !== 'dynamic-import' || importer.includes('node_modules')) return undefined;
      const resolved = await build.resolve(path, { kind: 'import-statement', importer, resolveDir });
      if (resolved.errors.length > 0) return { errors: resolved.errors };
      const file = `${basename(path)}.js`;
      found.set(file, resolved.path);
      return { path: `./${file}`, external: true };
    });
  },
});
