import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selfSignedCertificate } from '../stub/certificate';
import { environmentFor, startDynamoStub } from '../stub/dynamodb';
import { median, pairedRatio, type Ratio } from '../shared/figures';
import { itemOf, regular } from '../shared/people';
import { launchRequest, withServicesAt } from '../shared/requests';
import { makeContestants, type Contestant } from './contestants';
import { lambdaRuntimes, type Runtime } from './runtimes';
import { startOnce, type Start } from './start';

/** One contestant on one Node. */
interface ColdRow {
  name: string;
  what: string;
  /** Medians. */
  loadMs: number;
  answerMs: number;
  toD: Ratio;
  toC: Ratio;
  /** The same as `toD`, of the time that the thread was running: a busy machine disturbs it less. */
  cpuToD: Ratio | null;
}

export interface ColdResult {
  node: string;
  rounds: number;
  rows: ColdRow[];
  /** The skill against itself, measured the same way: how far from 1 chance alone leads. */
  control: Ratio;
}

/** The skill once more, so that each round measures it twice. */
const AGAIN = 'skill, again';

const wholeMs = ({ loadMs, answerMs }: Start): number => loadMs + answerMs;

const cpuRatio = (starts: readonly Start[], others: readonly Start[]): Ratio | null => {
  const cpu = (all: readonly Start[]): number[] => all.flatMap(({ cpuMs }) => cpuMs ?? []);
  return cpu(starts).length === 0 ? null : pairedRatio(cpu(starts), cpu(others));
};

const measureOn = async (
  { path, version }: Runtime,
  contestants: readonly Contestant[],
  rounds: number,
  start: (node: string, handler: string) => Promise<Start>,
): Promise<ColdResult> => {
  const starts = new Map<string, Start[]>(contestants.map(({ name }) => [name, []]));
  // A first round that does not count fills the system's file cache.
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      // Each begins a round as often as the others.
      const contestant = contestants[(turn + round + contestants.length) % contestants.length];
      if (contestant === undefined) continue;
      const measured = await start(path, contestant.file);
      if (round >= 0) starts.get(contestant.name)?.push(measured);
    }
  }
  const totals = (name: string): number[] => (starts.get(name) ?? []).map(wholeMs);
  const rows = contestants
    .filter(({ name }) => name !== AGAIN)
    .map(({ name, what }) => ({
      name,
      what,
      loadMs: median((starts.get(name) ?? []).map(({ loadMs }) => loadMs)),
      answerMs: median((starts.get(name) ?? []).map(({ answerMs }) => answerMs)),
      toD: pairedRatio(totals(name), totals('d')),
      toC: pairedRatio(totals(name), totals('c')),
      cpuToD: cpuRatio(starts.get(name) ?? [], starts.get('d') ?? []),
    }));
  return { node: version, rounds, rows, control: pairedRatio(totals(AGAIN), totals('skill')) };
};

/**
 * Measures cold starts: in a fresh process, from before the handler's module is loaded to the first answer, to a
 * launch by somebody who paused in the middle of a routine.
 *
 * @param root the repository, built already
 * @param comparators where the comparators are, installed already
 */
export const measureCold = async (
  root: string,
  comparators: string,
  rounds: number,
): Promise<ColdResult[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'cold-'));
  const certificate = await selfSignedCertificate(comparators);
  const stub = await startDynamoStub(certificate, itemOf(regular()));
  try {
    const trusted = join(folder, 'certificate.pem');
    const requestFile = join(folder, 'launch.json');
    writeFileSync(trusted, certificate.cert);
    withServicesAt(stub.endpoint);
    writeFileSync(requestFile, JSON.stringify(launchRequest()));
    const env = {
      ...environmentFor(stub, trusted),
      HOME: folder,
    };
    const contestants = await makeContestants(root, comparators, folder);
    const skill = contestants.find(({ name }) => name === 'skill');
    const all = skill === undefined ? contestants : [...contestants, { ...skill, name: AGAIN }];
    const start = (node: string, handler: string): Promise<Start> =>
      startOnce({ node, handler, requestFile, env });
    const results: ColdResult[] = [];
    for (const runtime of lambdaRuntimes(comparators)) {
      results.push(await measureOn(runtime, all, rounds, start));
    }
    return results;
  } finally {
    await stub.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Bytes of the one file that Lambda loads. */
export const bundleBytes = (root: string): number => statSync(join(root, 'dist/lambda/index.js')).size;
