import { COUNT_STYLES } from '../../lambda/coach/content';
import { catalogue } from '../../lambda/catalogue';
import { act, type Answer } from '../../lambda/coach/act';
import type { Action } from '../../lambda/coach/action';
import { COUNTED, lengthWords, OWN_EXERCISE, timerInputs } from '../../lambda/coach/free-timer';
import { newMember, type Member, type Settings } from '../../lambda/coach/member';
import { cuesOf } from '../../lambda/coach/script';
import { lengthMs } from '../../lambda/coach/script-cue';
import { nothingToday } from '../../lambda/coach/today';
import { renderTurn } from '../../lambda/speech/render';
import { afterAll, begun, during, later, morningMs, say, type Situation } from './situations';
import { coach, holdsOf, memberWith, planFor, scriptFor } from './support';

const textOf = ({ turn }: Answer): string => turn.speech.map((cue) => cue.text).join(' ');
const placeOf = ({ member }: Answer) => member.session?.place;
const doseOf = ({ member }: Answer) => member.session?.inputs?.changes['0']?.dose;

/** Somebody who has been guided before, so that nothing is explained to them any more. */
const somebody = (settings: Partial<Settings> = {}): Member => {
  const member = memberWith(settings);
  return { ...member, history: { ...member.history, guidedSeconds: 600 } };
};

const known: Situation = { member: somebody(), nowMs: morningMs };

/** In an Alexa session in which the notice was heard before. */
const noticed = { ...nothingToday(), hasHeardNotice: true };

const count = (seconds: number | null, number: number | null, member = somebody()): Answer =>
  say({ member, nowMs: morningMs, today: noticed }, { do: 'free-timer', seconds, number });

const scriptOf = (seconds: number | null, times: number | null, member = memberWith()) =>
  scriptFor(planFor(timerInputs(catalogue.version, { seconds, times }), member), member);

describe('a length of time', () => {
  it.each([
    [1, 'one second'],
    [45, '45 seconds'],
    [60, 'one minute'],
    [90, 'one minute and 30 seconds'],
    [180, '3 minutes'],
    [121, '2 minutes and one second'],
  ])('of %i seconds is called "%s"', (seconds, words) => {
    expect(lengthWords(coach.words, seconds)).toBe(words);
  });
});

describe('counting for somebody', () => {
  it('says what is counted, counts in, and then counts: no name, no position, no instruction', () => {
    expect(textOf(count(12, null, somebody({ countStyle: 'every-second-up' })))).toBe(
      'For 12 seconds. Ready. 3 2 1 1 2 3 4 5 6 7 8 9 10 11 12 ' +
        'And let go. That was 12 seconds. Say again for another, or tell me the next one.',
    );
  });

  it('lasts exactly as long as was asked for, in every style', () => {
    for (const countStyle of COUNT_STYLES) {
      for (const seconds of [3, 10, 45, 120, COUNTED.longestHoldSeconds]) {
        const [hold = []] = holdsOf(scriptOf(seconds, null, memberWith({ countStyle })));
        expect(lengthMs(hold)).toBe(seconds * 1000);
      }
    }
  });

  it('reminds to breathe in a long hold', () => {
    expect(textOf(count(40, null, memberWith({ countStyle: 'quiet' })))).toMatch(/breath/i);
  });

  it('counts repetitions at a steady three seconds, with a word before the last', () => {
    const cues = cuesOf(scriptOf(null, 10).parts);
    const numbers = cues.filter(({ kind, during: what }) => kind === 'count' && what === 'hold');
    expect(numbers.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    const work = cues.filter(({ during: what }) => what === 'hold' || what === 'rest');
    expect(lengthMs(work)).toBe(10 * 3_000 - 2_000);
    const startsMs = numbers.map((number) => lengthMs(work.slice(0, work.indexOf(number))));
    expect(startsMs).toEqual(startsMs.map((_, index) => index * 3_000));
    expect(work.at(-2)?.text).toBe('Last one.');
  });

  it('counts repetitions of a hold', () => {
    const text = textOf(count(5, 3));
    expect(text).toMatch(/^3 times, 5 seconds each\. Ready\. 3 2 1 1 2 3 4 5 Number 2\./);
    expect(text).toContain('That was 3 times, 5 seconds each.');
  });

  it('comes after the notice like everything else', () => {
    const asked = count(30, null, newMember());
    expect(asked.member.session?.asked?.about).toBe('notice');
    const accepted = say(later(asked, morningMs + 60_000), { do: 'yes' });
    expect(textOf(accepted)).toContain('For 30 seconds. Ready. 3 2 1');
  });

  it('works when everything else must wait for a surgeon', () => {
    const today = { ...nothingToday(), cautions: Object.keys(catalogue.cautions) };
    const outcome = act(
      coach,
      memberWith(),
      { do: 'free-timer', seconds: 30, number: null },
      { nowMs: morningMs, isNewSession: false, canKeep: true, today, locale: 'en-US' },
    );
    expect(textOf(outcome)).toContain('For 30 seconds. Ready. 3 2 1');
  });

  it('fits the longest hold into one answer, in every style', () => {
    for (const countStyle of COUNT_STYLES) {
      const { turn } = count(COUNTED.longestHoldSeconds, null, memberWith({ countStyle }));
      expect(renderTurn(turn).speech.length).toBeLessThan(7_900);
      expect(turn.ending).toBe('ask');
    }
  });

  it('goes over to the next answer between repetitions only', () => {
    const { turn, member } = count(60, 10);
    expect(turn.ending).toBe('carry-on');
    expect(turn.reprompt.find(({ text }) => text.startsWith('Number'))).toBeDefined();
    expect(member.session?.state).toBe('guiding');
  });
});

describe('what can be counted', () => {
  it.each<[number | null, number | null, string, object]>([
    [2, null, 'I count at least three seconds.', { holdSeconds: 3, reps: 1 }],
    [null, 80, 'I count up to fifty.', { reps: 50 }],
    [10, 80, 'I count up to fifty.', { reps: 50, holdSeconds: 10 }],
  ])('is limited for %p seconds, %p times', (seconds, number, words, dose) => {
    const outcome = count(seconds, number);
    expect(textOf(outcome)).toContain(words);
    expect(doseOf(outcome)).toMatchObject(dose);
  });

  it('is no hold longer than one answer: three minutes are offered instead', () => {
    const offered = count(300, null);
    expect(textOf(offered)).toBe('That is longer than I count in one go. Shall I count three minutes?');
    const taken = say(later(offered, morningMs + 9_000), { do: 'yes' });
    expect(textOf(taken)).toMatch(/^For 3 minutes\. Ready\./);
  });

  it('keeps the place of a routine while that is offered', () => {
    const offered = say(during(begun(), 'hold'), { do: 'free-timer', seconds: 300, number: null });
    expect(offered.member.session).toMatchObject({ state: 'paused', inputs: { routine: 'general-10' } });
    const declined = say(later(offered, morningMs + 90_000), { do: 'no' });
    expect(textOf(declined)).toMatch(/^Still paused, at pelvic tilts\./);
  });

  it('is asked for when nothing was said', () => {
    const asked = count(null, null);
    expect(textOf(asked)).toBe('How long, or how many? Say, for example, thirty seconds, or ten times.');
    expect(count(null, 0).member.session?.asked).toEqual({ about: 'how-much' });
  });

  it.each<[Action, object]>([
    [
      { do: 'start-by-duration', seconds: 30 },
      { holdSeconds: 30, reps: 1 },
    ],
    [{ do: 'longer-hold', seconds: 40 }, { holdSeconds: 40 }],
    [{ do: 'shorter-hold', seconds: 20 }, { holdSeconds: 20 }],
    [{ do: 'more-sets', number: 12 }, { reps: 12 }],
    [{ do: 'remind-me', time: { hour: 10, minute: 0 }, day: null }, { reps: 10 }],
  ])('is understood from %j after that', (action, dose) => {
    const asked = count(null, null);
    expect(doseOf(say(later(asked, morningMs + 9_000), action))).toMatchObject(dose);
  });

  it('can be declined', () => {
    expect(textOf(say(later(count(null, null), morningMs + 9_000), { do: 'no' }))).toMatch(/^All right\./);
  });

  it('is asked for when somebody asks for their own exercise by name', () => {
    const asked = say(known, { do: 'start-exercise', exercise: OWN_EXERCISE });
    expect(asked.member.session?.asked).toEqual({ about: 'how-much' });
  });
});

describe('in the middle of a count', () => {
  const inHold = (intoMs = 20_000): Situation => during(count(45, null), 'hold', intoMs);

  it('a pause keeps the second', () => {
    const paused = say(inHold(), { do: 'pause' });
    expect(textOf(paused)).toMatch(/^Paused at your own exercise\./);
    expect(Math.abs((placeOf(paused)?.holdMs ?? 0) - 20_000)).toBeLessThan(2_000);
  });

  it('resuming counts what is left', () => {
    const paused = say(inHold(), { do: 'pause' });
    const resumed = say(later(paused, inHold().nowMs + 5_000), { do: 'resume' });
    expect(textOf(resumed)).toMatch(/^Back to your own exercise\. 25 seconds to go\. Get ready\. 3 2 1/);
  });

  it('resuming after a longer break gives time, and names no position', () => {
    const paused = say(inHold(), { do: 'pause' });
    const resumed = say(later(paused, inHold().nowMs + 600_000), { do: 'resume' });
    expect(textOf(resumed)).toMatch(/^On we go\. .* Find your position again, and take your time\./);
    expect(textOf(resumed)).not.toMatch(/chair|floor|lie/i);
  });

  it('a pause in the middle of repetitions keeps the repetition', () => {
    const counted = count(null, 10);
    const atFourth: Situation = {
      ...known,
      member: counted.member,
      nowMs: during(counted, 'hold', 9_200).nowMs,
    };
    expect(placeOf(say(atFourth, { do: 'pause' }))).toMatchObject({ rep: 4 });
  });

  it('how long is left is known to the second', () => {
    expect(textOf(say(inHold(), { do: 'how-long-left' }))).toMatch(
      /^2[4-7] seconds to go here\. Less than a minute in all\./,
    );
  });

  it('longer makes this hold longer, and nothing else', () => {
    const longer = say(inHold(), { do: 'longer-hold', seconds: null });
    expect(doseOf(longer)).toMatchObject({ holdSeconds: 55 });
    expect(longer.member.settings.holdFactor).toBe(1);
    expect(placeOf(longer)?.rep).toBe(1);
  });

  it('shorter makes it shorter', () => {
    expect(doseOf(say(inHold(10_000), { do: 'shorter-hold', seconds: null }))).toMatchObject({
      holdSeconds: 35,
    });
  });

  it('a hold may be made as long as one answer carries', () => {
    expect(doseOf(say(inHold(), { do: 'longer-hold', seconds: 400 }))).toMatchObject({ holdSeconds: 200 });
  });

  it('repetitions have no hold to make longer', () => {
    const counted = count(null, 10);
    const asked = say(during(counted, 'hold', 6_000), { do: 'longer-hold', seconds: null });
    expect(textOf(asked)).toMatch(/^This one has no hold\./);
  });

  it('"say that again" says what is counted, and counts from the start', () => {
    expect(textOf(say(inHold(), { do: 'repeat' }))).toMatch(/^For 45 seconds\. Ready\. 3 2 1/);
  });

  it('"easier" counts half of it', () => {
    expect(doseOf(say(inHold(), { do: 'easier' }))).toMatchObject({ holdSeconds: 25 });
  });

  it('nothing is claimed about what is done', () => {
    expect(textOf(say(inHold(), { do: 'which-muscle' }))).toContain('I do not know which muscles it is for');
  });
});

describe('at the end of a count', () => {
  const done = (): Situation => afterAll(count(45, null));

  it.each<Action>([{ do: 'repeat-exercise' }, { do: 'yes' }])('%j counts it once more', (action) => {
    expect(textOf(say(done(), action))).toMatch(/^Once more\. For 45 seconds\. Ready\./);
  });

  it('the next one can be told as a bare length or number', () => {
    expect(doseOf(say(done(), { do: 'start-by-duration', seconds: 20 }))).toMatchObject({ holdSeconds: 20 });
    expect(doseOf(say(done(), { do: 'more-sets', number: 8 }))).toMatchObject({ reps: 8 });
  });

  it('it has counted as an exercise of today', () => {
    const { history } = say(done(), { do: 'where-am-i' }).member;
    expect(history.exercises).toEqual({ [OWN_EXERCISE]: 1 });
    expect(history.practice?.last).toBe('2026-11-20');
    expect(history.lastRoutine).toBeNull();
  });

  it('nobody is told to get up, for nobody knows how they lie', () => {
    expect(textOf(count(45, null))).not.toMatch(/slowly|stand|roll/i);
  });
});
