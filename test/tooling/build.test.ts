import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleLambda, BuildError, maxBundleBytes } from '../../tools/build';

const root = join(__dirname, '../..');
const execute = promisify(execFile);

/** Answers one request as an empty database would, and tells what it was sent. */
const emptyDatabase = async (): Promise<{ url: string; asked: Promise<IncomingHttpHeaders> }> => {
  const server = createServer();
  const asked = new Promise<IncomingHttpHeaders>((resolve) => {
    server.on('request', (request, response) => {
      resolve(request.headers);
      response
        .writeHead(200, { 'content-type': 'application/x-amz-json-1.0', connection: 'close' })
        .end('{}');
      server.close();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
};

describe('The bundle that Lambda gets', () => {
  let folder: string;

  const bundle = (entry: string, maxBytes = maxBundleBytes): Promise<number> =>
    bundleLambda({ root, entry, outFolder: join(folder, 'out'), maxBytes });

  const bundleText = (text: string): Promise<number> => {
    const entry = join(folder, 'entry.ts');
    writeFileSync(entry, text);
    return bundle(entry);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'build-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  describe('of a skill with the database client', () => {
    let size: number;
    const out = (file: string): string => join(folder, 'out', file);

    beforeEach(async () => {
      size = await bundle(join(__dirname, 'fixtures/handler.ts'));
    }, 30_000);

    it('has the size that was told, with a map beside it that it names', () => {
      expect(statSync(out('index.js')).size).toBe(size);
      expect(readFileSync(out('index.js'), 'utf8')).toMatch(/\/\/# sourceMappingURL=index\.js\.map\n$/);
      expect(existsSync(out('index.js.map'))).toBe(true);
    });

    it('comes with the licences of what is in it, and of nothing else', () => {
      const notice = readFileSync(out('THIRD-PARTY.txt'), 'utf8');
      expect(notice).toMatch(/^@aws-sdk\/client-dynamodb [\d.]+ \(Apache-2\.0\)$/m);
      expect(notice).toContain('Apache License');
      expect(notice).not.toContain('typescript-eslint');
    });

    it('runs where there are no packages, with the credentials and endpoint of the environment', async () => {
      const { url, asked } = await emptyDatabase();
      const call =
        'require(process.argv[1]).handler({ id: "x" }, {}).then((answer) => console.log(answer.Item))';
      const env = {
        AWS_REGION: 'eu-west-1',
        AWS_ACCESS_KEY_ID: 'the-key-of-the-function',
        AWS_SECRET_ACCESS_KEY: 'secret',
        AWS_SESSION_TOKEN: 'the-token-of-the-function',
        AWS_ENDPOINT_URL_DYNAMODB: url,
      };
      const { stdout } = await execute(process.execPath, ['-e', call, out('index.js')], { cwd: folder, env });
      const headers = await asked;
      expect(stdout).toBe('undefined\n');
      expect(headers.authorization).toContain('Credential=the-key-of-the-function/');
      expect(headers['x-amz-security-token']).toBe('the-token-of-the-function');
    }, 20_000);
  });

  it('holds the skill itself, small enough and with a handler that Lambda takes', async () => {
    await expect(bundle(join(root, 'lambda/index.ts'))).resolves.toBeLessThanOrEqual(650_000);
  }, 30_000);

  it('is ASCII throughout, because one other character doubles what the engine has to read', async () => {
    await bundle(join(root, 'lambda/index.ts'));
    expect(readFileSync(join(folder, 'out/index.js'), 'latin1')).not.toMatch(/[\x80-\xff]/);
  }, 30_000);

  it('keeps the names of errors, by which they are told apart', async () => {
    await bundle(join(__dirname, 'fixtures/handler.ts'));
    const server = createServer((_, response) => {
      response
        .writeHead(400, { 'content-type': 'application/x-amz-json-1.0', connection: 'close' })
        .end('{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"no table"}');
      server.close();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const env = {
      ...process.env,
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_ACCESS_KEY_ID: 'id',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_REGION: 'eu-west-1',
    };
    const call =
      'require(process.argv[1]).handler({ id: "1" }, {}).catch((error) => console.log(error.name))';
    const { stdout } = await execute(process.execPath, ['-e', call, join(folder, 'out/index.js')], { env });
    expect(stdout).toBe('ResourceNotFoundException\n');
  }, 30_000);

  it('puts what is imported later into a file beside it', async () => {
    writeFileSync(join(folder, 'drawn.ts'), "export const drawn = 'drawn later';");
    await bundleText(
      'export const handler = async (_event: unknown, _context: unknown) => (await import("./drawn")).drawn;',
    );
    expect(readFileSync(join(folder, 'out/index.js'), 'utf8')).not.toContain('drawn later');
    const call = 'require(process.argv[1]).handler(1, 2).then(console.log)';
    const { stdout } = await execute(process.execPath, ['-e', call, join(folder, 'out/index.js')]);
    expect(stdout).toBe('drawn later\n');
  });

  it.each([
    [
      'with a callback',
      'export const handler = async (event: unknown, context: unknown, done: () => void) => done();',
    ],
    ['that is not async', 'export const handler = (event: unknown, context: unknown) => [event, context];'],
    ['that is missing', 'export const other = 1;'],
  ])('is refused for a handler %s', async (_, text) => {
    await expect(bundleText(text)).rejects.toThrow(
      /index\.js must export an async handler\(event, context\) with two parameters\.$/,
    );
  });

  it('is refused when it would load something from outside as it runs', async () => {
    const text =
      'let extra: unknown; try { extra = require("not-in-the-bundle"); } catch {}\n' +
      'export const handler = async (event: unknown, context: unknown) => [event, context, extra];';
    const built = bundleText(text);
    await expect(built).rejects.toThrow(BuildError);
    await expect(built).rejects.toThrow('would need not-in-the-bundle, which Lambda does not have.');
  });

  it('is refused when it is too large, and says what takes the room', async () => {
    const built = bundle(join(__dirname, 'fixtures/handler.ts'), 100_000);
    await expect(built).rejects.toThrow(
      /more than 100 KB starts too slowly\. Largest parts: @smithy\/core \d+ KB/,
    );
  }, 30_000);

  it('replaces what an earlier build left', async () => {
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/old.js'), '');
    await bundleText('export const handler = async (event: unknown, context: unknown) => [event, context];');
    expect(existsSync(join(folder, 'out/old.js'))).toBe(false);
  });
});
