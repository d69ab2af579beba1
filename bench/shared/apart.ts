import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { childReport } from '../../tools/child-report';

/** Runs a measurement in a process of its own, on another Node, bundled as the skill is. */
export interface ApartOptions {
  /** The Node that runs it. */
  node: string;
  /** A module that hands its figures over with `handOver`. */
  entry: string;
  env?: Readonly<Record<string, string>>;
  nodeOptions?: readonly string[];
}

/**
 * @returns the figures that the measurement handed over
 * @throws Error where it failed; the message has what it complained about
 */
export const runApart = async ({
  node,
  entry,
  env = {},
  nodeOptions = [],
}: ApartOptions): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), 'apart-'));
  try {
    const outfile = join(folder, 'measure.js');
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      logLevel: 'warning',
    });
    return await childReport({ node, args: [...nodeOptions, outfile], env: { ...env, HOME: folder } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
