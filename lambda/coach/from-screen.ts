import type { Action, Told } from './action';
import { amongAllSteps } from './careful';
import type { Member } from './member';
import { momentOf, type Coach, type Occasion } from './moment';

/** Something that a document on a screen tells. */
export type FromScreen = Extract<Action, { do: 'from-screen' }>;

/** What the coach makes of it: who the member is with what was told, and what is asked; null asks nothing. */
export interface HeardFromScreen {
  member: Member;
  action: Action | null;
}

const WISHES: Record<Extract<Told, { what: 'touched' }>['wish'], Action> = {
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

/** Takes down that so many cues were heard to their end; what is known already, or cannot be, changes nothing. */
const withHeard = (member: Member, cues: number, atMs: number): Member => {
  const { session } = member;
  const spoken = session?.spoken;
  if (!session || !spoken?.heard || session.state !== 'guiding') return member;
  const isNews = Number.isInteger(cues) && cues > spoken.heard.cues && cues <= spoken.cues[0];
  if (!isNews) return member;
  const heard = { cues, atMs: Math.max(atMs, spoken.heard.atMs) };
  return { ...member, session: { ...session, spoken: { ...spoken, heard }, changedAtMs: heard.atMs } };
};

/** The same, with the place that was reached, so that it is there even if nothing more is ever heard. */
const withPlaceReached = (coach: Coach, member: Member, cues: number, occasion: Occasion): Member => {
  const marked = withHeard(member, cues, occasion.nowMs);
  if (marked === member || !marked.session) return member;
  const { plan, located, session } = momentOf(coach, marked, occasion);
  if (plan === null || located === null) return member;
  return { ...marked, session: amongAllSteps({ ...session, place: located.place }, plan) };
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
  // What was said about the body is gone with the Alexa session: nothing goes on by itself without it.
  if (occasion.isNewSession && isCareful && told.what === 'done') return { member, action: { do: 'pause' } };
  switch (told.what) {
    case 'reached':
      return { member: withPlaceReached(coach, member, told.cues, occasion), action: null };
    case 'done': {
      const cues = session.spoken?.cues[0] ?? 0;
      return { member: withHeard(member, cues, occasion.nowMs), action: { do: 'flow-on' } };
    }
    case 'touched':
      return { member, action: WISHES[told.wish] };
    case 'chosen':
      return { member, action: { do: 'start-routine', routine: told.routine } };
  }
};
