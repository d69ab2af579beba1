import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { bundleBytes, measureCold } from './cold/measure';
import { lambdaRuntimes } from './cold/runtimes';
import { costOf } from './cost';
import type { Memory } from './growth/memory';
import type { Scaling } from './growth/scaling';
import { reportOf } from './report';
import { readResults, writeResults, type Results } from './results';
import { runApart } from './shared/apart';

const ROOT = join(__dirname, '..');
const COMPARATORS = join(__dirname, 'comparators');
const RESULTS = join(__dirname, 'results.json');
const REPORT = join(__dirname, 'RESULTS.md');
const DEFAULT_ROUNDS = 25;

type Part = 'cold' | 'turn' | 'scaling' | 'memory' | 'voice' | 'hands-free';

/** Measured on the sources alone: no comparators, no bundle, no other Node. */
const ALONE: ReadonlySet<Part> = new Set(['voice', 'hands-free']);

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** npm is a script of the shell on Windows. */
const npm = (...args: string[]): void => {
  execFileSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
};

/** The comparators' packages, if they are not there as their lock file has them. */
const installComparators = (): void => {
  const installed = join(COMPARATORS, 'node_modules/.package-lock.json');
  const lock = readFileSync(join(COMPARATORS, 'package-lock.json'), 'utf8');
  const wanted = Object.keys((JSON.parse(lock) as { packages: object }).packages).filter(
    (path) => path !== '',
  );
  const isThere = existsSync(installed) && wanted.length > 0;
  if (!isThere) npm('ci', '--prefix', COMPARATORS, '--no-audit', '--no-fund', '--ignore-scripts');
};

/** The measurements by name, in the order in which they are made. */
const parts = (rounds: number): Record<Part, () => Promise<Partial<Results>>> => {
  const node = (): string => lambdaRuntimes(COMPARATORS)[0]?.path ?? process.execPath;
  const apart = (entry: string, nodeOptions: string[] = []): Promise<unknown> =>
    runApart({ node: node(), entry: join(__dirname, 'growth', entry), nodeOptions });
  return {
    cold: async () => ({
      bundleBytes: bundleBytes(ROOT),
      cold: await measureCold(ROOT, COMPARATORS, rounds),
    }),
    turn: async () => {
      const runtime = lambdaRuntimes(COMPARATORS)[0];
      if (runtime === undefined) return {};
      const { measureTurn } = await import('./turn/measure');
      return { turn: await measureTurn(ROOT, COMPARATORS, runtime) };
    },
    scaling: async () => ({ scaling: (await apart('scaling.ts')) as Scaling }),
    memory: async () => ({ memory: (await apart('memory.ts', ['--expose-gc'])) as Memory }),
    voice: async () => {
      const { measureVoice } = await import('./voice/summary');
      return { voice: await measureVoice() };
    },
    'hands-free': async () => {
      const { measureHandsFree } = await import('./hands-free/measure');
      return { handsFree: await measureHandsFree() };
    },
  };
};

const USAGE = `npm run bench [-- [--rounds N] [PART...]]

Measures everything, or the named parts only, and renews bench/results.json and bench/RESULTS.md.

  PART        cold, turn, scaling, memory, voice (needs espeak-ng), hands-free
  --rounds N  cold starts of each contestant; ${DEFAULT_ROUNDS} unless given`;

class UsageError extends Error {
  override name = 'UsageError';
}

const optionsOf = (args: readonly string[]): { rounds: number; wanted: Part[] } => {
  const at = args.indexOf('--rounds');
  const rounds = at < 0 ? DEFAULT_ROUNDS : Number(args[at + 1]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new UsageError(USAGE);
  const names = Object.keys(parts(rounds)) as Part[];
  const given = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const wanted = names.filter((name) => given.length === 0 || given.includes(name));
  if (given.some((name) => !names.some((known) => known === name))) throw new UsageError(USAGE);
  return { rounds, wanted };
};

const write = async (results: Results): Promise<void> => {
  writeResults(RESULTS, results);
  const style = await resolveConfig(REPORT);
  // Read again, so that the page shows the figures as they are kept.
  const text = reportOf(readResults(RESULTS));
  writeFileSync(REPORT, await format(text, { ...style, parser: 'markdown' }));
};

const main = async (args: readonly string[]): Promise<void> => {
  const { rounds, wanted } = optionsOf(args);
  const isAlone = wanted.every((part) => ALONE.has(part));
  if (!isAlone) {
    installComparators();
    npm('run', '--silent', 'build');
  }
  const measure = parts(rounds);
  const results = readResults(RESULTS);
  const missed: string[] = [];
  for (const part of wanted) {
    const startedMs = performance.now();
    try {
      Object.assign(results, await measure[part]());
      say(`${part}: ${((performance.now() - startedMs) / 1000).toFixed(0)} s`);
    } catch (error) {
      missed.push(`${part}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const { turn, cold } = results;
    if (!isAlone) {
      results.machine = {
        cores: cpus().length,
        node: lambdaRuntimes(COMPARATORS).map(({ version }) => version),
      };
    }
    if (turn !== undefined) {
      results.cost = costOf(
        turn,
        cold?.find(({ node }) => node === turn.node),
      );
    }
    await write(results);
  }
  if (missed.length > 0)
    throw new Error(`Not measured, what is written of it is older:\n${missed.join('\n')}`);
};

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
