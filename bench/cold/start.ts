import { join } from 'node:path';
import { childReport } from '../../tools/child-report';

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
  const args = [join(__dirname, 'once.cjs'), handler, requestFile];
  const { loadMs, answerMs, cpuMs, answer } = (await childReport({ node, args, env })) as Report;
  if (!answer.response?.outputSpeech?.ssml) throw new Error(`${handler} answered without a word.`);
  return { loadMs, answerMs, cpuMs };
};
