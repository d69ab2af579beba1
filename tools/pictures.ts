import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openEcho, type OpenEcho } from '../simulator/web/echo';
import { launchChromium } from '../test/browser/launch';

/*
 * Takes the README's pictures of the page: the real page in a real browser, with the real skill, in the middle of a
 * hold. `npm run pictures` writes them anew into docs/pictures.
 */

const folder = join(__dirname, '../docs/pictures');

const say = async (page: Page, phrase: string): Promise<void> => {
  await page.fill('#phrase', phrase);
  await page.press('#phrase', 'Enter');
};

const intoAHold = async (page: Page, echo: OpenEcho): Promise<void> => {
  echo.speed = 0;
  await say(page, 'ask my back stretches for the ten minute routine');
  await page.locator('#echo[data-light="speaking"]').waitFor();
  await page.locator('#phrase').blur();
  await page.keyboard.press('.');
  await page.locator('#echo[data-light="listening"]').waitFor();
  await say(page, 'yes');
  await page.locator('#echo[data-light="speaking"]').waitFor();
  await say(page, 'next');
  await page.locator('#where', { hasText: /bridge/i }).waitFor();
  await say(page, 'next');
  await page.locator('#where', { hasText: /knee to chest/i }).waitFor();
  echo.speed = 10;
  await page.locator('#stage[data-during="hold"]').waitFor();
  await page.locator('#count', { hasText: /^(7|8|9)$/ }).waitFor();
  echo.speed = 0;
  await page.locator('#phrase').blur();
};

const take = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
};

const main = async (): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'pictures-'));
  const echo = await openEcho({
    port: 0,
    speed: 1,
    data,
    user: 'reader',
    locale: 'en-US',
    onTrouble: (error) => {
      throw error;
    },
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 780 }, reducedMotion: 'reduce' });
    await page.goto(echo.address);
    await page.locator('#start:visible').waitFor();
    await take(page, 'start');
    await intoAHold(page, echo);
    await take(page, 'hold');
    await page.setViewportSize({ width: 1440, height: 820 });
    echo.speed = 1;
    await page.click('#open-drawer');
    await page.locator('.exchange > summary').first().click();
    await page.locator('#drawer h2').click();
    await take(page, 'developers');
    echo.speed = 0;
    await page.locator('#drawer .close').click();
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 800 });
    await page.locator('#stage').click();
    await take(page, 'phone');
  } finally {
    await browser.close();
    await echo.close();
    rmSync(data, { recursive: true, force: true });
  }
};

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
