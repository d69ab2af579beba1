import type { Action, Told, Wish } from './action';
import { amongAllSteps } from './careful';
import type { Member } from './member';
import { contextOf, momentOf, type Coach, type Occasion } from './moment';
import { cuesOf, makeScript } from './script';
import { lengthMs } from './script-cue';
import type { Session, Spoken } from './session';

/** Something that a document on a screen tells. */
export type FromScreen = Extract<Action, { do: 'from-screen' }>;

/** What the coach makes of it: who the member is with what was told, and what is asked; null asks nothing. */
export interface HeardFromScreen {
  member: Member;
  action: Wish | null;
}

const WISHES: Record<Extract<Told, { what: 'touched' }>['wish'], Wish> = {
  pause: { do: 'pause' },
  resume: { do: 'resume' },
  next: { do: 'next' },
  previous: { do: 'previous' },
  again: { do: 'start-over' },
  yes: { do: 'yes' },
  easy: { do: 'feedback', felt: 'easy', after: 'routine' },
  right: { do: 'feedback', felt: 'right', after: 'routine' },
  hard: { do: 'feedback', felt: 'hard', after: 'routine' },
};

/**
 * A line that is told sooner than this share of its length after the one before was cut short, by a word or a touch, and
 * not heard: no voice is so much faster than was reckoned.
 */
const LEAST_SHARE = 0.6;

/** How long it takes to hear a document from what was heard already up to some cue, milliseconds. */
const lengthUpTo = (
  coach: Coach,
  member: Member,
  spoken: Spoken,
  cues: number,
  occasion: Occasion,
): number => {
  const { plan, session, member: known } = momentOf(coach, member, occasion);
  const heard = spoken.heard?.cues ?? 0;
  if (plan === null || session.spoken === null) return Number.POSITIVE_INFINITY;
  const { parts } = makeScript(contextOf(coach, known, plan), session.spoken.from, session.spoken.entry);
  return (heard === 0 ? spoken.openingMs : 0) + lengthMs(cuesOf(parts).slice(heard, cues));
};

/** Takes down that so many cues were heard to their end; what is known already, or cannot be, changes nothing. */
const withHeard = (coach: Coach, member: Member, cues: number, occasion: Occasion): Member => {
  const { session } = member;
  const spoken = session?.spoken;
  if (!session || !spoken?.heard || session.state !== 'guiding') return member;
  const isNews = Number.isInteger(cues) && cues > spoken.heard.cues && cues <= spoken.cues[0];
  if (!isNews) return member;
  const { nowMs } = occasion;
  const leastMs = lengthUpTo(coach, member, spoken, cues, occasion) * LEAST_SHARE;
  if (nowMs - spoken.heard.atMs < leastMs) return member;
  const heard = { cues, atMs: nowMs };
  return { ...member, session: { ...session, spoken: { ...spoken, heard }, changedAtMs: nowMs } };
};

/** The same, with the place that was reached, so that it is there even if nothing more is ever heard. */
const withPlaceReached = (coach: Coach, member: Member, cues: number, occasion: Occasion): Member => {
  const marked = withHeard(coach, member, cues, occasion);
  if (marked === member || !marked.session) return member;
  const { plan, located, session } = momentOf(coach, marked, occasion);
  if (plan === null || located === null) return member;
  return { ...marked, session: amongAllSteps({ ...session, place: located.place }, plan) };
};

/** What tells how a routine was sets nobody moving. */
const TELLS_HOW_IT_WAS: ReadonlySet<string> = new Set(['easy', 'right', 'hard']);

/**
 * What was said about the body is gone with the Alexa session: nothing goes on by itself without it, or by a touch, and
 * how far a document with things left out has got cannot be measured any more. The place is the last that was known.
 *
 * @returns null where it means what it always does
 */
const hearWithoutToday = (member: Member, session: Session, told: Told): HeardFromScreen | null => {
  const isWaiting = told.what === 'done' || (told.what === 'touched' && !TELLS_HOW_IT_WAS.has(told.wish));
  if (told.what === 'reached') return { member, action: null };
  return isWaiting
    ? { member: { ...member, session: { ...session, spoken: null } }, action: { do: 'pause' } }
    : null;
};

/**
 * What comes of an event of a document. Events of a document that is not the last one shown come too late: only a touch
 * on "pause" still counts, because whoever touches it wants silence.
 *
 * @param member as stored
 */
export const hearScreen = (
  coach: Coach,
  member: Member,
  { token, told, isCareful }: FromScreen,
  occasion: Occasion,
): HeardFromScreen => {
  const { session } = member;
  const nothing: HeardFromScreen = { member, action: null };
  if (!session) return nothing;
  if (session.token !== token) {
    const wantsSilence = told.what === 'touched' && told.wish === 'pause' && session.state === 'guiding';
    return wantsSilence ? { member, action: { do: 'pause' } } : nothing;
  }
  const lost = occasion.isNewSession && isCareful ? hearWithoutToday(member, session, told) : null;
  if (lost !== null) return lost;
  switch (told.what) {
    case 'reached':
      return { member: withPlaceReached(coach, member, told.cues, occasion), action: null };
    case 'done': {
      // What was said by other content cannot be measured by this one; its place is as far as was told.
      if (session.state !== 'guiding' || session.inputs?.contentVersion !== coach.catalogue.version) {
        return { member, action: { do: 'flow-on' } };
      }
      const marked = withHeard(coach, member, session.spoken?.cues[0] ?? 0, occasion);
      // A document that is through too soon was not heard out and tells nothing more: silence would be the end of it.
      return { member: marked, action: { do: marked === member ? 'pause' : 'flow-on' } };
    }
    case 'touched':
      return { member, action: WISHES[told.wish] };
    case 'chosen':
      return { member, action: { do: 'start-routine', routine: told.routine } };
  }
};
