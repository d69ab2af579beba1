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

it('"go on" after feeling dizzy finds the position again, however soon', () => {
  const dizzy = say(during(begun(memberWith(), 'press-up-series'), 'hold', 12_000), { do: 'dizzy' });
  const waiting = say(soonAfter(dizzy), { do: 'no' });
  expect(speechOf(say(soonAfter(waiting), { do: 'yes' }))).toContain(FINDING_POSITION);
});
