import type { Moment } from '../../simulator/glass/views';
import { sceneAt } from '../../simulator/page/scene';
import type { TimelineItem } from '../../simulator/timeline';

const said = (atMs: number, text: string): TimelineItem => ({ atMs, kind: 'words', text, ms: 300 });

const hold = (atMs: number, untilMs: number, doneMs = 0): Moment => ({
  atMs,
  untilMs,
  during: 'hold',
  step: 0,
  set: 1,
  side: 'left',
  rep: 1,
  hold: { doneMs, totalMs: doneMs + untilMs - atMs },
});

const at = (ms: number, items: readonly TimelineItem[], moments: readonly Moment[]) =>
  sceneAt(
    { kind: 'speaking', part: 'answer', timeline: { items, totalMs: 60_000 }, startedAtMs: 1000, moments },
    null,
    null,
    1000 + ms,
  );

const everyFive = [
  said(0, 'Breathe out, and hold.'),
  said(14_000, '5'),
  said(19_000, '10'),
  said(21_000, '3'),
];

describe('the number on the face in a hold', () => {
  test.each([
    [10_000, 1],
    [13_999, 4],
    [14_000, 5],
    [15_000, 6],
    [18_999, 9],
    [19_000, 10],
    [21_000, 3],
  ])('%d ms into a hold counted every five it is %d', (ms, count) => {
    expect(at(ms, everyFive, [hold(10_000, 24_000)]).count).toBe(count);
  });

  test('counts down where it is counted down', () => {
    const down = [said(0, '10'), said(1000, '9')];
    expect(at(2500, down, [hold(0, 10_000)]).count).toBe(8);
  });

  test('goes on with the seconds that were done before a pause', () => {
    expect(at(500, [], [hold(0, 15_000, 15_000)])).toMatchObject({
      count: 16,
      secondsLeft: 15,
      progress: expect.closeTo(0.5, 1) as number,
    });
  });
});

test('a number is no caption: the sentence before it stays', () => {
  expect(at(14_500, everyFive, []).caption).toBe('Breathe out, and hold.');
});

test('while Alexa listens, what she asked stays to be read', () => {
  const speech = {
    kind: 'speaking' as const,
    part: 'answer' as const,
    timeline: { items: [said(0, 'Shall we?')], totalMs: 300 },
    startedAtMs: 0,
    moments: [],
  };
  const scene = sceneAt({ kind: 'listening', part: 'answer', untilMs: 8300 }, null, { speech, ms: 300 }, 400);
  expect(scene).toMatchObject({ light: 'listening', caption: 'Shall we?', count: null });
});
