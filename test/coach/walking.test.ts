import type { Answer } from '../../lambda/coach/act';
import { daysAfter } from '../../lambda/coach/days';
import type { Walking } from '../../lambda/coach/member';
import { afterBadWalk, afterWalk, LAST_STAGE } from '../../lambda/coach/walking-plan';
import { begun, during, later, morningMs, say, type Situation } from './situations';
import { coach, memberWith } from './support';

const today = '2026-11-20';
const dayMs = 86_400_000;
const textOf = ({ turn }: Answer): string => turn.speech.map((cue) => cue.text).join(' ');
const walkedOn = (walking: Walking | null, days: number, seconds = 300): Walking => {
  let now = walking;
  const from = now === null ? today : daysAfter(now.lastDay, 1);
  for (let day = 0; day < days; day += 1) now = afterWalk(now, seconds, daysAfter(from, day));
  if (now === null) throw new Error('Nobody walked.');
  return now;
};
const at = (stage: number): Walking => ({ stage, goodDays: 0, lastDay: today });

describe('the walking plan', () => {
  it.each([
    [null, 0],
    [120, 0],
    [300, 1],
    [600, 2],
    [900, 3],
    [1_200, 4],
    [3_600, 5],
  ])('takes somebody up where they are: a first walk of %p seconds is stage %i', (seconds, stage) => {
    expect(afterWalk(null, seconds, today)).toEqual({ stage, goodDays: 1, lastDay: today });
  });

  it.each([
    [0, 2],
    [1, 3],
    [2, 3],
    [3, 5],
    [4, 5],
  ])('moves on from stage %i after %i good days, and not before', (stage, days) => {
    expect(walkedOn(at(stage), days - 1).stage).toBe(stage);
    expect(walkedOn(at(stage), days)).toMatchObject({ stage: stage + 1, goodDays: 0 });
  });

  it('ends at thirty minutes, however long one goes on', () => {
    expect(walkedOn(at(LAST_STAGE), 40).stage).toBe(LAST_STAGE);
  });

  it('counts a day once, however often one walks', () => {
    const once = afterWalk(at(1), 300, daysAfter(today, 1));
    expect(afterWalk(once, 300, daysAfter(today, 1))).toBe(once);
  });

  it('measures nobody: a short walk is a good day too, and a long one no more than that', () => {
    const tomorrow = daysAfter(today, 1);
    expect(afterWalk(at(4), 60, tomorrow)).toEqual(afterWalk(at(4), 7_200, tomorrow));
  });

  it('goes back a stage for two days after a bad one', () => {
    const back = afterBadWalk({ stage: 4, goodDays: 4, lastDay: today });
    expect(back).toMatchObject({ stage: 3, lastDay: today });
    expect(walkedOn(back, 1).stage).toBe(3);
    expect(walkedOn(back, 2).stage).toBe(4);
  });

  it('goes back once for one walk, however often it is said, and again for the next', () => {
    const back = afterBadWalk({ stage: 4, goodDays: 4, lastDay: today });
    expect(afterBadWalk(afterBadWalk(back))).toEqual(back);
    const [sameDay, nextDay] = [today, daysAfter(today, 1)].map((day) => afterWalk(back, 900, day));
    expect(sameDay && afterBadWalk(sameDay).stage).toBe(2);
    expect(nextDay && afterBadWalk(nextDay).stage).toBe(2);
  });

  it('cannot go back from its beginning', () => {
    expect(afterBadWalk({ stage: 0, goodDays: 1, lastDay: today })).toMatchObject({ stage: 0, goodDays: 0 });
  });
});

const known = (walking: Walking | null = null): Situation => ({
  member: { ...memberWith(), walking },
  nowMs: morningMs,
});
const walk = (situation: Situation, seconds: number | null): Answer =>
  say(situation, { do: 'walking-plan', seconds });

describe('asking for the walking plan', () => {
  it('is answered with how to begin: short, near home, and the way back', () => {
    const text = textOf(walk(known(), null));
    expect(text).toMatch(/remember the way back/);
    expect(text).toContain(coach.words.exercise('walking').setup[0]);
  });

  it('is answered with where one is, once one has walked', () => {
    expect(textOf(walk(known(at(3)), null))).toMatch(/where you are in the walking plan\. About fifteen/);
  });

  it('changes nothing', () => {
    expect(walk(known(at(3)), null).member.walking).toEqual(at(3));
  });
});

describe('telling of a walk', () => {
  it('is noted and answered with much the same, the first time', () => {
    const told = walk(known(), 1_200);
    expect(textOf(told)).toMatch(/^Noted, 20 minutes\. Well done\. Next time, much the same\. About twenty/);
    expect(told.member.walking).toEqual({ stage: 4, goodDays: 1, lastDay: today });
  });

  it('is answered with the next small step when it is time for one', () => {
    const before = { stage: 1, goodDays: 2, lastDay: daysAfter(today, -1) };
    expect(textOf(walk(known(before), 300))).toMatch(/a little further, if you like\. Eight to ten minutes/);
  });

  it('leaves a routine going', () => {
    const told = walk(during(begun(), 'hold'), 600);
    expect(told.member.session?.state).toBe('guiding');
    expect(told.member.walking?.stage).toBe(2);
  });

  it('asks how it was, and takes one step back if it was worse', () => {
    const told = walk(known({ stage: 3, goodDays: 1, lastDay: daysAfter(today, -1) }), 900);
    expect(textOf(told)).toMatch(/How was it, fine, or too much\?$/);
    const worse = say(later(told, morningMs + 9_000), { do: 'feedback', felt: 'worse', after: null });
    expect(textOf(worse)).toMatch(/^Then we go back one step for two days\. Eight to ten minutes/);
    expect(worse.member.walking?.stage).toBe(2);
  });

  it('takes one step back when it is said three times that one walk was too much', () => {
    const told = walk(known({ stage: 3, goodDays: 1, lastDay: daysAfter(today, -1) }), 900);
    const hard = [9_000, 18_000, 27_000].reduce(
      (before, ms) => say(later(before, morningMs + ms), { do: 'feedback', felt: 'hard', after: 'walk' }),
      told,
    );
    expect(hard.member.walking?.stage).toBe(2);
    expect(textOf(hard)).toContain('Eight to ten minutes');
  });

  it.each(['yes', 'ready'] as const)('takes "%s" as fine', (what) => {
    const told = walk(known(), 900);
    const fine = say(later(told, morningMs + 9_000), { do: what });
    expect(textOf(fine)).toMatch(/^Good\. Keep it easy/);
    expect(fine.member.walking).toEqual(told.member.walking);
  });

  it('is what "worse" means the day after, when nothing was practised since', () => {
    const told = walk(known(at(3)), 900);
    const tomorrow = later(told, morningMs + dayMs);
    const worse = say(tomorrow, { do: 'feedback', felt: 'hard', after: null }, { isNewSession: true });
    expect(worse.member.walking?.stage).toBe(2);
  });

  it('is not what "too hard" means right after a routine', () => {
    const walked = { ...memberWith(), walking: at(3) };
    const hard = say(during(begun(walked), 'rest'), { do: 'feedback', felt: 'hard', after: null });
    expect(hard.member.walking).toEqual(at(3));
  });

  it('can be named as what was worse, also in the middle of a routine', () => {
    const walked = { ...memberWith(), walking: at(3) };
    const worse = say(during(begun(walked), 'rest'), { do: 'feedback', felt: 'worse', after: 'walk' });
    expect(worse.member.walking?.stage).toBe(2);
    expect(worse.member.session?.state).toBe('guiding');
  });

  it('tells the plan to somebody who never told of a walk that was worse', () => {
    const worse = say(known(), { do: 'feedback', felt: 'worse', after: 'walk' });
    expect(textOf(worse)).toContain('remember the way back');
  });
});
