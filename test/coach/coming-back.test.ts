import type { Action } from '../../lambda/coach/action';
import type { Answer } from '../../lambda/coach/act';
import { begun, during, later, say, type Situation } from './situations';
import { ask } from '../screen/shown';
import { memberWith } from './support';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
const FINDING_POSITION = 'Lie down on your front';

const speechOf = ({ turn }: Answer): string => turn.speech.map(({ text }) => text).join(' ');

/** Paused in the middle of the first hold, which is a long one. */
const paused = (): Answer =>
  say(during(begun(memberWith(), 'press-up-series'), 'hold', 12_000), { do: 'pause' });
const pausedAtMs = paused().member.session?.changedAtMs ?? 0;

/** The same some time later, in another Alexa session. */
const comingBack = (action: Action, afterMs = DAY_MS): Answer =>
  say({ member: paused().member, nowMs: pausedAtMs + afterMs }, action, { isNewSession: true });

const soonAfter = (answer: Answer, ms = 9 * SECOND_MS): Situation =>
  later(answer, (answer.member.session?.changedAtMs ?? 0) + ms);

describe('whoever comes back to a pause', () => {
  it('in the same Alexa session and within a minute is taken on at once', () => {
    expect(speechOf(say(later(paused(), pausedAtMs + 20_000), { do: 'resume' }))).toMatch(
      /^Back to sphinx prop/,
    );
  });

  it('goes on finding the position after something is asked on the way into it', () => {
    const resumed = comingBack({ do: 'resume' });
    expect(speechOf(say(soonAfter(resumed), { do: 'my-settings' }))).toContain(FINDING_POSITION);
  });

  it('finds the position again in another Alexa session, after something else was asked there', () => {
    const asked = comingBack({ do: 'where-am-i' });
    expect(speechOf(say(soonAfter(asked), { do: 'resume' }))).toContain(FINDING_POSITION);
  });

  it('finds the position again when a minute is over since the pause, whatever was asked meanwhile', () => {
    const asked = say(later(paused(), pausedAtMs + 50_000), { do: 'where-am-i' });
    expect(speechOf(say(soonAfter(asked, 50_000), { do: 'resume' }))).toContain(FINDING_POSITION);
  });

  it('finds the position again when a screen goes on by itself', () => {
    const nowMs = pausedAtMs + DAY_MS;
    const offered = ask({ member: paused().member, nowMs }, { do: 'launch' }, 'first', true);
    const done: Action = { do: 'from-screen', token: 'first', told: { what: 'done' }, isCareful: false };
    expect(speechOf(ask(later(offered, nowMs + 16_000), done, 'next'))).toContain(FINDING_POSITION);
  });
});

it.each([
  ['the opening', 500],
  ['the way into the first position', 9_000],
] as const)('whoever pauses in %s gets the whole time for it again', (_, afterMs) => {
  const start = begun(memberWith(), 'press-up-series');
  const { nowMs, ...situation } = during(start, 'change', afterMs);
  const stopped = say(
    { ...situation, nowMs: afterMs < 1_000 ? (start.member.session?.changedAtMs ?? 0) : nowMs },
    { do: 'pause' },
  );
  expect(speechOf(say(soonAfter(stopped), { do: 'resume' }))).toMatch(
    /^Lie down on your front.*First, sphinx prop/,
  );
});

it('"go on" after feeling dizzy finds the position again, however soon', () => {
  const dizzy = say(during(begun(memberWith(), 'press-up-series'), 'hold', 12_000), { do: 'dizzy' });
  const waiting = say(soonAfter(dizzy), { do: 'no' });
  expect(speechOf(say(soonAfter(waiting), { do: 'yes' }))).toContain(FINDING_POSITION);
});

/** Paused in a hold of an exercise with sides, in the middle of a routine; asked for something else a day later. */
const pausedOnTheLeft = (): Answer =>
  say(during(begun(memberWith(), 'lower-back'), 'hold', 3_000, 1), { do: 'pause' });
const nextDay = (action: Action): Answer => {
  const { member } = pausedOnTheLeft();
  return say({ member, nowMs: (member.session?.changedAtMs ?? 0) + DAY_MS }, action, { isNewSession: true });
};

const MOVING: Action[] = [
  { do: 'easier' },
  { do: 'harder' },
  { do: 'switch-sides' },
  { do: 'next' },
  { do: 'repeat-exercise' },
];

describe('what sets somebody moving after a long break', () => {
  it.each(MOVING)('leads into the position first: $do', (action) => {
    expect(speechOf(nextDay(action))).toContain('Lie down on your back');
  });

  it.each(MOVING.filter((action) => action.do !== 'next'))(
    'leads into the position first where it was asked whether to go on: $do',
    (action) => {
      expect(speechOf(say(soonAfter(nextDay({ do: 'launch' })), action))).toContain('Lie down on your back');
    },
  );

  it('does not where nobody has left the position: easier', () => {
    const brief = say(soonAfter(pausedOnTheLeft()), { do: 'easier' });
    expect(speechOf(brief)).not.toContain('Lie down');
    expect(speechOf(brief)).toContain('Back to single knee to chest');
  });
});

it('a setting that is changed while it is asked whether to go on leaves that to be answered', () => {
  const { member, turn } = say(soonAfter(nextDay({ do: 'launch' })), { do: 'first-side', side: 'right' });
  expect(turn.speech.map(({ text }) => text).join(' ')).toMatch(
    /^We begin with the right side\..*Shall we go on from there\?$/,
  );
  expect(member.settings.firstSide).toBe('right');
});

it('a screen waits to be answered by whoever wants to be waited for', () => {
  const { member } = pausedOnTheLeft();
  const waitedFor = { ...member, settings: { ...member.settings, carryOn: false } };
  const nowMs = (member.session?.changedAtMs ?? 0) + DAY_MS;
  const offered = ask({ member: waitedFor, nowMs }, { do: 'launch' }, 'first', true);
  expect(offered.turn.ending).toBe('ask');
  expect(offered.turn.flow).toBeUndefined();
  expect(speechOf(offered)).toMatch(/Shall we go on from there\?$/);
  const taken = ask(later(offered, nowMs + 9_000), { do: 'yes' }, 'next');
  expect(speechOf(taken)).toContain('Lie down on your back');
});
