import { durationMs, inMinutes } from '../../simulator/duration';

test.each([
  ['45s', 45_000],
  ['1m30s', 90_000],
  ['2 min', 120_000],
  ['1h', 3_600_000],
  ['1d', 86_400_000],
  ['500ms', 500],
  ['1.5s', 1500],
  ['45', null],
  ['s', null],
  ['', null],
  ['soon', null],
  ['1s later', null],
])('"%s" is %p milliseconds', (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});

test.each([
  [200_000, '3 min 20 s'],
  [60_000, '1 min'],
  [59_600, '1 min'],
  [8000, '8 s'],
  [430, '0.4 s'],
])('%p milliseconds read "%s"', (ms, text) => {
  expect(inMinutes(ms)).toBe(text);
});
