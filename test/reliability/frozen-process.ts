import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Environment } from './container';

/** The built skill in a process of its own, which can be frozen as Lambda freezes its containers. */
export interface SkillProcess {
  ask(envelope: RequestEnvelope): Promise<ResponseEnvelope>;
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** Reads a request a line, and writes its answer as a line. */
const loop = `
  const { handler } = require(process.argv[1]);
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    handler(JSON.parse(line), {}).then((response) => process.stdout.write('answer ' + JSON.stringify(response) + '\\n'));
  });`;

/** @param file the bundle */
export const startSkillProcess = (file: string, env: Environment): SkillProcess => {
  const child = spawn(process.execPath, ['-e', loop, file], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout });
  const nextAnswer = (): Promise<ResponseEnvelope> =>
    new Promise((resolve) => {
      const look = (line: string): void => {
        if (!line.startsWith('answer ')) return;
        lines.off('line', look);
        resolve(JSON.parse(line.slice('answer '.length)) as ResponseEnvelope);
      };
      lines.on('line', look);
    });
  return {
    ask(envelope) {
      const answer = nextAnswer();
      child.stdin.write(`${JSON.stringify(envelope)}\n`);
      return answer;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async stop() {
      child.kill('SIGCONT');
      child.stdin.end();
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
};
