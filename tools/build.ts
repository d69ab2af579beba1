import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { contentFile } from './build/content-file';
import { compiledAtOnce } from './build/eager';
import { calledByFirstLaunch } from './build/first-launch';
import { later, type LaterFiles } from './build/later';
import { SERVICES_FILE } from './build/lazy-services';
import { leanClient } from './build/lean-client';
import { thirdPartyNotice } from './build/third-party';
import { compileContent } from './content/compile';

/** A bundle that Lambda must not get; the message says why. */
export class BuildError extends Error {
  override name = 'BuildError';
}

export interface BundleOptions {
  /** The repository. */
  root: string;
  /** The module that exports the handler. */
  entry: string;
  /** Where the bundle goes; emptied first. */
  outFolder: string;
  /** Most bytes that `index.js` may have. */
  maxBytes: number;
  /** Whatever else the bundler is to do; nothing unless given. */
  plugins?: Plugin[];
}

/**
 * Most bytes of the skill's bundle: loading it is most of a cold start, and the first words wait for it. About 90 KB of
 * them, screens and drawings, only run when a device has a screen.
 */
export const maxBundleBytes = 450_000;

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} KB`;

/** The packages and files that take most room, for whoever has to make the bundle smaller. */
const largestParts = (metafile: Metafile): string => {
  const sizes = new Map<string, number>();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const part = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
      sizes.set(part, (sizes.get(part) ?? 0) + bytesInOutput);
    }
  }
  const largest = [...sizes].sort(([, a], [, b]) => b - a).slice(0, 4);
  return largest.map(([part, bytes]) => `${part} ${kilobytes(bytes)}`).join(', ');
};

/** What a bundle still loads when it runs, apart from Node itself and the files beside it. */
const loadedAtRunTime = (metafile: Metafile, beside: readonly string[]): string[] =>
  Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ path, external }) => external === true && !isBuiltin(path) && !beside.includes(path))
    .map(({ path }) => path);

/** Newer Lambda runtimes refuse a handler with a callback when they start, so it is looked at here, loaded as there. */
const checkHandler = (file: string): void => {
  const look = `
    const { handler } = require(process.argv[1]);
    const isAsync = Object.prototype.toString.call(handler) === '[object AsyncFunction]';
    process.stdout.write(isAsync ? String(handler.length) : typeof handler);`;
  const env = { ...process.env, TABLE_NAME: 'check', AWS_REGION: 'us-east-1' };
  const seen = execFileSync(process.execPath, ['-e', look, file], { env, encoding: 'utf8', stdio: 'pipe' });
  if (seen !== '2') {
    throw new BuildError(`${file} must export an async handler(event, context) with two parameters.`);
  }
};

/** Bundles one file, for Lambda's Node, CommonJS because that starts faster. */
const bundleFile = async (
  root: string,
  entry: string,
  file: string,
  plugins: Plugin[],
): Promise<Metafile> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // A real import() starts a second loader.
    supported: { 'dynamic-import': false },
    minify: true,
    // CommonJS first, esbuild's default for Node, cannot be tree-shaken: half as large again.
    mainFields: ['module', 'main'],
    plugins,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
};

/**
 * Bundles the skill into the file that Lambda loads, `index.js`, and files beside it that are loaded later: Alexa's
 * services, and each module that the skill loads with `import()`. Each comes with its source map, all with one notice
 * of what is in them.
 *
 * @returns size of `index.js` in bytes
 * @throws BuildError when a bundle needs something from outside, exports no async handler or is too large
 */
export const bundleLambda = async ({
  root,
  entry,
  outFolder,
  maxBytes,
  plugins = [],
}: BundleOptions): Promise<number> => {
  const file = join(outFolder, 'index.js');
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });

  const beside: LaterFiles = new Map([[SERVICES_FILE, 'ask-sdk-model']]);
  const metafile = await bundleFile(root, entry, file, [
    leanClient(root),
    later(beside),
    contentFile(root, outFolder),
    ...plugins,
  ]);
  const others = await Promise.all(
    [...beside].map(([name, module]) => bundleFile(root, module, join(outFolder, name), [])),
  );
  const all = [metafile, ...others];

  const missing = all.flatMap((one) =>
    loadedAtRunTime(
      one,
      [...beside.keys()].map((name) => `./${name}`),
    ),
  );
  if (missing.length > 0) {
    throw new BuildError(`${file} would need ${missing.join(', ')}, which Lambda does not have.`);
  }
  const { size } = statSync(file);
  if (size > maxBytes) {
    throw new BuildError(
      `${file} has ${kilobytes(size)}; more than ${kilobytes(maxBytes)} starts too slowly. ` +
        `Largest parts: ${largestParts(metafile)}.`,
    );
  }
  checkHandler(file);
  const inputs = all.flatMap((one) => Object.keys(one.inputs));
  writeFileSync(join(outFolder, 'THIRD-PARTY.txt'), thirdPartyNotice(root, inputs));
  return size;
};

/** Writes a bundle anew, so that what its first launch calls is compiled while it is read. */
const prepareForLaunch = async (outFolder: string): Promise<number> => {
  const file = join(outFolder, 'index.js');
  const [code, map] = [file, `${file}.map`].map((one) => readFileSync(one, 'utf8'));
  if (code === undefined || map === undefined) throw new BuildError(`${file} has no source map.`);
  const prepared = compiledAtOnce({ code, map }, await calledByFirstLaunch(file));
  writeFileSync(file, prepared.code);
  writeFileSync(`${file}.map`, prepared.map);
  return Buffer.byteLength(prepared.code);
};

const main = async (): Promise<void> => {
  const root = join(__dirname, '..');
  const outFolder = join(root, 'dist/lambda');
  compileContent(root);
  await bundleLambda({
    root,
    entry: join(root, 'lambda/index.ts'),
    outFolder,
    maxBytes: maxBundleBytes,
  });
  const size = await prepareForLaunch(outFolder);
  const file = relative(root, join(outFolder, 'index.js'));
  console.log(`${file}: ${kilobytes(size)} (limit ${kilobytes(maxBundleBytes)})`);
};

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
