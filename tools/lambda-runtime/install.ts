import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAMBDA_NODE } from './paths';

/*
 * Fetches what Lambda runs the bundle with, into a package of its own: the runtime interface client would compile
 * its network code at every `npm ci`, which takes two minutes and a compiler that most people have no use for.
 */

const lock = join(__dirname, 'package-lock.json');
const installed = join(__dirname, 'node_modules/.installed-lock.json');

const isCurrent = (): boolean =>
  existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8');

/** Whether it could be fetched, or was there. */
const install = (): boolean => {
  if (isCurrent()) return true;
  const isLambdaNode = process.versions.node.startsWith(`${LAMBDA_NODE}.`);
  const { status } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--loglevel=error', ...(isLambdaNode ? ['--omit=optional'] : [])],
    { cwd: __dirname, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  if (status !== 0) return false;
  copyFileSync(lock, installed);
  return true;
};

if (!install()) {
  // Trying the coach out needs none of it, so the installation of everything else goes on.
  console.error('The Lambda runtime could not be fetched. `npm test` needs it: run `npm run runtime` first.');
  process.exitCode = process.argv.includes('--optional') ? 0 : 1;
}
