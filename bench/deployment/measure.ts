import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { format, resolveConfig } from 'prettier';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { startDatabase, type Database } from '../../simulator/database';
import { startContainer, type Container } from '../../test/runtime/container';
import { startFaultyProxy } from '../../test/store/faulty-proxy';
import { bundleLambda, maxBundleBytes } from '../../tools/build';
import { lambdaNode } from '../../tools/lambda-runtime/paths';
import type { Measured } from './costs';
import { GUIDE, guideWith, readMeasured, writeMeasured } from './guide';
import { getAcquainted, tenMinutes, type Answer } from './routine';

const USAGE = `npm run bench:deployment [-- --write | --costs]

  (nothing)   measure, and print the figures
  --write     measure, and renew bench/deployment/measured.json and the figures in docs/deployment.md
  --costs     renew the figures in docs/deployment.md from what was measured before`;

const ROOT = join(__dirname, '../..');
const COLD_STARTS = 12;
const WARM_ROUTINES = 12;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const percentile = (values: readonly number[], percent: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
};

const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** Processor time a process has used, milliseconds, and the most memory it ever had, megabytes (Linux only). */
const usedBy = (pid: number): { cpuMs: number; peakMb: number } => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpuMs: ticks * 10, peakMb: Number(peak) / 1024 };
};

/** About the size that a table counts for an item. */
const storedBytes = async ({ endpoint, tableName }: Database, id: string): Promise<number> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key: { id: { S: id } } }));
  client.destroy();
  return Buffer.byteLength(JSON.stringify(unmarshall(Item ?? {})));
};

interface Timed {
  answer: Answer;
  tookMs: number[];
}

const timed = ({ invoke }: Container): Timed => {
  const tookMs: number[] = [];
  return {
    tookMs,
    answer: async (event: RequestEnvelope): Promise<ResponseEnvelope> => {
      const startedAt = performance.now();
      const outcome = await invoke(event);
      tookMs.push(performance.now() - startedAt);
      if ('error' in outcome) throw new Error(outcome.error.errorMessage);
      return outcome.answer as ResponseEnvelope;
    },
  };
};

const measure = async (): Promise<Measured> => {
  const bundleFolder = mkdtempSync(join(tmpdir(), 'lambda-'));
  await bundleLambda({
    root: ROOT,
    entry: join(ROOT, 'lambda/index.ts'),
    outFolder: bundleFolder,
    maxBytes: maxBundleBytes,
  });
  const database = await startDatabase();
  const proxy = await startFaultyProxy(database.endpoint);
  const start = (): Promise<Container> =>
    startContainer({
      node: lambdaNode(),
      bundleFolder,
      env: {
        TABLE_NAME: database.tableName,
        METRICS_NAMESPACE: 'MyBackStretches-dev',
        AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint,
        NODE_OPTIONS: '--enable-source-maps',
      },
    });

  const initMs: number[] = [];
  const firstMs: number[] = [];
  const coldCpuMs: number[] = [];
  for (let run = 0; run < COLD_STARTS; run += 1) {
    const startedAt = performance.now();
    const container = await start();
    if ((await container.started) !== 'ready') throw new Error('The function does not start.');
    initMs.push(performance.now() - startedAt);
    const { answer, tookMs } = timed(container);
    await getAcquainted(answer, `cold-${run}`);
    firstMs.push(tookMs[0] ?? 0);
    coldCpuMs.push(usedBy(container.process.pid ?? 0).cpuMs);
    await container.stop();
  }

  const container = await start();
  const { answer, tookMs } = timed(container);
  const people = Array.from({ length: WARM_ROUTINES }, (_, index) => `warm-${index}`);
  for (const userId of people) await getAcquainted(answer, userId);
  const before = { ...usedBy(container.process.pid ?? 0), logBytes: container.text().length };
  tookMs.length = 0;
  proxy.operations.length = 0;
  for (const userId of people) await tenMinutes(answer, userId);
  const after = usedBy(container.process.pid ?? 0);
  const each = (count: number): number => rounded(count / WARM_ROUTINES, 2);
  const calls = (operation: string): number =>
    each(proxy.operations.filter((name) => name === operation).length);
  const logBytes = container.text().length - before.logBytes;
  const itemBytes = await storedBytes(database, people[0] ?? '');
  await container.stop();
  await proxy.stop();
  await database.stop();
  const bundleBytes = statSync(join(bundleFolder, 'index.js')).size;
  rmSync(bundleFolder, { recursive: true });

  return {
    machine: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`,
    bundleBytes,
    cold: {
      initMs: rounded(percentile(initMs, 50)),
      firstAnswerMs: rounded(percentile(firstMs, 50)),
      cpuMs: rounded(percentile(coldCpuMs, 50)),
    },
    warm: {
      medianMs: rounded(percentile(tookMs, 50)),
      p99Ms: rounded(percentile(tookMs, 99)),
      cpuMs: rounded((after.cpuMs - before.cpuMs) / tookMs.length),
    },
    peakMb: rounded(after.peakMb),
    routine: {
      requests: each(tookMs.length),
      reads: calls('GetItem'),
      writes: calls('PutItem'),
      itemBytes,
      logBytes: Math.round(logBytes / WARM_ROUTINES),
    },
  };
};

const renewGuide = async (measured: Measured): Promise<void> => {
  const text = guideWith(readFileSync(GUIDE, 'utf8'), measured);
  writeFileSync(GUIDE, await format(text, { ...(await resolveConfig(GUIDE)), filepath: GUIDE }));
};

const main = async (options: readonly string[]): Promise<void> => {
  if (options.includes('--help')) {
    print(USAGE);
    return;
  }
  if (options.includes('--costs')) {
    await renewGuide(readMeasured());
    return;
  }
  const measured = await measure();
  print(JSON.stringify(measured, null, 2));
  if (options.includes('--write')) {
    writeMeasured(measured);
    await renewGuide(measured);
  }
};

void main(process.argv.slice(2)).catch((error: unknown) => {
  print(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
