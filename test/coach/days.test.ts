import fc from 'fast-check';
import {
  MOST_DAYS,
  daysAfter,
  daysInARow,
  practiceOf,
  secondsByDay,
  thisWeek,
  withPractice,
  type Practice,
} from '../../lambda/coach/days';

/** A Friday. */
const today = '2026-11-20';
const before = (days: number): string => daysAfter(today, -days);
const practised = (...daysAgo: number[]): Record<string, number> =>
  Object.fromEntries(daysAgo.map((days) => [before(days), 600]));

describe('days of practice', () => {
  it('begin with the first exercise that was heard to its end', () => {
    expect(withPractice(null, today, { seconds: 90, exercises: 0 })).toBeNull();
    expect(withPractice(null, today, { seconds: 90, exercises: 1 })).toEqual({ last: today, seconds: [90] });
  });

  it('take up what is done later that day, whole exercise or not', () => {
    const morning = withPractice(null, today, { seconds: 90, exercises: 1 });
    expect(withPractice(morning, today, { seconds: 30, exercises: 0 })).toEqual({
      last: today,
      seconds: [120],
    });
  });

  it('keep the days between as days without practice', () => {
    const first = withPractice(null, before(3), { seconds: 90, exercises: 1 });
    expect(withPractice(first, today, { seconds: 30, exercises: 1 })).toEqual({
      last: today,
      seconds: [30, 0, 0, 90],
    });
  });

  it('count even when nothing but their last moment was heard', () => {
    expect(withPractice(null, today, { seconds: 0, exercises: 1 })).toEqual({ last: today, seconds: [1] });
  });

  it('of more than three weeks ago are dropped', () => {
    const first = withPractice(null, before(MOST_DAYS), { seconds: 90, exercises: 1 });
    expect(withPractice(first, today, { seconds: 30, exercises: 1 })).toEqual({ last: today, seconds: [30] });
  });

  it('come out as they were packed', () => {
    const packed: fc.Arbitrary<Practice> = fc
      .tuple(fc.array(fc.nat(3_600), { maxLength: MOST_DAYS - 2 }), fc.integer({ min: 1, max: 3_600 }))
      .map(([others, earliest]) => ({ last: today, seconds: [600, ...others, earliest] }));
    fc.assert(
      fc.property(packed, (practice) => {
        expect(practiceOf(secondsByDay(practice))).toEqual(practice);
      }),
    );
  });

  it('take less than four hundred bytes, however many there are', () => {
    const everyDay = practiceOf(practised(...Array.from({ length: 60 }, (_, days) => days)));
    expect(JSON.stringify(everyDay).length).toBeLessThan(400);
  });
});

describe('days in a row', () => {
  it.each([
    ['nothing at all', [], { days: 0, hasDayOff: false }],
    ['today alone', [0], { days: 1, hasDayOff: false }],
    ['yesterday, for today is not over', [1], { days: 1, hasDayOff: false }],
    ['three days up to today', [0, 1, 2], { days: 3, hasDayOff: false }],
    ['three days with one day off in between', [0, 2, 3], { days: 3, hasDayOff: true }],
    ['a day off yesterday, with today still to come', [2, 3], { days: 2, hasDayOff: true }],
    ['a second day off, which ends the row', [0, 2, 4, 5], { days: 2, hasDayOff: true }],
    ['two days off, which end it', [3, 4], { days: 0, hasDayOff: false }],
  ])('are counted for %s', (_, daysAgo, row) => {
    expect(daysInARow(practised(...daysAgo), today)).toEqual(row);
  });
});

describe('this week', () => {
  it('goes from Monday to Sunday', () => {
    const monday = '2026-11-16';
    const sunday = '2026-11-22';
    const days = { [daysAfter(monday, -1)]: 600, [monday]: 300, [today]: 120, [daysAfter(sunday, 1)]: 600 };
    expect(thisWeek(days, today)).toEqual({ days: 2, seconds: 420 });
    expect(thisWeek(days, monday)).toEqual({ days: 2, seconds: 420 });
    expect(thisWeek(days, sunday)).toEqual({ days: 2, seconds: 420 });
  });
});
