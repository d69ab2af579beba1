import type { Page } from 'playwright-core';
import { benchForTests } from './bench-for-tests';
import { begin, browserMs, leave, picture } from './page';

const bench = benchForTests(1, 3 * browserMs);

/** Another Echo takes the place of the one before. */
const choose = async (page: Page, device: string): Promise<void> => {
  await page.click('#open-settings');
  await page.getByLabel('Device').selectOption({ label: device });
  await page.getByRole('button', { name: 'Close' }).first().click();
};

test("an Echo Show runs a routine by its documents alone, in Amazon's own renderer", async () => {
  const page = await bench.open({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  await choose(page, 'Echo Show 8, landscape');
  await begin(bench, page, 'ask my back stretches for the five minute routine');
  await page.locator('#glass').getByText('Next ·').first().waitFor();
  await picture(page, 'echo-show');

  bench.echo.speed = 60;
  await page
    .locator('#transcript .alexa', { hasText: /How was/i })
    .waitFor({ timeout: 2 * browserMs, state: 'attached' });
  bench.echo.speed = 0;
  const requests = await page.locator('.exchange > summary b').allTextContents();
  expect(requests.filter((name) => name === 'Alexa.Presentation.APL.UserEvent').length).toBeGreaterThan(3);
  // What was asked for, and the yes to the notice: nobody said anything else.
  expect(requests.filter((name) => /Intent$/.test(name))).toHaveLength(2);
  await leave(page);
});

test('a touch on the screen pauses', async () => {
  const page = await bench.open({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  await choose(page, 'Echo Show 8, landscape');
  await begin(bench, page, 'ask my back stretches for the five minute routine');
  await page.locator('#glass').getByText('Next ·').first().waitFor();
  await page.locator('#caption', { hasText: 'Starting' }).waitFor();
  // The renderer draws what can be touched without saying what it is, so the finger goes where the button is.
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('#glass').boundingBox()) ?? {};
  const paused = page.locator('#caption', { hasText: 'Paused at' });
  // Right after it was drawn the renderer takes no touch yet; then a finger comes again.
  for (let touches = 0; touches < 5 && !(await paused.isVisible()); touches += 1) {
    // A finger stays for a moment; shorter than a frame is no touch.
    await page.mouse.click(x + 0.183 * width, y + 0.887 * height, { delay: 120 });
    await paused.waitFor({ timeout: 3_000 }).catch(() => undefined);
  }
  await paused.waitFor({ timeout: 1_000 });
  await picture(page, 'echo-show-paused');
  await leave(page);
});
