import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A Node to measure on. */
export interface Runtime {
  version: string;
  path: string;
}

const LAMBDA_HAS = [22, 24];

const versionOf = (path: string): string =>
  execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().replace(/^v/, '');

/**
 * The Nodes that Lambda has, as the comparators' packages bring them for Linux. On another system it is the Node that
 * runs this, if Lambda has that one too.
 *
 * @throws Error where there is none
 */
export const lambdaRuntimes = (comparators: string): Runtime[] => {
  const brought = LAMBDA_HAS.map((major) =>
    join(comparators, `node_modules/node${major}-${process.platform}-${process.arch}/bin/node`),
  ).filter((path) => existsSync(path));
  const runtimes = brought.map((path) => ({ version: versionOf(path), path }));
  if (runtimes.length > 0) return runtimes;
  if (LAMBDA_HAS.includes(Number(process.versions.node.split('.')[0]))) {
    return [{ version: process.versions.node, path: process.execPath }];
  }
  throw new Error(
    `Lambda runs Node ${LAMBDA_HAS.join(' and ')}. Neither could be installed for ${process.platform} ` +
      `${process.arch}, and this is Node ${process.versions.node}: run the measurement with one of them.`,
  );
};
