import type { Member } from '../../lambda/coach/member';
import { withMember, type Held } from '../../lambda/store/held';
import { guidedSession, inSession, oneMore } from './members';

type Change = (member: Member) => Member;

/** The next turn of a conversation: its member, changed. */
export const changed = (held: Held, change: Change): Held => withMember(held, change(held.member));

/** One more finished routine of this id. */
export const finishing =
  (routine: string): Change =>
  (member) =>
    oneMore(member, routine);

/** A guided session that was last changed at this moment, epoch milliseconds. */
export const guidedAt =
  (changedAtMs: number): Change =>
  (member) =>
    inSession(member, guidedSession({ changedAtMs }));
