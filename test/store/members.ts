import { newMember } from '../../lambda/coach/member';
import type { Member } from '../../lambda/coach/member';
import type { Session } from '../../lambda/coach/session';

/** Somebody who is in the middle of a routine. */
export const guidedSession = (changes: Partial<Session> = {}): Session => ({
  state: 'guiding',
  asked: { about: 'carry-on' },
  inputs: {
    routine: 'general-10',
    exercise: null,
    contentVersion: '6b6864ae',
    noFloor: false,
    noBall: false,
    limitSeconds: null,
    changes: {},
  },
  place: { step: 3, set: 1, side: 'left', rep: 2, holdMs: 12_000 },
  spoken: {
    atMs: 1_790_000_000_000,
    openingMs: 1_850,
    from: { step: 3, set: 1, side: 'left', rep: 0, holdMs: 0 },
    entry: 'fresh',
    cues: [112, 96],
    askMs: [2_400, 2_400],
  },
  changedAtMs: 1_790_000_000_000,
  ...changes,
});

/** A member with so many finished routines, and nothing else. */
export const finishedRoutines = (count: number): Member => {
  const member = newMember();
  return { ...member, history: { ...member.history, routinesFinished: count } };
};

/** The same member, one more finished routine of this id. */
export const oneMore = (member: Member, routine: string): Member => ({
  ...member,
  history: {
    ...member.history,
    routines: { ...member.history.routines, [routine]: (member.history.routines[routine] ?? 0) + 1 },
    routinesFinished: member.history.routinesFinished + 1,
  },
});

/** The same member, with another session. */
export const inSession = (member: Member, session: Session | null): Member => ({ ...member, session });
