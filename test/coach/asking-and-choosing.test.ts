import type { Action } from '../../lambda/coach/action';
import type { Outcome } from '../../lambda/coach/moment';
import { afterAll, begun, during, later, morningMs, say, type Situation } from './situations';
import { cuesOf } from '../../lambda/coach/script';
import { lengthMs } from '../../lambda/coach/script-cue';
import { coach, memberWith, planFor, scriptFor } from './support';

const textOf = ({ turn }: Outcome): string => turn.speech.map((cue) => cue.text).join(' ');
const stateOf = ({ member }: Outcome) => member.session?.state;
const settingsOf = ({ member }: Outcome) => member.settings;

/** In the hold of the first exercise of a routine that begins with long holds. */
const inLongHold = (intoMs = 12_000): Situation =>
  during(begun(memberWith(), 'press-up-series'), 'hold', intoMs);
const inTenMinutes = (what: Parameters<typeof during>[1], step = 0): Situation =>
  during(begun(), what, 300, step);

describe('being in a hold', () => {
  it('goes on holding after a short question, without getting ready again', () => {
    const text = textOf(say(inLongHold(), { do: 'how-long-left' }));
    expect(text).toMatch(/^\d+ seconds to go here\./);
    expect(text).not.toMatch(/Get ready/);
  });

  it('goes on in few words when a television was heard', () => {
    expect(textOf(say(inLongHold(), { do: 'unheard' }))).toMatch(/^I (missed|cannot help with) that\./);
    expect(textOf(say(inLongHold(), { do: 'unheard' }))).not.toContain('Get ready');
    expect(stateOf(say(inLongHold(), { do: 'unheard' }))).toBe('guiding');
  });

  it('gets ready again after a long explanation', () => {
    expect(textOf(say(inLongHold(), { do: 'how-do-i-do-it', exercise: null }))).toMatch(/Get ready\. 3 2 1/);
  });
});

describe('asking', () => {
  it('where one is', () => {
    expect(textOf(say(inTenMinutes('hold', 2), { do: 'where-am-i' }))).toMatch(
      /^Exercise 3 of 7, single knee to chest, left side\. After that, knee rolls\./,
    );
  });

  it('how long is left', () => {
    expect(textOf(say(inTenMinutes('hold'), { do: 'how-long-left' }))).toMatch(
      /About \d+ minutes, with 6 exercises after this\./,
    );
  });

  it('which muscle it is for', () => {
    expect(textOf(say(inTenMinutes('hold'), { do: 'which-muscle' }))).toContain(
      coach.words.exercise('pelvic-tilt').muscles,
    );
  });

  it('for help, in three options', () => {
    expect(textOf(say({ member: memberWith(), nowMs: morningMs }, { do: 'what-can-i-do' }))).toMatch(
      /five or ten minutes on the floor, a chair set, or stretches in bed/,
    );
  });
});

describe('how it is coached', () => {
  const inHold = inLongHold();
  const after = (action: Action): Outcome => say(inHold, action);

  it.each([
    [{ do: 'slower' }, { pace: 'slower' }],
    [{ do: 'faster' }, { pace: 'faster' }],
    [{ do: 'less-counting' }, { countStyle: 'breaths' }],
    [{ do: 'more-counting', style: null }, { countStyle: 'every-second-up' }],
    [{ do: 'more-counting', style: 'every-second-down' }, { countStyle: 'every-second-down' }],
    [{ do: 'longer-hold', seconds: null }, { holdFactor: 1.25 }],
    [{ do: 'shorter-hold', seconds: null }, { holdFactor: 0.8 }],
  ] as [Action, object][])('%j is remembered', (action, settings) => {
    expect(settingsOf(after(action))).toMatchObject(settings);
  });

  it('takes a hold asked for in seconds for this exercise only', () => {
    const longer = after({ do: 'longer-hold', seconds: 45 });
    expect(longer.member.session?.inputs?.changes['0']?.dose).toEqual({ holdSeconds: 45 });
    expect(settingsOf(longer).holdFactor).toBe(1);
  });

  it('says when it cannot go further', () => {
    const slow = say(inHold, { do: 'slower' });
    expect(textOf(say(later(slow, inHold.nowMs + 8_000), { do: 'slower' }))).toMatch(
      /^That is as slow as I go/,
    );
  });

  it('makes an exercise easier: half as many, in its gentler way', () => {
    const easier = after({ do: 'easier' });
    expect(easier.member.session?.inputs?.changes['0']).toEqual({
      variant: 'easier',
      dose: { reps: 2, holdSeconds: 15 },
    });
    expect(textOf(easier)).toContain(coach.words.exercise('sphinx-prop').easier);
  });
});

describe('choosing', () => {
  const at = (action: Action): Outcome =>
    say({ member: memberWith(), nowMs: morningMs }, action, { isNewSession: true });
  const routineOf = ({ member }: Outcome) => member.session?.inputs?.routine;

  it.each([
    [{ do: 'start-by-body-part', bodyPart: 'low-back' }, 'lower-back', /^For your lower back\./],
    [{ do: 'start-by-position', position: 'chair' }, 'chair-only', /^In the chair, then\./],
    [{ do: 'start-by-equipment', equipment: 'ball' }, 'stability-ball', /^With your ball\./],
    [{ do: 'no-floor' }, 'chair-only', /^Nothing on the floor, then\./],
    [{ do: 'without-equipment' }, 'no-equipment', /^No equipment, then\./],
    [{ do: 'start-by-duration', seconds: 300 }, 'general-5', /fits into about \d minutes/],
    [{ do: 'start-by-duration', seconds: 1200 }, 'general-20', /fits into about \d+ minutes/],
    [{ do: 'start-by-duration', seconds: 3600 }, 'general-20', /^The longest I do/],
  ] as [Action, string, RegExp][])('%j starts %s and says why', (action, routine, why) => {
    expect(routineOf(at(action))).toBe(routine);
    expect(textOf(at(action))).toMatch(why);
  });

  it('leaves out the last stretches when there is less time', () => {
    const plan = at({ do: 'start-by-duration', seconds: 420 }).member.session?.inputs;
    if (!plan) throw new Error('Nothing has begun.');
    expect(plan.routine).toBe('general-10');
    expect(planFor(plan).steps.length).toBeLessThan(planFor({ ...plan, limitSeconds: null }).steps.length);
  });

  it.each(
    [0.5, 1, 1.25, 2].flatMap((holdFactor) =>
      [300, 600, 900].map((seconds) => [holdFactor, seconds] as const),
    ),
  )('meets a wish for a length with holds %p times as long: %i seconds', (holdFactor, seconds) => {
    const member = memberWith({ holdFactor });
    const start = say(
      { member, nowMs: morningMs },
      { do: 'start-by-duration', seconds },
      { isNewSession: true },
    );
    const { inputs } = start.member.session ?? {};
    if (!inputs) throw new Error('Nothing has begun.');
    const minutes = lengthMs(cuesOf(scriptFor(planFor(inputs, member), member).parts)) / 60_000;
    expect(minutes).toBeLessThanOrEqual(1.1 * (seconds / 60));
    expect(minutes).toBeGreaterThan(0.6 * (seconds / 60));
    const said = Number(/fits into about (\d+) minutes/.exec(textOf(start))?.[1]);
    expect(Math.abs(said - minutes)).toBeLessThanOrEqual(Math.max(0.5, minutes / 10));
  });

  it('keeps the steps of a wish for a length when holds are made longer on the way', () => {
    const { inputs } = at({ do: 'start-by-duration', seconds: 420 }).member.session ?? {};
    if (!inputs) throw new Error('Nothing has begun.');
    const idsWith = (holdFactor: number) => planFor(inputs, memberWith({ holdFactor })).exercises;
    expect(idsWith(2)).toEqual(idsWith(1));
  });

  it('offers the nearest thing to what it does not have', () => {
    const offered = at({ do: 'start-routine', routine: null });
    expect(textOf(offered)).toBe('I do not know that routine. Shall we start ten-minute back stretches?');
  });

  it('offers the parts of a programme that is too long for one sitting', () => {
    expect(textOf(at({ do: 'start-routine', routine: 'core-programme-all' }))).toMatch(
      /Shall we start core stretch series\?$/,
    );
  });

  it('never guides the inversion table', () => {
    const refused = at({ do: 'start-by-equipment', equipment: 'inversion-table' });
    expect(textOf(refused)).toMatch(/^I do not guide inversion tables/);
    expect(routineOf(refused)).toBeUndefined();
  });

  it('tells the walking plan instead of counting it', () => {
    expect(textOf(at({ do: 'walking-plan', seconds: null }))).toContain(
      coach.words.exercise('walking').how[0],
    );
  });

  it('swaps what is left when somebody cannot stay on the floor', () => {
    const swapped = say(inTenMinutes('hold', 1), { do: 'no-floor' });
    expect(swapped.member.session?.inputs).toMatchObject({ routine: 'general-10', noFloor: true });
    expect(textOf(swapped)).toMatch(/^Nothing on the floor from here/);
  });
});

describe('counting what was done', () => {
  it('counts each exercise whose end was heard', () => {
    expect(say(inTenMinutes('hold', 1), { do: 'where-am-i' }).member.history.exercises).toEqual({
      'pelvic-tilt': 1,
    });
  });

  it('counts a routine that was heard to its end', () => {
    const done = say(afterAll(begun(memberWith(), 'general-5')), { do: 'where-am-i' });
    expect(done.member.history).toMatchObject({ routines: { 'general-5': 1 }, routinesFinished: 1 });
  });
});

describe('a bare length of time', () => {
  it('means the hold in the middle of a routine', () => {
    const longer = say(inLongHold(), { do: 'start-by-duration', seconds: 45 });
    expect(longer.member.session?.inputs?.changes['0']?.dose).toEqual({ holdSeconds: 45 });
  });
});
