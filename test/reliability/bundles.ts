import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../../lambda/catalogue';
import type { Catalogue } from '../../lambda/coach/content';
import { bundleLambda, maxBundleBytes } from '../../tools/build';
import { updatedContent } from './updated-content';

const root = join(__dirname, '../..');

const bundled = async (outFolder: string): Promise<string> => {
  await bundleLambda({
    root,
    entry: join(root, 'lambda/index.ts'),
    outFolder,
    maxBytes: maxBundleBytes,
  });
  return join(outFolder, 'index.js');
};

/**
 * Puts other content beside a bundle.
 *
 * @throws where the bundle does not have its content there, so that nobody takes the same content for another
 */
const replaceContent = (folder: string): void => {
  const file = join(folder, 'content.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Catalogue>;
  if (version !== catalogue.version) throw new Error(`${file} is not the content that was compiled.`);
  writeFileSync(file, JSON.stringify(updatedContent(catalogue)));
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
  const [current, updated] = [join(folder, 'current'), join(folder, 'updated')];
  const files = { current: await bundled(current), updated: await bundled(updated) };
  replaceContent(updated);
  return {
    ...files,
    remove: () => rmSync(folder, { recursive: true }),
  };
};
