import type { Action } from '../../lambda/coach/action';
import type { Answer } from '../../lambda/coach/act';
import type { Member } from '../../lambda/coach/member';
import { afterAll, begun, during, later, say } from './situations';
import { memberWith } from './support';

const DAY_MS = 86_400_000;
const LONG_AGO = 'here is the notice once more';

const speechOf = ({ turn }: Answer): string => turn.speech.map(({ text }) => text).join(' ');
const atMs = ({ member }: Answer): number => member.session?.changedAtMs ?? 0;

const paused = (): Answer =>
  say(during(begun(memberWith(), 'lower-back'), 'hold', 3_000, 1), { do: 'pause' });

const finished = (): Answer => {
  let answer = begun(memberWith(), 'general-5');
  while (answer.member.session?.state !== 'finished') answer = say(afterAll(answer), { do: 'where-am-i' });
  return answer;
};

/** What is said in another Alexa session, so many days later. */
const daysLater = (before: Answer, days: number, action: Action): Answer =>
  say({ member: before.member, nowMs: atMs(before) + days * DAY_MS }, action, { isNewSession: true });

const next = (before: Answer, action: Action): Answer => say(later(before, atMs(before) + 45_000), action);
const placeOf = ({ member }: Answer): unknown => member.session?.place;

describe('the notice, after thirty days', () => {
  it.each<Action>([
    { do: 'resume' },
    { do: 'ready' },
    { do: 'easier' },
    { do: 'start-over' },
    { do: 'next' },
  ])('comes before anybody goes on with what was left: $do', (action) => {
    const answer = daysLater(paused(), 40, action);
    expect(speechOf(answer)).toContain(LONG_AGO);
    expect(answer.turn.ending).toBe('ask');
    expect(answer.member.session?.state).not.toBe('guiding');
  });

  it('does not come again within them', () => {
    expect(speechOf(daysLater(paused(), 20, { do: 'resume' }))).not.toContain(LONG_AGO);
  });

  it('comes before what was left a few days ago is offered, for silence would go on with it', () => {
    const accepted: Member = { ...memberWith(), noticeAcceptedOn: '2026-10-25' };
    const left = say(during(begun(accepted, 'lower-back'), 'hold', 3_000, 1), { do: 'pause' });
    const answer = daysLater(left, 7, { do: 'launch' });
    expect(speechOf(answer)).toContain(LONG_AGO);
    expect(answer.turn.ending).toBe('ask');
  });

  it('leads on where it was left once it is accepted, by way of the position', () => {
    const answer = next(daysLater(paused(), 40, { do: 'resume' }), { do: 'accept-notice' });
    expect(placeOf(answer)).toMatchObject({ step: 1, rep: 1 });
    expect(speechOf(answer)).toContain('Lie down on your back');
    expect(answer.member.noticeAcceptedOn).toBe('2026-12-30');
  });

  it('is still to be accepted after other words', () => {
    const asked = next(daysLater(paused(), 40, { do: 'resume' }), { do: 'my-settings' });
    expect(asked.member.session).toMatchObject({ state: 'paused', asked: { about: 'notice' } });
    expect(speechOf(asked)).toMatch(/Say, I understand, and we go on\. Shall we\?$/);
  });

  it('keeps the place of whoever declines it', () => {
    const declined = next(daysLater(paused(), 40, { do: 'resume' }), { do: 'no' });
    expect(declined.turn.ending).toBe('close');
    expect(declined.member.session).toMatchObject({ state: 'paused', place: { step: 1, rep: 1 } });
  });

  it('comes before a finished routine is begun again', () => {
    const asked = daysLater(finished(), 40, { do: 'start-over' });
    expect(speechOf(asked)).toContain(LONG_AGO);
    const begunAgain = next(asked, { do: 'accept-notice' });
    expect(begunAgain.member.session).toMatchObject({ state: 'guiding', inputs: { routine: 'general-5' } });
  });
});

describe('"start over" another day', () => {
  it('begins gently after a break, and says so', () => {
    const answer = daysLater(finished(), 15, { do: 'start-over' });
    expect(answer.member.session?.inputs?.afterBreak).toBe(true);
    expect(speechOf(answer)).toContain('Good to have you back');
  });

  it('begins gently what was left, too', () => {
    expect(daysLater(paused(), 15, { do: 'start-over' }).member.session?.inputs?.afterBreak).toBe(true);
  });

  it('is a start: its day is kept as the last one', () => {
    expect(daysLater(paused(), 3, { do: 'start-over' }).member.history.lastDay).toBe('2026-11-23');
  });
});
