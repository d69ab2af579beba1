import type { Member } from './member';
import { ownDay } from './moment';

/**
 * The member once their clock is known. A routine that a launch began before it was known has UTC's day; it gets the
 * day of that launch on the member's own clock.
 *
 * @param utcOffsetMs how far the member's clock is ahead of UTC
 */
export const withOwnLastDay = (member: Member, utcOffsetMs: number): Member => {
  const { history, session } = member;
  const spoken = session?.spoken;
  if (!spoken || spoken.entry !== 'fresh' || session.inputs?.routine !== history.lastRoutine) return member;
  const begun = { nowMs: spoken.atMs };
  const lastDay = ownDay({ ...begun, utcOffsetMs });
  return history.lastDay === ownDay(begun) && history.lastDay !== lastDay
    ? { ...member, history: { ...history, lastDay } }
    : member;
};
