import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** What a start took, in milliseconds. */
export interface Start {
  /** Loading the module that exports the handler. */
  loadMs: number;
  /** From then until the first answer. */
  answerMs: number;
  /** Of both, the time that the thread was running; null where Node cannot tell. */
  cpuMs: number | null;
}

export interface StartOptions {
  /** The Node that runs it. */
  node: string;
  handler: string;
  requestFile: string;
  env: Readonly<Record<string, string>>;
}

interface Report extends Start {
  answer: { response?: { outputSpeech?: { ssml?: string } } };
}

/**
 * Starts a handler in a process of its own and gives it its first request.
 *
 * @throws Error where it fails, or answers with no speech
 */
export const startOnce = async ({ node, handler, requestFile, env }: StartOptions): Promise<Start> => {
  const child = spawn(node, [join(__dirname, 'once.cjs'), handler, requestFile], {
    env: { ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [errors, figures] = await Promise.all(
    [child.stdio[2], child.stdio[3]].map(async (stream) => text(stream as Readable)),
  );
  if ((await closed) !== 0 || !figures) throw new Error(`${handler} did not start:\n${errors ?? ''}`);
  const { loadMs, answerMs, cpuMs, answer } = JSON.parse(figures) as Report;
  if (!answer.response?.outputSpeech?.ssml) throw new Error(`${handler} answered without a word.`);
  return { loadMs, answerMs, cpuMs };
};
