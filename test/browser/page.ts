import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openEcho, type OpenEcho } from '../../simulator/web/echo';
import { writeDrawings } from '../../tools/drawings';
import { launchChromium } from './launch';

/** Unpacking, starting and loading all take their time on a busy machine. */
export const browserMs = 60_000;

export const root = join(__dirname, '../..');

/** Pictures that are kept to be looked at. */
const pictures = join(root, 'dist/screenshots');

/** A picture of the page as it is now, kept by name. */
export const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
};

/** A folder of its own for the data of an Echo. */
export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'echo-page-'));

/** An Echo on loopback, with a browser to look at it. */
export interface Bench {
  echo: OpenEcho;
  browser: Browser;
  /** Opens the page; it closes with the bench. */
  open(options?: BrowserContextOptions, prepare?: (page: Page) => Promise<void>): Promise<Page>;
  close(): Promise<void>;
}

/** @param speed how much faster than the machine's its time runs */
export const openBench = async (speed: number): Promise<Bench> => {
  const drawings = join(root, 'dist/drawings');
  if (!existsSync(drawings)) writeDrawings(root, drawings);
  const data = newDataFolder();
  const echo = await openEcho({
    port: 0,
    speed,
    data,
    user: 'tester',
    locale: null,
    onTrouble: (error) => {
      throw error;
    },
  });
  const browser = await launchChromium();
  return {
    echo,
    browser,
    async open(options = {}, prepare) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await prepare?.(page);
      await openPage(page, echo.address);
      return page;
    },
    async close() {
      await browser.close();
      await echo.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};

/** Goes to the page, and waits until it knows the room. */
export const openPage = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.locator('#start:visible, #caption:not(:empty)').first().waitFor();
};

/** Types something to Alexa. */
export const say = async (page: Page, phrase: string): Promise<void> => {
  await page.fill('#phrase', phrase);
  await page.press('#phrase', 'Enter');
};

/** Waits until the light shows that Alexa does something in particular. */
export const untilLight = (page: Page, light: string): Promise<void> =>
  // Where a screen shows something, the ring itself is not to be seen.
  page.locator(`#echo[data-light="${light}"]`).waitFor({ state: 'attached' });

/** Waits for a part of a routine, such as "hold". */
export const untilDuring = (page: Page, during: string): Promise<void> =>
  page.locator(`#stage[data-during="${during}"]`).waitFor({ state: 'attached' });

/** Lets Alexa have said it all, at once; then she listens, for as long as time stands still. */
export const skipSpeech = async (page: Page): Promise<void> => {
  await untilLight(page, 'speaking');
  await page.locator('#phrase').blur();
  await page.keyboard.press('.');
  await untilLight(page, 'listening');
};

/** Asks for something, past the notice if it comes first, until it begins. Time stands still from then on. */
export const begin = async (
  { echo }: Pick<Bench, 'echo'>,
  page: Page,
  phrase = 'start my back stretches',
): Promise<void> => {
  echo.speed = 0;
  await say(page, phrase);
  await untilLight(page, 'speaking');
  if (!(await page.locator('#caption').innerText()).startsWith('Welcome')) return;
  await skipSpeech(page);
  await say(page, 'yes');
  await untilLight(page, 'speaking');
};

/** Into the middle of a long hold, where time stands still. */
export const intoAHold = async (bench: Pick<Bench, 'echo'>, page: Page): Promise<void> => {
  await begin(bench, page, 'ask my back stretches for single knee to chest');
  bench.echo.speed = 20;
  await untilDuring(page, 'hold');
  bench.echo.speed = 0;
};

/** Out of whatever goes on, for the next test. */
export const leave = async (page: Page): Promise<void> => {
  await say(page, 'exit');
  await untilLight(page, 'idle');
  await page.context().close();
};
