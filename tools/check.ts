import { spawn, type StdioOptions } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How one step went; `output` is what it would have printed. */
interface Outcome {
  ok: boolean;
  output: string;
  seconds: number;
}

/**
 * Everything that has to hold, in order. Steps of one row run side by side: two, as small machines have two cores.
 * `build` compiles the content anew, so nothing that reads the compiled content stands beside it.
 */
const rows: readonly (readonly string[])[] = [
  ['content', 'schema:check'],
  ['format:check', 'build'],
  ['lint', 'types'],
  ['lint:content', 'models:check'],
  ['lint:unused'],
];

const root = join(__dirname, '..');
/** Where jest leaves its counts for whoever reports them. */
const results = 'dist/test-results.json';
/** Jest reports its progress on stderr; here it is the result, so it goes where the other results go. */
const toStdout: StdioOptions = ['inherit', 1, 1];

const run = (command: string, args: readonly string[], stdio?: StdioOptions): Promise<Outcome> =>
  new Promise((resolve) => {
    const startedAt = performance.now();
    // npm is a script of the shell on Windows.
    const child = spawn(command, args, {
      cwd: root,
      stdio: stdio ?? 'pipe',
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const end = (ok: boolean): void =>
      resolve({ ok, output, seconds: (performance.now() - startedAt) / 1000 });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });

const report = (step: string, { ok, output, seconds }: Outcome): void => {
  console.log(`${ok ? '✓' : '✗'} ${step.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s`);
  if (!ok && output !== '') console.log(`\n${output.trimEnd()}\n`);
};

const main = async (): Promise<boolean> => {
  mkdirSync(join(root, dirname(results)), { recursive: true });
  rmSync(join(root, results), { force: true });
  for (const row of rows) {
    const outcomes = await Promise.all(row.map((step) => run('npm', ['run', '--silent', step])));
    outcomes.forEach((outcome, index) => report(row[index] ?? '', outcome));
    if (outcomes.some(({ ok }) => !ok)) return false;
  }
  const jest = await run('npx', ['jest', '--json', `--outputFile=${results}`], toStdout);
  report('jest', jest);
  return jest.ok;
};

void main().then((ok) => {
  process.exitCode = ok ? 0 : 1;
});
