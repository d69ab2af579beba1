import type { Browser, Page } from 'playwright-core';
import type { AplScreen } from '../../lambda/screen/apl';
import type { ScreenName } from '../../simulator/apl/viewports';
import { screenNames, shownOf, shownStates, viewportOf } from '../screen/shown';
import { launchChromium } from './launch';
import { openScreenPage, screenPicture, settledOn, showOn } from './viewhost-page';

jest.setTimeout(120_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** A page for the tests of one block, closed after them: the renderer draws frame after frame as long as it is open. */
const onePage = (name: ScreenName): (() => Page) => {
  let page: Page;
  beforeAll(async () => {
    page = await openScreenPage(browser, name);
  });
  afterAll(() => page.close());
  return () => page;
};

const screenOf = (state: string, name: ScreenName = 'landscape'): AplScreen => {
  const answer = shownStates[state];
  const screen = answer === undefined ? null : shownOf(answer(), viewportOf(name));
  if (screen === null) throw new Error(`Nothing is shown of "${state}".`);
  return screen;
};

/** All that can be read, as it is written on the screen. */
const readOn = (page: Page): Promise<string> => page.locator('#screen').innerText();

/** Waits until the large number in the ring is another one, and gives it back. */
const nextCountOn = async (page: Page, before: string): Promise<string> => {
  const count = await page.waitForFunction((known) => {
    const found = /^\d+$/m.exec(document.getElementById('screen')?.innerText ?? '')?.[0] ?? '';
    return found !== '' && found !== known ? found : null;
  }, before);
  return String(await count.jsonValue());
};

/** The length of the ring's filled part. */
const ringOn = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('#screen path')]
        .map((path) => path.getAttribute('stroke-dasharray') ?? '')
        .find((dashes) => dashes !== '' && dashes !== 'none') ?? '',
  );

const eventsOn = (page: Page): Promise<(readonly unknown[])[]> => page.evaluate(() => window.noted.events);

/** Goes to a moment of the line that is being spoken, as if it had been speaking for so long. */
const goTo = (page: Page, scene: number, ms: number): Promise<void> =>
  page.evaluate(
    ([at, passedMs]) => {
      window.noted.shown.execute([
        { type: 'SetValue', componentId: 'stage', property: 'scene', value: at },
        {
          type: 'SetValue',
          componentId: 'stage',
          property: 'lineAt',
          value: `\${elapsedTime - ${passedMs}}`,
          sequencer: 'test',
        },
      ]);
    },
    [scene, ms] as const,
  );

interface SceneData {
  at: number;
  runMs: number;
  up: number;
}

const scenesOf = ({ datasources }: AplScreen): SceneData[] => {
  const { show } = datasources as { show?: { properties: { scenes: SceneData[] } } };
  return show?.properties.scenes ?? [];
};

describe("Amazon's own renderer", () => {
  const shown = onePage('landscape');

  test('moves count and ring by the clock of the device, without a word from the skill', async () => {
    const page = shown();
    const screen = screenOf('long-hold');
    await showOn(page, 'landscape', screen);
    const scenes = scenesOf(screen);
    const hold = scenes.findIndex(({ up }) => up === 1);
    await goTo(page, hold, (scenes[hold]?.at ?? 0) + 200);
    const first = await nextCountOn(page, '');
    const ring = await ringOn(page);
    const second = await nextCountOn(page, first);
    expect(Number(second)).toBe(Number(first) + 1);
    expect(await ringOn(page)).not.toBe(ring);
    expect(await eventsOn(page)).toEqual([]);
  });

  test('speaks line after line, tells after each how far it has got, and asks for more at the end', async () => {
    const page = shown();
    const screen = screenOf('beginning');
    await showOn(page, 'landscape', screen, 'at once');
    await page.waitForFunction(() => window.noted.events.some(([what]) => what === 'done'));
    const events = await eventsOn(page);
    expect(events.map(([what]) => what)).toEqual([...events.slice(1).map(() => 'reached'), 'done']);
    const cues = events.slice(0, -1).map(([, reached]) => Number(reached));
    expect(cues).toEqual([...cues].sort((a, b) => a - b));
    const spoken = await page.evaluate(() => window.noted.spoken);
    expect(spoken).toHaveLength(events.length);
    expect(spoken[0]).toMatch(/^<speak>.*Starting/);
  });

  test('stops speaking when "pause" is touched, and tells it', async () => {
    const page = shown();
    await showOn(page, 'landscape', screenOf('beginning'));
    await page.waitForFunction(() => window.noted.spoken.length === 1);
    await settledOn(page);
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    await page.mouse.click(width * 0.18, height * 0.885);
    await page.waitForFunction(() => window.noted.events.length > 0);
    expect(await eventsOn(page)).toEqual([['touched', 'pause', '']]);
    expect(await page.evaluate(() => window.noted.hushed)).toBe(1);
  });

  test('speaks on when it is touched where there is nothing to touch', async () => {
    const page = shown();
    await showOn(page, 'landscape', screenOf('beginning'));
    await page.waitForFunction(() => window.noted.spoken.length === 1);
    await settledOn(page);
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    await page.mouse.click(width * 0.25, height * 0.5);
    await page.evaluate(() => window.noted.finishSpeech());
    await page.waitForFunction(() => window.noted.spoken.length === 2);
    expect(await page.evaluate(() => window.noted.hushed)).toBe(0);
  });

  test('begins what is offered by itself when nobody touches anything', async () => {
    const page = shown();
    await showOn(page, 'landscape', screenOf('offer'), 'at once');
    await settledOn(page);
    expect(await eventsOn(page)).toEqual([]);
    await page.clock.runFor(15_000);
    await page.waitForFunction(() => window.noted.events.length > 0);
    expect(await eventsOn(page)).toEqual([['done', '', '']]);
  });

  test('starts another routine when it is touched in the list', async () => {
    const page = shown();
    await showOn(page, 'landscape', screenOf('offer'));
    await settledOn(page);
    await page.getByText('Five-minute back ease').click();
    await page.waitForFunction(() => window.noted.events.length > 0);
    expect(await eventsOn(page)).toEqual([['chosen', 'general-5', '']]);
  });
});

describe.each(screenNames)('a %s screen', (name) => {
  const shown = onePage(name);

  test.each(Object.keys(shownStates))('shows %s without a complaint', async (state) => {
    const page = shown();
    const screen = screenOf(state, name);
    await showOn(page, name, screen);
    const scenes = scenesOf(screen);
    const moving = scenes.findIndex(({ runMs, at }) => runMs > 0 && at > 0);
    if (moving >= 0) await goTo(page, moving, (scenes[moving]?.at ?? 0) + 1_500);
    await page.waitForFunction(() => (document.getElementById('screen')?.innerText.trim() ?? '') !== '');
    await screenPicture(page, `${name}-${state}`);
    expect((await readOn(page)).trim()).not.toBe('');
    expect(await page.evaluate(() => window.noted.troubles)).toEqual([]);
  });
});
