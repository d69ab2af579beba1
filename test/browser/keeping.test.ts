import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './launch';
import { browserMs, newDataFolder, openPage, root, say, skipSpeech, untilDuring, untilLight } from './page';

jest.setTimeout(2 * browserMs);

let data: string;
let browser: Browser;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(() => {
  data = newDataFolder();
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  /** Everything it has written so far, and its exit code once it has one. */
  said: () => string;
  ended: Promise<number | null>;
}

/** `npm start`, without npm around it. */
const start = (...args: string[]): Started => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'simulator/start.ts', '--no-open', ...args], {
    cwd: root,
  });
  running.add(child);
  let text = '';
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  return { child, said: () => text, ended };
};

/** Waits for the address that it prints. */
const addressFrom = async (started: Started): Promise<string> => {
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(started.said())?.[0];
    if (address !== undefined) return address;
    const ended = started.ended.then(() => true);
    const spoke = once(started.child.stdout ?? started.child, 'data').then(() => false);
    if (await Promise.race([ended, spoke])) throw new Error(started.said());
  }
};

const stop = async ({ child, ended }: Started): Promise<number | null> => {
  child.kill('SIGINT');
  return ended;
};

test('a pause in the middle of a hold outlives the page and the program: the next day goes on there', async () => {
  const first = start('--port', '0', '--data', data);
  const page = await browser.newPage();
  await openPage(page, await addressFrom(first));
  await say(page, 'ask my back stretches for single knee to chest');
  await skipSpeech(page);
  await say(page, 'yes');
  await page.click('#open-drawer');
  await page.getByLabel('Speed').selectOption('20');
  await untilDuring(page, 'hold');
  await page.click('[data-phrase=pause]');
  await page.locator('#caption', { hasText: 'Paused at single knee to chest' }).waitFor();
  const place = await page.locator('#where').innerText();
  expect(place).toMatch(/^Single knee to chest · left side · \d of 5$/);
  await page.close();
  expect(await stop(first)).toBe(130);
  expect(first.said()).toContain('Ctrl-C stops it');

  const second = start('--port', '0', '--data', data);
  const again = await browser.newPage();
  await openPage(again, await addressFrom(second));
  await again.getByText('You were at single knee to chest').waitFor();
  await again.click('#start');
  await untilLight(again, 'speaking');
  await again.locator('#caption', { hasText: 'single knee to chest' }).waitFor();
  await say(again, 'yes');
  await again.locator('#where', { hasText: place }).waitFor();
  await again.close();
  await stop(second);
});

describe('what is in the way is said in one sentence', () => {
  const portOf = (server: Server): number => (server.address() as AddressInfo).port;

  test('a port that is taken by another program', async () => {
    const other = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const started = start('--port', String(portOf(other)), '--data', data);
    expect(await started.ended).toBe(2);
    expect(started.said()).toBe(
      `Port ${portOf(other)} is taken by another program. Choose another with --port, or 0 for any that is free.\n`,
    );
    other.close();
  });

  test('an Echo that is open already, and its data', async () => {
    const first = start('--port', '0', '--data', data);
    const address = await addressFrom(first);
    const second = start('--port', new URL(address).port, '--data', data);
    const third = start('--port', '0', '--data', data);
    expect(await second.ended).toBe(2);
    expect(second.said()).toBe(
      `Your Echo is already open: ${address}. For a second one choose another --port and --data.\n`,
    );
    expect(await third.ended).toBe(2);
    expect(third.said()).toContain('is in use. Close the other simulator');
    await stop(first);
  });

  test('a folder that cannot be written', async () => {
    const inTheWay = join(data, 'file');
    writeFileSync(inTheWay, '');
    chmodSync(inTheWay, 0o444);
    const started = start('--port', '0', '--data', join(inTheWay, 'data'));
    expect(await started.ended).toBe(2);
    expect(started.said()).toMatch(
      /^The data folder .+ cannot be written \(ENOTDIR\). Choose another with --data.\n$/,
    );
  });

  test('an option that does not exist', async () => {
    const started = start('--prot', '0');
    expect(await started.ended).toBe(2);
    expect(started.said()).toBe("Unknown option '--prot'. See --help.\n");
  });
});
