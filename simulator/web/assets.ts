import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { viewhostScript } from './viewhost-script';

/** A file as it is served. */
interface Asset {
  type: string;
  body: Uint8Array | string;
}

/** Finds what is served under a path ("/page.js"); null when nothing is. */
export type Assets = (path: string) => Asset | null;

const root = join(__dirname, '../..');
const page = join(root, 'simulator/page');
const styles = join(page, 'styles');
const fonts = join(root, 'node_modules/@fontsource-variable/nunito/files');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Files of these folders are served by their bare names under these paths. */
const folders: Record<string, string> = {
  '/fonts/': fonts,
  '/drawings/': join(root, 'dist/drawings'),
};

const fileIn = (folder: string, name: string): Asset | null => {
  const type = types[extname(name)];
  const path = join(folder, name);
  return type === undefined || !/^[\w-]+\.\w+$/.test(name) || !existsSync(path)
    ? null
    : { type, body: readFileSync(path) };
};

/** The page's program as one file for a browser. */
const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(page, 'main.ts')],
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    sourcemap: 'inline',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

/** Reads and bundles everything the page consists of, once. */
export const loadAssets = async (): Promise<Assets> => {
  const sheets = readdirSync(styles)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(join(styles, name), 'utf8'));
  const fixed: Record<string, Asset> = {
    '/': { type: types['.html'] ?? '', body: readFileSync(join(page, 'index.html')) },
    '/page.css': { type: types['.css'] ?? '', body: sheets.join('\n') },
    '/page.js': { type: types['.js'] ?? '', body: await bundled() },
    '/icon.svg': { type: types['.svg'] ?? '', body: readFileSync(join(page, 'icon.svg')) },
  };
  let viewhost: Asset | null = null;
  return (path) => {
    // Five megabytes: read only when somebody has an Echo with a screen.
    if (path === '/viewhost.js') {
      viewhost ??= { type: types['.js'] ?? '', body: viewhostScript() };
      return viewhost;
    }
    const known = fixed[path];
    if (known) return known;
    const prefix = Object.keys(folders).find((one) => path.startsWith(one));
    const folder = prefix === undefined ? undefined : folders[prefix];
    return prefix === undefined || folder === undefined ? null : fileIn(folder, path.slice(prefix.length));
  };
};
