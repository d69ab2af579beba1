import fc from 'fast-check';
import { numberWords, readNumber } from '../../../simulator/resolver/numbers';
import { readDate, readDuration, readTime } from '../../../simulator/resolver/times';

const words = (text: string): string[] => text.split(' ');

describe('numbers', () => {
  test('up to 999 are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (value) => {
        const written = words(numberWords(value));
        expect(readNumber(written, 0)).toEqual({ value, words: written.length });
      }),
    );
  });

  test('stop where the number stops', () => {
    expect(readNumber(words('twenty five more'), 0)).toEqual({ value: 25, words: 2 });
    expect(readNumber(words('twenty ten'), 0)).toEqual({ value: 20, words: 1 });
    expect(readNumber(words('a hundred and ten reps'), 0)).toEqual({ value: 110, words: 4 });
  });

  test('are not read where there is none', () => {
    expect(readNumber(words('a minute'), 0)).toBeNull();
    expect(readNumber([], 0)).toBeNull();
  });
});

describe('durations', () => {
  test.each([
    ['five minutes', 'PT5M'],
    ['one minute', 'PT1M'],
    ['a minute', 'PT1M'],
    ['an hour', 'PT1H'],
    ['thirty seconds', 'PT30S'],
    ['ninety seconds', 'PT90S'],
    ['ten min', 'PT10M'],
    ['half an hour', 'PT30M'],
    ['half a minute', 'PT30S'],
    ['a quarter of an hour', 'PT15M'],
    ['three quarters of an hour', 'PT45M'],
    ['a couple of minutes', 'PT2M'],
    ['a minute and a half', 'PT1M30S'],
    ['two and a half minutes', 'PT2M30S'],
    ['one hour and a half', 'PT1H30M'],
    ['one minute thirty seconds', 'PT1M30S'],
    ['one hour and ten minutes', 'PT1H10M'],
  ])('"%s" is %s', (said, value) => {
    expect(readDuration(words(said), 0)).toEqual({ value, words: words(said).length });
  });

  test.each(['ten', 'a while', 'minutes', 'zero minutes', 'five times'])('"%s" is none', (said) => {
    expect(readDuration(words(said), 0)).toBeNull();
  });
});

describe('times', () => {
  test.each([
    ['seven', '07:00'],
    ['seven am', '07:00'],
    ['seven pm', '19:00'],
    ['twelve am', '00:00'],
    ['seven thirty pm', '19:30'],
    ['half past six', '06:30'],
    ['quarter to eight in the evening', '19:45'],
    ['quarter past nine', '09:15'],
    ['quarter to one', '12:45'],
    ['eight oclock', '08:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['morning', 'MO'],
  ])('"%s" is %s', (said, value) => {
    expect(readTime(words(said), 0)).toEqual({ value, words: words(said).length });
  });

  test.each(['forty', 'half seven', 'later'])('"%s" is none', (said) => {
    expect(readTime(words(said), 0)).toBeNull();
  });
});

describe('dates', () => {
  // A Friday.
  const today = '2026-11-20';

  test.each([
    ['today', '2026-11-20'],
    ['tonight', '2026-11-20'],
    ['tomorrow', '2026-11-21'],
    ['the day after tomorrow', '2026-11-22'],
    ['on monday', '2026-11-23'],
    ['next friday', '2026-11-27'],
  ])('"%s" is %s', (said, value) => {
    expect(readDate(words(said), 0, today)).toEqual({ value, words: words(said).length });
  });

  test('are not read where there is none', () => {
    expect(readDate(['someday'], 0, today)).toBeNull();
  });
});
