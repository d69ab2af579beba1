import type { Action } from '../../lambda/coach/action';
import type { Answer } from '../../lambda/coach/act';
import { planOf } from '../../lambda/coach/moment';
import type { PlanStep } from '../../lambda/coach/plan';
import { begun, during, later, morningMs, say, type Situation } from './situations';
import { coach, memberWith } from './support';

const soon = (answer: Answer): Situation =>
  later(answer, (answer.member.session?.changedAtMs ?? morningMs) + 20_000);

const after = (start: Answer, ...actions: Action[]): Answer =>
  actions.reduce((before, action) => say(soon(before), action), start);

/** The step somebody is in, as it is done today. */
const stepOf = ({ member, today }: Answer): PlanStep | undefined => {
  const { inputs, place } = member.session ?? {};
  if (!inputs || !place) throw new Error('Nothing is being done.');
  return planOf({ coach, member, today }, inputs).steps.find(({ base }) => base === place.step);
};

const easier: Action = { do: 'easier' };
const hold = (seconds: number): Action => ({ do: 'longer-hold', seconds });

describe('a change to an exercise that stands in for another', () => {
  const first = begun(memberWith(), 'prevention');
  const inStandIn = (): Answer => {
    const told = say(during(first, 'instruction'), { do: 'condition', condition: 'stenosis' });
    for (let answer = told, left = 9; left > 0; left -= 1) {
      if (stepOf(answer)?.isStandIn === true) return answer;
      answer = after(answer, { do: 'next' });
    }
    throw new Error('Nothing stands in.');
  };

  it('is made: easier means half as many', () => {
    const before = inStandIn();
    const reps = stepOf(before)?.dose.reps ?? 0;
    expect(stepOf(after(before, easier))).toMatchObject({
      isStandIn: true,
      variant: 'easier',
      dose: { reps: Math.ceil(reps / 2) },
    });
  });

  it('is made: a hold has the length that was asked for', () => {
    const answer = after(inStandIn(), hold(12));
    expect(stepOf(answer)).toMatchObject({ isStandIn: true, dose: { holdSeconds: 12 } });
  });

  it('is made: another set', () => {
    const before = inStandIn();
    const answer = after(before, { do: 'more-sets', number: null });
    expect(stepOf(answer)?.dose.sets).toBe((stepOf(before)?.dose.sets ?? 0) + 1);
  });

  it('is not stored, as it would tell that something stands in', () => {
    const answer = after(inStandIn(), easier, hold(12));
    expect(answer.member.session?.inputs?.changes).toEqual({});
  });

  it('is halved by a pain that comes after it', () => {
    const changed = after(inStandIn(), hold(12));
    const hurting = after(changed, { do: 'it-hurts', pain: 'mild', bodyPart: null });
    expect(stepOf(hurting)?.dose.holdSeconds).toBe(6);
  });
});

describe('a change after a mild pain', () => {
  const gentler = (routine = 'press-up-series'): Answer =>
    say(during(begun(memberWith(), routine), 'hold', 4_000), {
      do: 'it-hurts',
      pain: 'mild',
      bodyPart: null,
    });

  it('gives a hold the length that was asked for', () => {
    expect(stepOf(after(gentler(), hold(30)))?.dose.holdSeconds).toBe(30);
  });

  it('halves what is being done once', () => {
    const before = gentler('lower-back');
    const reps = stepOf(before)?.dose.reps ?? 0;
    expect(stepOf(after(before, easier))?.dose.reps).toBe(Math.ceil(reps / 2));
  });

  it('is stored as it would be without the pain', () => {
    const plain = begun(memberWith(), 'press-up-series');
    const without = after(say(during(plain, 'hold', 4_000), { do: 'where-am-i' }), easier);
    const stored = after(gentler(), easier).member.session?.inputs?.changes;
    expect(stored).toEqual(without.member.session?.inputs?.changes);
    expect(Object.keys(stored ?? {})).toEqual(['0']);
  });

  it("counts somebody's own list as they say it", () => {
    const counted = after(gentler(), { do: 'free-timer', seconds: 30, number: null });
    expect(stepOf(counted)?.dose.holdSeconds).toBe(30);
  });

  it('is halved by the next pain', () => {
    const again = after(gentler(), hold(30), { do: 'it-hurts', pain: 'mild', bodyPart: null });
    expect(stepOf(again)?.dose.holdSeconds).toBe(15);
  });
});
