import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

export interface ChildOptions {
  /** The Node that runs it. */
  node: string;
  /** What comes after `node` on the command line. */
  args: readonly string[];
  /** The whole environment; nothing of this process's own is added. */
  env: NodeJS.ProcessEnv;
}

/**
 * Runs a program in a process of its own and reads what it reports, as JSON, on file descriptor 3. Standard output is
 * left to the program's own log, and thrown away.
 *
 * @throws Error where the program fails, or reports nothing; the message has what it complained about
 */
export const childReport = async ({ node, args, env }: ChildOptions): Promise<unknown> => {
  const child = spawn(node, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [errors, report] = await Promise.all(
    [child.stdio[2], child.stdio[3]].map((stream) => text(stream as Readable)),
  );
  if ((await closed) !== 0 || !report) throw new Error(`${args.join(' ')} failed:\n${errors ?? ''}`);
  return JSON.parse(report);
};
