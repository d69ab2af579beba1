import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';

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
    const child = spawn(node, [...nodeOptions, outfile], {
      env: { ...env, HOME: folder },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    const closed = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const [errors, figures] = await Promise.all(
      [child.stdio[2], child.stdio[3]].map(async (stream) => text(stream as Readable)),
    );
    if ((await closed) !== 0 || !figures) throw new Error(`${entry} failed:\n${errors ?? ''}`);
    return JSON.parse(figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
