import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
const execute = promisify(execFile);

/** What a clean checkout has, as far as the cloud needs it; nothing that was built. */
const CHECKED_OUT = [
  'cdk.json',
  'content',
  'infra',
  'interaction-models',
  'lambda',
  'package.json',
  'simulator',
  'skill-package',
  'tools',
  'tsconfig.json',
];
const BUILT = new Set(['generated', 'node_modules']);

/** All that a stage can have, so that all of it is checked. */
const everything = [
  'stage=prod',
  'skillId=amzn1.ask.skill.00000000-0000-0000-0000-000000000000',
  'alarmEmail=somebody@example.com',
  'monthlyBudgetDollars=5',
  'vendorId=M0000000000000',
  'skillSecret=alexa/developer',
].flatMap((setting) => ['-c', setting]);

/** Cuts the network off a command, by the kernel where that is allowed; in Node itself in any case. */
const without = [['unshare', '-n'], ['unshare', '-rn'], []].find(
  ([command, ...options]) => command === undefined || spawnSync(command, [...options, 'true']).status === 0,
);
const env = {
  ...process.env,
  NODE_OPTIONS: `--require=${join(__dirname, 'fixtures/offline.cjs')}`,
  AWS_EC2_METADATA_DISABLED: 'true',
};

const offline = (cwd: string, ...command: string[]): Promise<{ stdout: string; stderr: string }> => {
  const [file = '', ...args] = [...(without ?? []), ...command];
  return execute(file, args, { cwd, env, maxBuffer: 64_000_000 });
};

describe('npm run synth', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'checkout-'));
    for (const part of CHECKED_OUT) {
      cpSync(join(root, part), join(folder, part), {
        recursive: true,
        filter: (path) => !BUILT.has(basename(path)),
      });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes everything itself, from a clean checkout, without an account and without a network', async () => {
    await offline(folder, 'npm', 'run', '--silent', 'synth', '--', '--quiet', ...everything);
    const assembly = readdirSync(join(folder, 'cdk.out'));
    expect(assembly).toContain('MyBackStretches-prod.template.json');
    const bundle = assembly.find((name) => existsSync(join(folder, 'cdk.out', name, 'index.js')));
    expect(bundle).toMatch(/^asset\./);
    const report = JSON.parse(readFileSync(join(folder, 'cdk.out/validation-report.json'), 'utf8')) as {
      pluginReports: unknown[];
    };
    // Only findings are reported: CloudFormation's, and those of AwsSolutions, which the app checks each synth for.
    expect(report.pluginReports).toEqual([]);
  }, 180_000);

  it('is tried where there is no network indeed', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const call = `require('node:net').connect(${port}, '127.0.0.1', () => process.exit(0)).on('error', () => process.exit(7))`;
    await expect(offline(folder, process.execPath, '-e', call)).rejects.toMatchObject({
      code: expect.any(Number) as unknown,
    });
    server.close();
  }, 20_000);
});
