import { amongAllSteps } from './careful';
import { BEHIND_AT_MOST_MS, MICROPHONE_MS } from './locate';
import type { Member } from './member';
import { momentOf, type Coach, type Moment, type Occasion } from './moment';
import { throughWith } from './resume-point';

/** Somebody may take so long to speak after the last microphone has closed, and Alexa so long to pass it on. */
const SPEAKING_UP_MS = 15_000;

/**
 * A session that Alexa opened anew while the last one was never seen to end (power lost, the end never told): how
 * much was heard is unknown, so the place is where the last answer began. Nothing is skipped.
 */
export const settled = (member: Member): Member => {
  const { session } = member;
  if (session?.state !== 'guiding') return member;
  const { spoken } = session;
  const place = spoken?.heard === undefined ? (spoken?.from ?? session.place) : session.place;
  return {
    ...member,
    session: { ...session, state: 'paused', asked: { about: 'resume' }, place, spoken: null },
  };
};

/**
 * Whether the last answer of all has just been heard to its end, or to its last words, and the microphone after it is hardly closed.
 *
 * @param nowMs epoch milliseconds; the moment is as late as it may really be
 */
const isJustThrough = ({ located, plan, session }: Moment, nowMs: number): boolean => {
  const { spoken } = session;
  if (spoken === null || spoken.heard !== undefined || plan === null || located === null) return false;
  if (located.place.step < plan.steps.length) return false;
  const [askMs, againMs] = spoken.askMs;
  const saidMs = spoken.openingMs + located.guidedMs + askMs + againMs;
  return nowMs - spoken.atMs <= saidMs + 2 * MICROPHONE_MS + SPEAKING_UP_MS;
};

/**
 * A member as a new Alexa session finds them. "Start my back stretches" opens one too when it is said to "how was
 * that?": that routine is through, and is not offered again. It is counted when the end of its session arrives, so that
 * nothing is counted twice.
 */
export const opened = (coach: Coach, member: Member, occasion: Occasion): Member => {
  if (member.session?.state !== 'guiding') return member;
  const { nowMs } = occasion;
  const moment = momentOf(coach, member, { ...occasion, nowMs: nowMs + BEHIND_AT_MOST_MS });
  const { plan, session } = moment;
  if (plan === null || !isJustThrough(moment, nowMs)) return settled(member);
  return { ...member, session: amongAllSteps(throughWith(session, plan, { about: 'finished' }), plan) };
};
