import { UsageError } from './usage-error';

/** What a shell calls the end of a program by these signals. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Resolves when the program is told to end, or when nobody reads what it writes any more. */
export const toldToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        process.exitCode = exitCodes[signal];
        resolve();
      });
    }
    process.stdout.once('error', () => resolve());
  });

const explain = (error: unknown): void => {
  const mistake = error instanceof UsageError;
  process.stderr.write(`${mistake ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = mistake ? 2 : 1;
};

/** Runs a program to its end: what its user can put right is one sentence, and exit code 2. */
export const runProgram = (main: () => Promise<void>): void => {
  // An open input would keep the program alive, so it is ended once everything is written.
  void main()
    .catch(explain)
    .then(() => process.stdout.write('', () => process.exit()));
};
