import { endSession, type Answer } from '../../lambda/coach/act';
import type { Action } from '../../lambda/coach/action';
import { practiceOf, daysAfter } from '../../lambda/coach/days';
import type { Felt } from '../../lambda/coach/dose-steps';
import type { Member } from '../../lambda/coach/member';
import { nothingToday } from '../../lambda/coach/today';
import { afterAll, begun, during, later, morningMs, say, type Situation } from './situations';
import { coach, memberWith, planFor } from './support';

const today = '2026-11-20';
const dayMs = 86_400_000;
const textOf = ({ turn }: Answer): string => turn.speech.map((cue) => cue.text).join(' ');
const planIn = ({ member }: Answer) => {
  const inputs = member.session?.inputs;
  if (!inputs) throw new Error('No plan is on.');
  return planFor(inputs, member);
};
const repsOf = (outcome: Answer): number[] => planIn(outcome).steps.map(({ dose }) => dose.reps);

const routine = 'general-5';
/** Somebody who has just heard a routine to its end. */
const through = (member: Member = memberWith(), id = routine): Situation => afterAll(begun(member, id));
const felt = (how: Felt | null): Action => ({ do: 'feedback', felt: how, after: null });
/** The same routine, begun on the next day after somebody said how it was. */
const nextDay = (answered: Answer, days = 1): Answer =>
  say(later(answered, morningMs + days * dayMs), { do: 'start-routine', routine }, { isNewSession: true });

describe('the end of a routine', () => {
  it('asks how it was', () => {
    expect(begun(memberWith(), routine).turn.reprompt.at(-1)?.text).toBe(
      'How was that, easy, about right, or too hard?',
    );
  });

  it('does not ask it of somebody who may be falling asleep', () => {
    const ends = begun(memberWith(), 'bedtime-in-bed');
    expect([...ends.turn.speech, ...ends.turn.reprompt].map(({ text }) => text).join(' ')).not.toMatch(
      /How was that/,
    );
  });

  it('does not ask it of a single exercise', () => {
    const one = say(
      { member: memberWith(), nowMs: morningMs },
      { do: 'start-exercise', exercise: 'pelvic-tilt' },
    );
    expect(textOf(one)).not.toMatch(/How was that/);
  });

  it('does not ask it when the last exercise was skipped', () => {
    const toTheEnd = say(during(begun(memberWith(), routine), 'instruction', 300, 2), { do: 'where-am-i' });
    expect(toTheEnd.member.session?.asked).toEqual({ about: 'how-was-it' });
    const last = planIn(toTheEnd).steps.length - 1;
    const skipped = say(during(toTheEnd, 'movement', 300, last), { do: 'next' });
    expect(textOf(skipped)).toMatch(/^Skipping this one\. .*once more/);
  });

  /** When the voice and the network are as quick as they can be: the clock allows for some seconds more. */
  const atOnce = (): Situation => {
    const before = begun(memberWith(), routine);
    const ms = (cues: readonly { ms: number }[]): number => cues.reduce((sum, cue) => sum + cue.ms, 0);
    return later(before, morningMs + ms(before.turn.speech) + 8_000 + ms(before.turn.reprompt) + 200);
  };

  it('has been heard by whoever answers its question, however quickly', () => {
    const { session } = say(atOnce(), felt('right')).member;
    expect(session?.state).toBe('finished');
  });

  it('has not been heard by whoever says so long before it', () => {
    const early = { ...atOnce(), nowMs: atOnce().nowMs - 20_000 };
    expect(say(early, felt('right')).member.session?.state).toBe('guiding');
  });

  it('lets the answer to what hurts be about what hurts', () => {
    const hurts = say(through(), { do: 'it-hurts', pain: null, bodyPart: null });
    const answered = say(later(hurts, through().nowMs + 9_000), { do: 'yes' });
    expect(answered.member.settings.effort).toEqual({});
    expect(textOf(answered)).not.toMatch(/^Good\./);
  });

  it('ends in silence as ever', () => {
    const { member, nowMs } = through();
    const ended = endSession(coach, member, 'silence', { nowMs, today: nothingToday() });
    expect(ended.session).toMatchObject({ state: 'finished', asked: { about: 'finished' } });
    expect(ended.settings.effort).toEqual({});
  });

  it.each<[Action, string]>([
    [{ do: 'repeat-exercise' }, 'From the beginning.'],
    [{ do: 'start-over' }, 'From the beginning.'],
  ])('still understands %j', (action, words) => {
    expect(textOf(say(through(), action))).toContain(words);
  });

  it('still understands no', () => {
    expect(say(through(), { do: 'no' }).turn.ending).toBe('close');
  });

  it.each<[Action, Felt]>([
    [{ do: 'easier' }, 'hard'],
    [{ do: 'harder' }, 'easy'],
    [{ do: 'ready' }, 'right'],
    [{ do: 'yes' }, 'right'],
  ])('takes %j as an answer', (action, how) => {
    expect(say(through(), action)).toEqual(say(through(), felt(how)));
  });

  it('asks whether to do it once more when it is known how it was', () => {
    const answered = say(through(), felt('right'));
    expect(textOf(answered)).toMatch(/^Good\. We keep it like that\. .*once more.*\?$/);
    expect(textOf(say(later(answered, through().nowMs + 9_000), { do: 'yes' }))).toMatch(
      /^From the beginning/,
    );
  });

  it('asks again when the answer was not understood', () => {
    expect(textOf(say(through(), felt(null)))).toMatch(/How was that, easy, about right, or too hard\?$/);
  });
});

describe('too hard', () => {
  it('halves the repetitions the next time, and says so in one sentence', () => {
    const usual = begun(memberWith(), routine);
    const less = nextDay(say(through(), felt('hard')));
    expect(repsOf(less)).toEqual(repsOf(usual).map((reps) => Math.ceil(reps / 2)));
    expect(textOf(less)).toMatch(/^A little less than last time\. Starting/);
  });

  it('is not said again when it stays like that', () => {
    const less = nextDay(say(through(), felt('hard')));
    const again = nextDay({ ...less }, 2);
    expect(repsOf(again)).toEqual(repsOf(less));
    expect(textOf(again)).toMatch(/^Starting/);
  });

  it('changes that routine and no other', () => {
    const answered = say(through(), felt('hard'));
    const other = say(later(answered, morningMs + dayMs), { do: 'start-routine', routine: 'chair-only' });
    expect(other.member.session?.inputs?.effort).toBeUndefined();
  });

  it('counts once, however often it is said', () => {
    const once = say(through(), felt('hard'));
    const twice = say(later(once, through().nowMs + 9_000), felt('hard'));
    expect(twice.member.settings.effort).toEqual({ [routine]: -1 });
  });

  it('can be taken back', () => {
    const hard = say(through(), felt('hard'));
    const right = say(later(hard, through().nowMs + 9_000), felt('right'));
    expect(right.member.settings.effort).toEqual({});
  });

  it('holds already when it is done once more', () => {
    const hard = say(through(), felt('hard'));
    const more = say(later(hard, through().nowMs + 9_000), { do: 'yes' });
    expect(repsOf(more)).toEqual(repsOf(nextDay(hard)));
  });

  it('is heard in the middle of a routine too, and goes on', () => {
    const answered = say(during(begun(memberWith(), routine), 'rest'), felt('hard'));
    expect(answered.member.session?.state).toBe('guiding');
    expect(answered.member.settings.effort).toEqual({ [routine]: -1 });
    expect(textOf(answered)).toMatch(/^Thank you\. Next time we do a little less\./);
  });

  it('said of a single exercise changes nothing, and offers the gentler way', () => {
    const one = say(
      { member: memberWith(), nowMs: morningMs },
      { do: 'start-exercise', exercise: 'pelvic-tilt' },
    );
    const answered = say(afterAll(one), felt('hard'));
    expect(answered.member.settings.effort).toEqual({});
    expect(textOf(answered)).toContain('make it easier');
  });
});

describe('easy', () => {
  it('twice in a row adds one step', () => {
    const first = say(through(), felt('easy'));
    expect(textOf(first)).toMatch(/^Good\. If the next time is easy too, I add a little\./);
    const second = nextDay(first);
    expect(repsOf(second)).toEqual(repsOf(begun(memberWith(), routine)));
    const again = say(afterAll(second), felt('easy'));
    expect(textOf(again)).toMatch(/^Good\. Next time we do a little more\./);
    const third = nextDay(again, 2);
    expect(textOf(third)).toMatch(/^A little more than last time\. Starting/);
    expect(planIn(third).steps.map(({ dose }) => dose)).not.toEqual(
      planIn(second).steps.map(({ dose }) => dose),
    );
  });

  it('said once, and then about right, adds nothing', () => {
    const second = nextDay(say(through(), felt('easy')));
    expect(say(afterAll(second), felt('right')).member.settings.effort).toEqual({});
  });

  it('leaves single exercises as they are', () => {
    const member = memberWith({ effort: { [routine]: 3 } });
    const one = say({ member, nowMs: morningMs }, { do: 'start-exercise', exercise: 'pelvic-tilt' });
    expect(planIn(one).steps[0]?.dose).toEqual(planIn(one).steps[0]?.exercise.dose);
  });
});

describe('no change, and worse', () => {
  it('asks for patience, and whom to ask if it stays like that', () => {
    const answered = say(through(), felt('same'));
    expect(textOf(answered)).toMatch(/several weeks or more\. If it is no better in two weeks, ask a doctor/);
    expect(answered.member.settings.effort).toEqual({});
  });

  it('says the same where nothing has been done', () => {
    const answered = say({ member: memberWith(), nowMs: morningMs }, felt('same'));
    expect(textOf(answered)).toMatch(/several weeks or more\. If it is no better in two weeks, ask a doctor/);
  });

  it('does less the next time when it was worse afterwards', () => {
    const answered = say(through(), felt('worse'));
    expect(textOf(answered)).toMatch(/If it has not settled within two days, ask a doctor/);
    expect(answered.member.settings.effort).toEqual({ [routine]: -1 });
  });

  it('stops first when it is worse in the middle of a routine', () => {
    const answered = say(during(begun(memberWith(), routine), 'hold'), felt('worse'));
    expect(answered).toEqual(
      say(during(begun(memberWith(), routine), 'hold'), { do: 'it-hurts', pain: null, bodyPart: null }),
    );
    expect(answered.member.session?.state).not.toBe('guiding');
  });
});

describe('coming back after a break', () => {
  const away = (days: number): Member => {
    const member = memberWith();
    const practice = practiceOf({ [daysAfter(today, -days)]: 600 });
    return { ...member, history: { ...member.history, practice, guidedSeconds: 600 } };
  };

  it('of more than ten days is welcomed, with half the dose', () => {
    const back = begun(away(11), routine);
    expect(textOf(back)).toMatch(/^Good to have you back\. Let us start gently\. Starting/);
    expect(repsOf(back)).toEqual(repsOf(begun(memberWith(), routine)).map((reps) => Math.ceil(reps / 2)));
  });

  it('of ten days is none', () => {
    expect(textOf(begun(away(10), routine))).toMatch(/^Starting/);
  });

  it('leads back to the usual dose the next time, said in a sentence', () => {
    const answered = say(afterAll(begun(away(11), routine)), felt('right'));
    const next = nextDay(answered);
    expect(textOf(next)).toMatch(/^A little more than last time\. Starting/);
    expect(repsOf(next)).toEqual(repsOf(begun(memberWith(), routine)));
  });

  it('is still gentle when it is done once more', () => {
    const back = begun(away(11), routine);
    const once = say(afterAll(back), felt('easy'));
    expect(textOf(once)).toMatch(/^Good\. Next time we do the usual amount again\./);
    expect(repsOf(say(later(once, afterAll(back).nowMs + 9_000), { do: 'yes' }))).toEqual(repsOf(back));
  });

  it('leaves a single exercise as it is', () => {
    const one = say(
      { member: away(30), nowMs: morningMs },
      { do: 'start-exercise', exercise: 'pelvic-tilt' },
    );
    expect(textOf(one)).toMatch(/^Starting/);
  });
});
