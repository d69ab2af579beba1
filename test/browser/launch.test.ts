import { launchChromium } from './launch';

test('there is a browser on every machine, and it shows text', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<span style="font-size: 40px">Breathe out</span>');
    const { width = 0, height = 0 } = (await page.locator('span').boundingBox()) ?? {};
    // A browser without fonts draws nothing, or boxes as wide as they are high.
    expect(width).toBeGreaterThan(100);
    expect(height).toBeGreaterThan(20);
  } finally {
    await browser.close();
  }
}, 60_000);
