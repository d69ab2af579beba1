import type { Page } from 'playwright-core';
import { benchForTests } from './bench-for-tests';
import { begin, leave, picture, say, skipSpeech, untilLight } from './page';

const bench = benchForTests(1);

const linesOf = (page: Page, who: string): Promise<string[]> =>
  page.locator(`#transcript .${who} span`).allTextContents();

/** Somebody who agrees to whatever Alexa asks, and the numbers they have seen on the face meanwhile. */
const agreeToEverything = (page: Page) =>
  page.evaluateHandle(() => {
    const counts = new Set<string>();
    const count = document.getElementById('count');
    const echo = document.getElementById('echo');
    if (!count || !echo) throw new Error('This is not the page.');
    const watch = (element: Element, see: () => void, options: MutationObserverInit): void =>
      new MutationObserver(see).observe(element, options);
    watch(count, () => counts.add(count.textContent), { childList: true });
    const agree = (): void => {
      const isDone = document.getElementById('routine-left')?.textContent === 'done';
      const isAsked = echo.dataset.light === 'listening' && !isDone;
      if (isAsked) document.querySelector<HTMLButtonElement>('[data-phrase=yes]')?.click();
    };
    watch(echo, agree, { attributes: true });
    return counts;
  });

test('a browser without voices takes a whole routine by captions, from the notice to its end', async () => {
  const page = await bench.open({ reducedMotion: 'reduce' });
  await begin(bench, page);
  await picture(page, 'instruction');
  const steps = await page.locator('#line li').allTextContents();
  expect(steps.length).toBeGreaterThan(3);

  const seen = await agreeToEverything(page);
  bench.echo.speed = 80;
  await page.locator('#routine-left', { hasText: 'done' }).waitFor();
  bench.echo.speed = 0;

  const said = (await linesOf(page, 'alexa')).join(' ');
  for (const name of steps) expect(said).toContain(name);
  expect(await page.locator('#line li[data-at="done"]').count()).toBe(steps.length);
  expect(await seen.evaluate((counts) => ['1', '2', '3'].every((count) => counts.has(count)))).toBe(true);
  await picture(page, 'done');
  await leave(page);
});

test('what is being done is named with its side and its repetition, and drawn', async () => {
  const page = await bench.open({ reducedMotion: 'reduce' });
  await begin(bench, page, 'ask my back stretches for single knee to chest');
  bench.echo.speed = 10;
  await page.getByText('Single knee to chest · left side · 1 of 5').waitFor();
  await page.getByRole('img', { name: 'single knee to chest' }).waitFor();
  await leave(page);
});

test('the database is down, and the routine goes on without it', async () => {
  const page = await bench.open();
  await page.click('#open-drawer');
  await page.getByLabel('Database').selectOption('down');
  await page.keyboard.press('Escape');
  await say(page, 'start my back stretches');
  await untilLight(page, 'speaking');
  await page.click('#open-drawer');
  expect(await page.locator('.exchange .verdict').first().textContent()).toBe('all well');
  await page.getByLabel('Database').selectOption('up');
  await leave(page);
});

test('an answer that takes too long is not heard', async () => {
  bench.echo.speed = 20;
  const page = await bench.open();
  await page.click('#open-drawer');
  await page.getByLabel('Network').selectOption('too-slow');
  await say(page, 'start my back stretches');
  await page.getByText("There was a problem with the skill's answer").waitFor();
  await page.getByLabel('Network').selectOption('fast');
  await page.context().close();
});

test('another person has a place and a transcript of their own Echo, and no notice of the first one', async () => {
  const page = await bench.open();
  await page.click('#open-settings');
  await page.getByLabel('Whose voice it recognises').selectOption('b');
  await page.getByRole('button', { name: 'Close' }).first().click();
  await say(page, 'start my back stretches');
  await page.getByText('general guidance, not medical advice').first().waitFor();
  await leave(page);
});

test('a second page shows the same in silence, until it is told to speak', async () => {
  const first = await bench.open();
  const second = await bench.open();
  await first.getByText('Your Echo speaks in another window').waitFor();
  await first.getByRole('button', { name: 'Use it here' }).click();
  await second.getByText('Your Echo speaks in another window').waitFor();
  await second.context().close();
  await first.context().close();
});

test('whoever is hurt is offered the answers to what is asked, and nothing to go on with', async () => {
  const page = await bench.open({ reducedMotion: 'reduce' });
  await begin(bench, page, 'ask my back stretches for single knee to chest');
  await page.click('[data-phrase="it hurts"]');
  await page.locator('[data-phrase=mild]:visible').waitFor();
  await skipSpeech(page);
  const offered = await page.locator('#talk button:visible, #start:visible').allTextContents();
  expect(offered).toEqual(expect.arrayContaining(['No', 'Mild', 'An ache', 'Sharp']));
  expect(offered).not.toContain('Resume');
  await picture(page, 'it-hurts');

  await page.click('[data-phrase=mild]');
  await untilLight(page, 'speaking');
  await page.locator('[data-phrase=resume]:visible').waitFor();
  expect(await page.locator('[data-phrase=mild]:visible').count()).toBe(0);
  await leave(page);
});
