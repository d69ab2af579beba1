import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { AplScreen } from '../../lambda/screen/apl';
import type { Viewhost, ViewhostHost } from '../../simulator/page/viewhost';
import { viewports, type ScreenName } from '../../simulator/apl/viewports';
import { viewhostScript } from '../../simulator/web/viewhost-script';

const root = join(__dirname, '../..');
const pictures = join(root, 'dist/screenshots');

/** What the page has of `simulator/page/viewhost.ts`, and what it notes of the documents. */
interface Noted {
  viewhost: { openViewhost(element: HTMLElement, viewport: object, host: ViewhostHost): Viewhost };
  shown: Viewhost;
  events: (readonly unknown[])[];
  spoken: string[];
  hushed: number;
  troubles: string[];
  /** Ends what is being spoken. */
  finishSpeech: () => void;
}

declare global {
  interface Window {
    noted: Noted;
  }
}

const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['simulator/page/viewhost.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'viewhost',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

/** Amazon's renderer in a page of its own, on a clock that a test moves; nothing is loaded from anywhere. */
export const openScreenPage = async (browser: Browser, name: ScreenName): Promise<Page> => {
  const { pixelWidth = 0, pixelHeight = 0 } = viewports[name];
  const page = await browser.newPage({ viewport: { width: pixelWidth, height: pixelHeight } });
  await page.clock.install();
  await page.route('**/*', (route) =>
    route.request().url() === 'http://screen.test/'
      ? route.fulfill({ contentType: 'text/html', body: '<body style="margin:0"><main id="screen"></main>' })
      : route.abort(),
  );
  await page.goto('http://screen.test/');
  await page.addScriptTag({ content: viewhostScript() });
  await page.addScriptTag({ content: await bundled() });
  await page.addScriptTag({ content: 'window.noted = { viewhost };' });
  await page.evaluate(() => window.aplEngine);
  return page;
};

/** Shows a document; what it speaks lasts until the test says that it is over, or no time at all. */
export const showOn = (
  page: Page,
  name: ScreenName,
  { document: apl, datasources }: AplScreen,
  speaks: 'at once' | 'until told' = 'until told',
): Promise<void> =>
  page.evaluate(
    async ([viewport, directive, how]) => {
      const { noted } = window;
      Object.assign(noted, { events: [], spoken: [], hushed: 0, troubles: [] });
      const element = window.document.getElementById('screen');
      if (element === null) return;
      noted.shown = noted.viewhost.openViewhost(element, viewport, {
        speak: (ssml) =>
          new Promise((resolve) => {
            noted.spoken.push(ssml);
            noted.finishSpeech = resolve;
            if (how === 'at once') resolve();
          }),
        hush: () => {
          noted.hushed += 1;
        },
        send: (event) => {
          noted.events.push(event.arguments);
        },
        trouble: (message) => {
          noted.troubles.push(message);
        },
      });
      await noted.shown.show(directive);
    },
    [
      viewports[name],
      {
        type: 'Alexa.Presentation.APL.RenderDocument' as const,
        token: 'token',
        document: { ...apl },
        datasources: { ...datasources },
      },
      speaks,
    ] as const,
  );

/** The renderer takes no touch in the first frames of a document: lets it draw some. */
export const settledOn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let frames = 0;
        const next = (): void => {
          frames += 1;
          if (frames > 60) resolve();
          else requestAnimationFrame(next);
        };
        next();
      }),
  );

/** A picture of the screen as it is now, kept by name to be looked at. */
export const screenPicture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `screen-${name}.png`) });
};
