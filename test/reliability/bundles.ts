import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { catalogue } from '../../lambda/catalogue';
import { bundleLambda, maxBundleBytes } from '../../tools/build';
import { updatedContent } from './updated-content';

const root = join(__dirname, '../..');

const otherContent: Plugin = {
  name: 'other content',
  setup(build) {
    build.onLoad({ filter: /lambda[\\/]generated[\\/]content\.ts$/ }, () => {
      const packed = deflateRawSync(JSON.stringify(updatedContent(catalogue))).toString('base64');
      return { contents: `export const packedContent = '${packed}';`, loader: 'ts' };
    });
  },
};

const bundled = async (outFolder: string, plugins: Plugin[]): Promise<string> => {
  await bundleLambda({
    root,
    entry: join(root, 'lambda/index.ts'),
    outFolder,
    maxBytes: maxBundleBytes,
    plugins,
  });
  return join(outFolder, 'index.js');
};

/** Files that Lambda would get. */
export interface Bundles {
  /** The skill as it is. */
  current: string;
  /** The same with the content as it may be tomorrow. */
  updated: string;
  remove(): void;
}

/** Builds the skill as `npm run build` does, into a folder of its own. */
export const buildBundles = async (): Promise<Bundles> => {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  return {
    current: await bundled(join(folder, 'current'), []),
    updated: await bundled(join(folder, 'updated'), [otherContent]),
    remove: () => rmSync(folder, { recursive: true }),
  };
};
