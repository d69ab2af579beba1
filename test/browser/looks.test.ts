import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { benchForTests } from './bench-for-tests';
import { intoAHold, leave, picture } from './page';

const bench = benchForTests(1);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  axe: {
    run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}

/** What axe finds on the page as it is now, as sentences. */
const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as AxeWindow;
    const { violations } = await checker.run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
};

const still = { reducedMotion: 'reduce' } as const;

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('axe finds nothing wrong: idle, in a hold, with the drawer, in the settings, paused', async () => {
    const page = await bench.open({ colorScheme, ...still, viewport: { width: 1280, height: 800 } });
    await picture(page, `idle-${colorScheme}`);
    expect(await findings(page)).toEqual([]);

    await intoAHold(bench, page);
    await picture(page, `hold-${colorScheme}`);
    expect(await findings(page)).toEqual([]);

    await page.click('#open-drawer');
    await page.locator('.exchange > summary').first().click();
    await picture(page, `drawer-${colorScheme}`);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.click('#open-settings');
    await page.locator('#settings[open]').waitFor();
    await picture(page, `settings-${colorScheme}`);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');

    bench.echo.speed = 5;
    await page.click('[data-phrase=pause]');
    await page.getByRole('button', { name: 'Resume' }).first().waitFor();
    await picture(page, `paused-${colorScheme}`);
    await leave(page);
  });
});

const widths = [360, 768, 1920];

test(`nothing sticks out at a width of ${widths.join(', ')}: idle, in a hold, with the drawer`, async () => {
  const page = await bench.open({ ...still, viewport: { width: 768, height: 780 } });
  const overhangs: Record<string, number> = {};
  const measure = async (state: string): Promise<void> => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 780 });
      overhangs[`${state} at ${width}`] = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      if (state === 'hold') await picture(page, `hold-${width}`);
    }
  };
  await measure('idle');
  await intoAHold(bench, page);
  await measure('hold');
  await page.click('#open-drawer');
  await measure('drawer');
  expect(Object.entries(overhangs).filter(([, pixels]) => pixels !== 0)).toEqual([]);
  await page.keyboard.press('Escape');
  await leave(page);
});
