import type { Page } from 'playwright-core';
import type { ToPage } from '../../simulator/room/protocol';
import { numberSaid } from '../../simulator/captions';
import { benchForTests } from './bench-for-tests';
import { installFakeVoice, type Manner, type Uttered } from './fake-voice';
import { begin, leave, say, skipSpeech, untilLight } from './page';

const bench = benchForTests(2);

interface Speech {
  /** Epoch milliseconds of the machine at which each number of the count is due. */
  dueMs: { number: number; atMs: number }[];
}

/** What the room told the page of its speeches, on the machine's time. */
const speechesOf = (page: Page, rate: number): Speech[] => {
  const speeches: Speech[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      const arrivedMs = Date.now();
      const message = JSON.parse(String(payload)) as ToPage;
      if (message.type !== 'state' || message.state.kind !== 'speaking') return;
      const { startedAtMs, timeline } = message.state;
      const machineMs = (roomMs: number): number => arrivedMs + (roomMs - message.clock.nowMs) / rate;
      speeches.push({
        dueMs: timeline.items.flatMap(({ atMs, text }) => {
          const number = numberSaid(text);
          return number === null ? [] : [{ number, atMs: machineMs(startedAtMs + atMs) }];
        }),
      });
    });
  });
  return speeches;
};

const utteredOn = (page: Page): Promise<Uttered[]> =>
  page.evaluate(() => (window as unknown as { uttered: Uttered[] }).uttered);

/** Half as slow again as Alexa's, and a quarter of a second late at every start. */
const slowVoice: Manner = { slowness: 1.6, latencyMs: 220, varyingMs: 40 };

test('counts fall on their seconds, with a voice that is slow and starts late', async () => {
  const page = await bench.open({}, async (fresh) => {
    await fresh.addInitScript(installFakeVoice, slowVoice);
  });
  const speeches = speechesOf(page, 2);
  await page.reload();
  await page.locator('#start:visible').waitFor();
  await begin(bench, page, 'ask my back stretches to set a timer for five seconds');
  await skipSpeech(page);
  await say(page, 'count every second');
  bench.echo.speed = 2;
  await untilLight(page, 'speaking');
  await untilLight(page, 'listening');
  await say(page, 'set a timer for twenty seconds');
  await page.locator('#caption', { hasText: 'For 20 seconds' }).waitFor();
  const due = speeches.at(-1)?.dueMs ?? [];
  await page.locator('#caption', { hasText: 'And let go.' }).waitFor();

  // Twenty, and three before them, less the one that gives way to a reminder to breathe.
  expect(due).toHaveLength(22);
  const uttered = await utteredOn(page);
  const offMs = due.map(({ number, atMs }) => {
    const spoken = uttered.filter(({ text }) => numberSaid(text) === number);
    return Math.round(Math.min(...spoken.map((one) => Math.abs(one.atMs - atMs))));
  });
  const late = offMs.filter((ms) => ms > 150);
  expect({ offMs, late: late.slice(1) }).toEqual({ offMs, late: [] });
  await leave(page);
});
