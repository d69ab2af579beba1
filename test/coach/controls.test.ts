import type { Outcome } from '../../lambda/coach/moment';
import type { Action } from '../../lambda/coach/action';
import type { Answer } from '../../lambda/coach/act';
import { LAG_MS } from '../../lambda/coach/locate';
import { afterAll, begun, during, later, morningMs, say, situations, type Situation } from './situations';
import { coach, memberWith, planFor } from './support';

const textOf = ({ turn }: Outcome): string => turn.speech.map((cue) => cue.text).join(' ');
const placeOf = ({ member }: Outcome) => member.session?.place;
const stateOf = ({ member }: Outcome) => member.session?.state;

/** In the hold of the first exercise of a routine that begins with long holds. */
const inLongHold = (intoMs = 12_000): Situation =>
  during(begun(memberWith(), 'press-up-series'), 'hold', intoMs);
const inTenMinutes = (what: Parameters<typeof during>[1], step = 0): Situation =>
  during(begun(), what, 300, step);

/** While the microphone is open after an answer. */
const invitationMs = ({ member, turn }: Answer): number =>
  (member.session?.spoken?.atMs ?? 0) +
  Math.ceil((turn.speech.reduce((sum, { ms }) => sum + ms, 0) + 2_000) / 0.99) +
  LAG_MS;

describe('pausing', () => {
  it('stops at once and keeps the place to the second', () => {
    const paused = say(inLongHold(), { do: 'pause' });
    expect(stateOf(paused)).toBe('paused');
    expect(placeOf(paused)).toMatchObject({ step: 0, rep: 1 });
    expect(Math.abs((placeOf(paused)?.holdMs ?? 0) - 12_000)).toBeLessThan(2_000);
  });

  it('says where it stopped and which words go on', () => {
    expect(textOf(say(inLongHold(), { do: 'pause' }))).toMatch(/^Paused at sphinx prop\. Say, Alexa, resume/);
  });

  it('names the side in an exercise that has sides', () => {
    const routine = begun(memberWith(), 'mid-back-stretches');
    expect(textOf(say(during(routine, 'hold', 300, 1), { do: 'pause' }))).toContain(
      'thread the needle, left side',
    );
  });

  it('waits in silence without going on by itself', () => {
    const { turn } = say(inLongHold(), { do: 'pause' });
    expect(turn.ending).toBe('ask');
    expect(turn.reprompt.filter((cue) => cue.kind === 'count')).toEqual([]);
  });

  it('promises to keep the place only when it can be kept', () => {
    const { turn } = say(inLongHold(), { do: 'pause' }, { canKeep: false });
    expect(turn.reprompt.map((cue) => cue.text).join(' ')).not.toMatch(/keep your place/);
  });
});

describe('resuming', () => {
  const resume = (situation: Situation, waitMs: number, isNewSession = false): Outcome => {
    const paused = say(situation, { do: 'pause' });
    return say(later(paused, situation.nowMs + waitMs), { do: 'resume' }, { isNewSession });
  };

  it('counts in and goes on with what remained of a long hold', () => {
    const text = textOf(resume(inLongHold(), 10_000));
    expect(text).toMatch(/^Back to sphinx prop\. 20 seconds to go\. Get ready\. 3 2 1/);
  });

  it('begins a short hold again', () => {
    expect(placeOf(resume(inTenMinutes('hold'), 10_000))).toMatchObject({ step: 0, rep: 1, holdMs: 0 });
  });

  it('gives time to lie down again after a longer break', () => {
    expect(textOf(resume(inLongHold(), 10 * 60_000))).toMatch(
      /^On we go\. .*start over.*Lie down on your front/,
    );
  });

  it('gives time to lie down again on another day', () => {
    expect(textOf(resume(inLongHold(), 86_400_000, true))).toMatch(
      /^On we go\. .*start over.*Lie down on your front/,
    );
  });

  it('just goes on when nothing was paused', () => {
    expect(textOf(say(inLongHold(), { do: 'resume' }))).toMatch(/^On we go\./);
  });
});

describe('launching', () => {
  const launch = (situation: Situation): Outcome => say(situation, { do: 'launch' }, { isNewSession: true });

  it('begins the ten-minute routine for somebody who accepted the notice', () => {
    expect(textOf(launch({ member: memberWith(), nowMs: morningMs }))).toMatch(
      /^Starting ten-minute back stretches, with a mat\./,
    );
  });

  it('begins the routine that was used last', () => {
    const member = memberWith();
    const used = {
      ...member,
      history: { ...member.history, lastRoutine: 'chair-only', lastDay: '2026-11-18' },
    };
    expect(textOf(launch({ member: used, nowMs: morningMs }))).toMatch(/^Starting chair stretches/);
  });

  it('goes back to the ten minutes when the last routine was long ago', () => {
    const member = memberWith();
    const used = {
      ...member,
      history: { ...member.history, lastRoutine: 'chair-only', lastDay: '2026-11-01' },
    };
    expect(textOf(launch({ member: used, nowMs: morningMs }))).toMatch(/Starting ten-minute/);
  });

  it('offers what was paused, and goes on with it in silence', () => {
    const paused = say(inLongHold(), { do: 'pause' });
    const offered = launch(later(paused, morningMs + 86_400_000));
    expect(textOf(offered)).toBe(
      'You stopped at sphinx prop, in press-up series. Shall we go on from there?',
    );
    expect(offered.turn.ending).toBe('carry-on');
    expect(offered.turn.reprompt[0]?.text).toMatch(/^Lie down on your front/);
  });

  it('offers nothing that is two weeks old', () => {
    const paused = say(inLongHold(), { do: 'pause' });
    expect(textOf(launch(later(paused, morningMs + 15 * 86_400_000)))).toMatch(/Starting/);
  });

  it('goes back to the start of the last answer when the end of the session was never told', () => {
    const started = begun();
    const offered = launch({ member: started.member, nowMs: morningMs + 3 * 86_400_000 });
    expect(placeOf(offered)).toMatchObject({ step: 0, rep: 0 });
  });

  it('asks what else, when the offer is declined', () => {
    const { 'asked whether to go on': offered } = situations();
    if (offered === undefined) throw new Error('no such situation');
    const declined = say(offered, { do: 'no' });
    expect(textOf(declined)).toMatch(/^All right\. I can do/);
  });
});

describe('the notice', () => {
  const fresh = situations()['new to the coach'] ?? { member: memberWith(), nowMs: 0 };

  it('comes before anything moves, also when a routine was asked for', () => {
    const asked = say(fresh, { do: 'start-routine', routine: 'chair-only' }, { isNewSession: true });
    expect(textOf(asked)).toMatch(/not medical advice/);
    expect(asked.turn.ending).toBe('ask');
  });

  it('starts what was asked for when it is accepted', () => {
    const asked = say(fresh, { do: 'start-routine', routine: 'chair-only' }, { isNewSession: true });
    const accepted = say(later(asked, fresh.nowMs + 30_000), { do: 'yes' });
    expect(textOf(accepted)).toMatch(/^Starting chair stretches/);
    expect(accepted.member.noticeAcceptedOn).toBe('2026-11-20');
  });

  it('closes kindly when it is not accepted', () => {
    const asked = say(fresh, { do: 'launch' }, { isNewSession: true });
    const declined = say(later(asked, fresh.nowMs + 30_000), { do: 'no' });
    expect(declined.turn.ending).toBe('close');
    expect(declined.member.noticeAcceptedOn).toBeNull();
  });
});

describe('moving about in a routine', () => {
  it('skips to the next exercise', () => {
    expect(placeOf(say(inTenMinutes('hold'), { do: 'next' }))).toMatchObject({ step: 1, rep: 0 });
  });

  it('does not count what was skipped', () => {
    expect(say(inTenMinutes('hold'), { do: 'next' }).member.history.exercises).toEqual({});
  });

  it('goes back to the exercise before', () => {
    expect(placeOf(say(inTenMinutes('hold', 1), { do: 'previous' }))).toMatchObject({ step: 0, rep: 0 });
  });

  it('does an exercise once more from its start', () => {
    expect(placeOf(say(inTenMinutes('hold', 1), { do: 'repeat-exercise' }))).toMatchObject({
      step: 1,
      rep: 0,
    });
  });

  it('means the exercise just done, while the next one is only being reached', () => {
    expect(placeOf(say(inTenMinutes('change', 1), { do: 'repeat-exercise' }))).toMatchObject({
      step: 0,
      rep: 0,
    });
  });

  it('says the instruction again', () => {
    const [setup] = coach.words.exercise('pelvic-tilt').setup;
    expect(textOf(say(inTenMinutes('hold'), { do: 'repeat' }))).toContain(setup);
  });

  it('starts over', () => {
    expect(placeOf(say(inTenMinutes('hold', 1), { do: 'start-over' }))).toMatchObject({ step: 0, rep: 0 });
  });

  it('skips the rest of a wait for somebody who is ready', () => {
    const text = textOf(say(inTenMinutes('change'), { do: 'ready' }));
    expect(text).toMatch(/^First, pelvic tilts\./);
  });

  it('gives ten more seconds to somebody who is not', () => {
    const { turn } = say(inTenMinutes('change'), { do: 'more-time' });
    expect(turn.speech[1]).toMatchObject({ kind: 'wait', ms: 10_000 });
  });

  it('changes to the other side', () => {
    const routine = begun(memberWith(), 'mid-back-stretches');
    expect(placeOf(say(during(routine, 'hold', 300, 1), { do: 'switch-sides' }))).toMatchObject({
      step: 1,
      side: 'right',
      rep: 0,
    });
  });

  it('adds a set to the exercise being done', () => {
    const more = say(inTenMinutes('hold'), { do: 'more-sets', number: null });
    expect(more.member.session?.inputs?.changes['0']?.dose).toEqual({ sets: 2 });
  });

  it('adds a set to the exercise just done, which counts once when it is through', () => {
    const start = begun();
    const between: Situation = { member: start.member, nowMs: invitationMs(start) };
    const more = say(between, { do: 'more-sets', number: null });
    const justDone = more.member.session?.place?.step ?? 0;
    expect(more.member.session?.place).toMatchObject({ step: justDone, set: 2, rep: 0 });
    const id =
      more.member.session?.inputs && planFor(more.member.session.inputs).steps[justDone]?.exercise.id;
    expect(Object.keys(more.member.history.exercises)).toHaveLength(justDone);
    const on = say(during(more, 'change', 300, justDone + 1), { do: 'pause' });
    expect(on.member.history.exercises[id ?? '']).toBe(1);
  });

  it.each([
    ['a single exercise', { do: 'start-exercise', exercise: 'pelvic-tilt' }],
    ['a routine', { do: 'start-routine', routine: 'general-5' }],
  ] as [string, Action][])('adds a set to the last exercise after %s, which counts once', (_, action) => {
    const start = say({ member: memberWith(), nowMs: morningMs }, action, { isNewSession: true });
    const more = say(afterAll(start), { do: 'more-sets', number: null });
    expect(more.member.session).toMatchObject({ state: 'guiding', place: { set: 2, rep: 0 } });
    expect(textOf(more)).not.toMatch(/Nothing is running/);
    const { history } = say(afterAll(more), { do: 'where-am-i' }).member;
    expect(new Set(Object.values(history.exercises))).toEqual(new Set([1]));
    expect(history.routines).toEqual('routine' in action ? { 'general-5': 1 } : {});
    expect(history.routinesFinished).toBe('routine' in action ? 1 : 0);
  });

  it('takes back nothing that is stored when a set is added after a while', () => {
    const action = { do: 'start-exercise', exercise: 'pelvic-tilt' } as const;
    const start = say({ member: memberWith(), nowMs: morningMs }, action, { isNewSession: true });
    const done = say(afterAll(start), { do: 'where-am-i' });
    const more = say(later(done, morningMs + 600_000), { do: 'more-sets', number: null });
    expect(done.member.history.exercises['pelvic-tilt']).toBe(1);
    expect(more.member.history.exercises['pelvic-tilt']).toBe(1);
  });

  it('counts once more for "one more set" of something from somebody\'s own list', () => {
    const own = say(
      { member: memberWith(), nowMs: morningMs },
      { do: 'free-timer', seconds: 30, number: null },
    );
    expect(textOf(say(afterAll(own), { do: 'more-sets', number: null }))).toMatch(
      /^Once more\. For 30 seconds/,
    );
  });

  it('finishes when the last exercise is skipped', () => {
    const last = say(inTenMinutes('hold', 1), { do: 'start-exercise', exercise: 'bridge' });
    const skipped = say(during(last, 'hold'), { do: 'next' });
    expect(stateOf(skipped)).toBe('finished');
  });

  it('keeps the place when it is stopped', () => {
    const stopped = say(inLongHold(), { do: 'stop' });
    expect(stopped.turn.ending).toBe('close');
    expect(stateOf(stopped)).toBe('paused');
    expect(textOf(stopped)).toContain('I have kept your place, at sphinx prop');
  });

  it('says nothing of keeping when nothing can be kept', () => {
    expect(textOf(say(inLongHold(), { do: 'stop' }, { canKeep: false }))).not.toMatch(/kept/);
  });
});

describe('a hold that is long enough once holds are shorter', () => {
  const in20Seconds = during(begun(memberWith(), 'lower-back'), 'hold', 17_000, 1);

  it('is let go of before anything else is done', () => {
    const shorter = say(in20Seconds, { do: 'shorter-hold', seconds: null });
    expect(textOf(shorter)).toMatch(
      /^Shorter holds from here\. That was long enough, so let go slowly now\. Back to single knee to chest, left side\. Get ready\./,
    );
    expect(placeOf(shorter)).toMatchObject({ step: 1, rep: 2, holdMs: 0 });
  });

  it('goes on while there is something left of it', () => {
    const shorter = say(during(begun(memberWith(), 'lower-back'), 'hold', 5_000, 1), {
      do: 'shorter-hold',
      seconds: null,
    });
    expect(textOf(shorter)).not.toMatch(/let go/);
    expect(placeOf(shorter)).toMatchObject({ step: 1, rep: 1 });
  });
});
