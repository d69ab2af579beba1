import type { Action } from '../../lambda/coach/action';
import type { Answer } from '../../lambda/coach/act';
import { newMember } from '../../lambda/coach/member';
import { ask } from '../screen/shown';
import { afterAll, begun, during, later, morningMs, say } from './situations';
import { memberWith } from './support';

const SHORT =
  /As always, keep it gentle|General guidance, as always|Keep it gentle, keep breathing, and tell me/;
const DAY_MS = 86_400_000;

const speechOf = ({ turn }: Answer): string => turn.speech.map(({ text }) => text).join(' ');
const known = { member: memberWith(), nowMs: morningMs };
const next = (before: Answer, action: Action): Answer => say(later(before, morningMs + 20_000), action);

describe('the notice in one sentence', () => {
  it('is said where a screen begins by itself what it offered', () => {
    const offered = ask(known, { do: 'launch' }, 'first', true);
    const done: Action = { do: 'from-screen', token: 'first', told: { what: 'done' }, isCareful: false };
    expect(speechOf(offered)).not.toMatch(SHORT);
    expect(speechOf(ask(later(offered, morningMs + 16_000), done, 'next'))).toMatch(SHORT);
  });

  it('is said where something offered is begun by a yes', () => {
    const offered = say(known, { do: 'start-routine', routine: null }, { isNewSession: true });
    expect(offered.member.session?.asked?.about).toBe('start');
    expect(speechOf(next(offered, { do: 'yes' }))).toMatch(SHORT);
  });

  it('is said where a routine is begun after what was left went on', () => {
    const paused = say(during(begun(), 'hold'), { do: 'pause' });
    const nowMs = morningMs + DAY_MS;
    const resumed = say({ member: paused.member, nowMs }, { do: 'resume' }, { isNewSession: true });
    expect(speechOf(resumed)).not.toMatch(SHORT);
    const other = say(later(resumed, nowMs + 30_000), { do: 'start-routine', routine: 'chair-only' });
    expect(speechOf(other)).toMatch(SHORT);
  });

  it('is said where a finished routine is begun once more another day', () => {
    let done = begun(memberWith(), 'general-5');
    while (done.member.session?.state !== 'finished') done = say(afterAll(done), { do: 'where-am-i' });
    const again = say(
      { member: done.member, nowMs: morningMs + DAY_MS },
      { do: 'start-over' },
      { isNewSession: true },
    );
    expect(speechOf(again)).toMatch(SHORT);
  });

  it('is said once in an Alexa session', () => {
    const first = begun();
    expect(speechOf(first)).toMatch(SHORT);
    expect(speechOf(next(first, { do: 'start-routine', routine: 'chair-only' }))).not.toMatch(SHORT);
    expect(speechOf(next(first, { do: 'start-over' }))).not.toMatch(SHORT);
  });

  it('is not said to whoever has just heard all of it', () => {
    const asked = say({ member: newMember(), nowMs: morningMs }, { do: 'launch' }, { isNewSession: true });
    const accepted = next(asked, { do: 'accept-notice' });
    expect(accepted.member.session?.state).toBe('guiding');
    expect(speechOf(accepted)).not.toMatch(SHORT);
    expect(speechOf(next(accepted, { do: 'start-routine', routine: 'chair-only' }))).not.toMatch(SHORT);
  });

  it('is not said to whoever only breathes because something hurts', () => {
    const paused = say(during(begun(), 'hold'), { do: 'pause' });
    const nowMs = morningMs + DAY_MS;
    const resumed = say({ member: paused.member, nowMs }, { do: 'resume' }, { isNewSession: true });
    const strong = say(later(resumed, nowMs + 60_000), { do: 'it-hurts', pain: 'strong', bodyPart: null });
    const twice = say(later(strong, nowMs + 120_000), { do: 'it-hurts', pain: 'strong', bodyPart: null });
    expect(twice.member.session?.inputs?.exercise).toBe('relaxed-breathing');
    expect(speechOf(twice)).not.toMatch(SHORT);
  });
});
