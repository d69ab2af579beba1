import { act, type Answer } from '../../lambda/coach/act';
import type { Action } from '../../lambda/coach/action';
import type { Member } from '../../lambda/coach/member';
import { nothingToday } from '../../lambda/coach/today';
import { coach, memberWith } from './support';

const hourMs = 60 * 60 * 1000;

/** Says something on the west coast at eight in the evening: in UTC it is the next day already. */
const sayInTheEvening = (member: Member, day: string, action: Action): Answer =>
  act(coach, member, action, {
    nowMs: Date.parse(`${day}T20:00:00Z`) + 8 * hourMs,
    utcOffsetMs: -8 * hourMs,
    isNewSession: true,
    canKeep: true,
    today: nothingToday(),
    locale: 'en-US',
  });

const withLastRoutine = (lastDay: string): Member => {
  const member = memberWith();
  return { ...member, history: { ...member.history, lastRoutine: 'chair-only', lastDay } };
};

describe('a day is the member’s own', () => {
  it('when the notice is accepted', () => {
    const member = { ...memberWith(), noticeAcceptedOn: null };
    const accepted = sayInTheEvening(member, '2026-11-20', { do: 'accept-notice' });
    expect(accepted.member.noticeAcceptedOn).toBe('2026-11-20');
  });

  it('when the notice has held for thirty days', () => {
    const member = { ...memberWith(), noticeAcceptedOn: '2026-10-21' };
    const { member: after } = sayInTheEvening(member, '2026-11-20', { do: 'start-usual' });
    expect(after.session?.state).toBe('guiding');
  });

  it('when the last routine is a week old', () => {
    const { member } = sayInTheEvening(withLastRoutine('2026-11-13'), '2026-11-20', { do: 'start-usual' });
    expect(member.session?.inputs?.routine).toBe('chair-only');
  });
});
