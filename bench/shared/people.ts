import type { Action } from '../../lambda/coach/action';
import { act, endSession } from '../../lambda/coach/act';
import { newMember, type Member } from '../../lambda/coach/member';
import type { Occasion } from '../../lambda/coach/moment';
import { nothingToday } from '../../lambda/coach/today';
import { toItem, type Item } from '../../lambda/store/item';
import { coach } from './coach';

/** The moment at which the measured requests are made, epoch milliseconds. */
export const nowMs = Date.parse('2026-11-20T07:00:00Z');
export const userId = 'amzn1.ask.account.AFMEASURED2QHXW6OZ4VEEDK3JSNXPGFBLV7RAXYJ5KUCT3QWAZ4ND';

const DAY_MS = 86_400_000;
/** How long into a routine the person says "pause". */
const PAUSED_AFTER_MS = 200_000;

/** Something is said at a moment, on a device without a screen. */
export const occasionAt = (atMs: number, isNewSession = false): Occasion => ({
  nowMs: atMs,
  isNewSession,
  canKeep: true,
  today: nothingToday(),
  locale: 'en-US',
});

const does = (member: Member, action: Action, atMs: number, isNewSession: boolean): Member =>
  act(coach, member, action, occasionAt(atMs, isNewSession)).member;

/** Begins a routine; the notice, where it comes up again, is accepted. */
const begins = (member: Member, routine: string, atMs: number): Member => {
  const begun = does(member, { do: 'start-routine', routine }, atMs, true);
  return begun.session?.asked?.about === 'notice' ? does(begun, { do: 'accept-notice' }, atMs, false) : begun;
};

const MOST_SESSIONS = 20;

/** Hears a routine to its end, saying nothing but what goes on where Alexa stopped. */
const finishes = (member: Member, routine: string, atMs: number): Member => {
  let now = begins(member, routine, atMs);
  for (let session = 0; session < MOST_SESSIONS; session += 1) {
    now = endSession(coach, now, 'silence', { nowMs: atMs, today: nothingToday() });
    if (now.session?.state === 'finished') return now;
    now = does(now, { do: 'resume' }, atMs, true);
  }
  throw new Error(`${routine} did not come to its end in ${MOST_SESSIONS} sessions.`);
};

const PRACTISED = ['general-10', 'general-5', 'press-up-series'];

/**
 * Somebody who has done a routine on so many days, one after the other, and is in the middle of today's, paused in a
 * hold. Everything about them came out of the coach.
 */
export const regular = (days = 60): Member => {
  const practised = Array.from({ length: days }, (_, day) => day).reduce(
    (member, day) =>
      finishes(member, PRACTISED[day % PRACTISED.length] ?? '', nowMs - (days - day + 1) * DAY_MS),
    newMember(),
  );
  const begun = begins(practised, 'general-10', nowMs - DAY_MS);
  return does(begun, { do: 'pause' }, nowMs - DAY_MS + PAUSED_AFTER_MS, false);
};

/** The same as the database has it. */
export const itemOf = (member: Member, version = 60): Item =>
  toItem(userId, { member, version, writes: ['AbCdEfGh', 'IjKlMnOp'] }, nowMs);
