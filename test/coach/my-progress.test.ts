import { act, endSession, type Answer } from '../../lambda/coach/act';
import { practiceOf, daysAfter } from '../../lambda/coach/days';
import type { Member } from '../../lambda/coach/member';
import { nothingToday } from '../../lambda/coach/today';
import { afterAll, begun, during, morningMs, say } from './situations';
import { coach, memberWith } from './support';

/** A Friday. */
const today = '2026-11-20';
const hourMs = 3_600_000;
const textOf = ({ turn }: Answer): string => turn.speech.map((cue) => cue.text).join(' ');

/** Somebody who practised ten minutes on each of these days, counted back from today. */
const practised = (daysAgo: number[], last?: { routine: string; daysAgo: number }): Member => {
  const member = memberWith();
  return {
    ...member,
    history: {
      ...member.history,
      practice: practiceOf(Object.fromEntries(daysAgo.map((days) => [daysAfter(today, -days), 600]))),
      guidedSeconds: daysAgo.length * 600,
      ...(last === undefined ? {} : { lastRoutine: last.routine, lastDay: daysAfter(today, -last.daysAgo) }),
    },
  };
};

const progressOf = (member: Member): string =>
  textOf(say({ member, nowMs: morningMs }, { do: 'my-progress' }));

describe('telling somebody their progress', () => {
  it('is friendly to somebody who has none yet', () => {
    expect(progressOf(memberWith())).toMatch(
      /^We have not finished an exercise together yet\. One is a fine/,
    );
  });

  it('tells days in a row, this week, the time in all and the last routine', () => {
    expect(progressOf(practised([0, 1, 2, 5, 6], { routine: 'general-10', daysAgo: 0 }))).toMatch(
      /^That is 3 days in a row\. Well done\. This week, 3 days and 30 minutes\. In all, 50 minutes\. Your last routine was ten-minute back stretches, today\./,
    );
  });

  it('forgives a day off', () => {
    expect(progressOf(practised([0, 2, 3]))).toMatch(/^That is 3 days, with one day off in between\./);
  });

  it('is glad of a single day', () => {
    expect(progressOf(practised([0]))).toMatch(/^You were at it today\. Well done\./);
  });

  it('tells long times in hours', () => {
    expect(progressOf(practised(Array.from({ length: 20 }, (_, days) => days)))).toContain(
      'In all, about 3 hours.',
    );
  });

  it.each([
    [0, 'today'],
    [1, 'yesterday'],
    [5, '5 days ago'],
    [40, 'a while ago'],
  ])('says of a routine %i days ago that it was %s', (daysAgo, when) => {
    expect(progressOf(practised([0], { routine: 'chair-only', daysAgo }))).toContain(
      `Your last routine was chair stretches, ${when}.`,
    );
  });

  it('welcomes back and says nothing of the days between', () => {
    const text = progressOf(practised([9, 10, 11], { routine: 'chair-only', daysAgo: 9 }));
    expect(text).toMatch(/^Good to have you back\. In all, 30 minutes\./);
    expect(text).not.toMatch(/row|missed|only|this week/i);
  });

  it('leaves out a routine that the content does not have any more', () => {
    expect(progressOf(practised([0], { routine: 'gone', daysAgo: 0 }))).not.toContain('last routine');
  });

  it('leaves a routine going', () => {
    const asked = say(during(begun(practised([1])), 'hold'), { do: 'my-progress' });
    expect(asked.member.session?.state).toBe('guiding');
  });
});

describe('a day of practice', () => {
  it('is remembered once an exercise was heard to its end', () => {
    const heard = say(during(begun(), 'instruction', 300, 1), { do: 'where-am-i' });
    expect(heard.member.history.practice).toMatchObject({ last: today });
    expect(heard.member.history.practice?.seconds[0]).toBeGreaterThan(60);
  });

  it('is not remembered for a beginning', () => {
    expect(say(during(begun(), 'hold'), { do: 'pause' }).member.history.practice).toBeNull();
  });

  it('is remembered when all of it was heard in silence, on the day it was heard', () => {
    const started = begun();
    const nowMs = afterAll(started).nowMs;
    const ended = endSession(coach, started.member, 'silence', { nowMs, today: nothingToday() });
    expect(ended.history.practice?.last).toBe(today);
  });

  it("is the member's own day where the time zone is known", () => {
    const nowMs = Date.parse('2026-11-20T23:30:00Z');
    const started = say({ member: memberWith(), nowMs }, { do: 'start-routine', routine: 'general-5' });
    const occasion = { isNewSession: false, canKeep: true, today: nothingToday(), locale: 'en-GB' };
    const inBerlin = act(
      coach,
      started.member,
      { do: 'where-am-i' },
      { ...occasion, nowMs: nowMs + 240_000, utcOffsetMs: hourMs },
    );
    expect(inBerlin.member.history.practice?.last).toBe('2026-11-21');
  });

  it('of a single exercise does not change when the last routine was', () => {
    const member = practised([3], { routine: 'chair-only', daysAgo: 3 });
    const one = say({ member, nowMs: morningMs }, { do: 'start-exercise', exercise: 'bridge' });
    expect(one.member.history).toMatchObject({ lastRoutine: 'chair-only', lastDay: daysAfter(today, -3) });
  });
});
