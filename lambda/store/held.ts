import isSame from 'fast-deep-equal';
import { newMember } from '../coach/member';
import type { Member } from '../coach/member';
import { hasFields } from './lenient';
import { readMember } from './record';
import type { KnownContent } from './record';
import { isWriteId, readWriteIds } from './write-ids';

/** A write of which nobody knows whether it arrived. */
interface Attempt {
  /** The write id that is on the item if it did. */
  id: string;
  /** What was to be written. */
  member: Member;
}

/**
 * What travels from turn to turn in the session attributes, so that one read a session and one write a turn are
 * enough. Plain JSON.
 */
export interface Held {
  /** The member as the coach knows it now. */
  member: Member;
  /** Version of the stored item; 0 where none is stored; null where it is not known what is stored. */
  version: number | null;
  /** Ids of the last writes of the stored item, the newest last. */
  writes: readonly string[];
  /**
   * What `member` was before it was changed, as far as it is stored. Missing where `member` is stored as it is, or
   * where nothing is known of what is stored.
   */
  base?: Member;
  attempt?: Attempt;
  /**
   * The write that made the stored item, once this conversation has seen one: whatever is stored after that item was
   * deleted is another one, and none of this conversation's business.
   */
  born?: string;
  /** The item was deleted while the conversation went on: it is carried on, and never stored again. */
  isForgotten?: true;
}

/** What to go on with when a member could not be read: as if new, and never written before it has been read. */
export const unreadMember = (): Held => ({ member: newMember(), version: null, writes: [] });

/** What the changes in `member` began from. */
export const baseOf = ({ member, version, base }: Held): Member =>
  base ?? (version === null ? newMember() : member);

/** Whether everything in it is known to be stored, so that there is nothing to write. */
export const isInStep = (held: Held): boolean =>
  held.version !== null && (held.base === undefined || isSame(held.member, held.base));

/**
 * The same, with the member as a turn of the coach has changed it. Remembers what is stored, so that the next save
 * writes the difference. Returns the same object where nothing changed.
 */
export const withMember = (held: Held, member: Member): Held =>
  isSame(member, held.member)
    ? held
    : { ...held, member, ...(held.version === null ? {} : { base: baseOf(held) }) };

/** The same, of somebody who was forgotten meanwhile: there is nothing stored that it could be a change of. */
export const forgotten = ({ member, version }: Held): Held => ({
  member,
  version,
  writes: [],
  isForgotten: true,
});

const readVersion = (raw: unknown): number | null =>
  typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 ? Math.abs(raw) : null;

const readAttempt = (raw: unknown, isKnown?: KnownContent): Attempt | null =>
  hasFields(raw) && isWriteId(raw.id) && hasFields(raw.member)
    ? { id: raw.id, member: readMember(raw.member, isKnown) }
    : null;

/**
 * Reads what came back in the session attributes.
 *
 * @param raw Anything.
 * @param isKnown As for `readMember`.
 * @returns null where it holds no member at all; the caller then loads one.
 */
export const readHeld = (raw: unknown, isKnown?: KnownContent): Held | null => {
  if (!hasFields(raw) || !hasFields(raw.member)) return null;
  const attempt = readAttempt(raw.attempt, isKnown);
  return {
    member: readMember(raw.member, isKnown),
    version: readVersion(raw.version),
    writes: readWriteIds(raw.writes),
    ...(hasFields(raw.base) ? { base: readMember(raw.base, isKnown) } : {}),
    ...(attempt ? { attempt } : {}),
    ...(isWriteId(raw.born) ? { born: raw.born } : {}),
    ...(raw.isForgotten === true ? { isForgotten: true } : {}),
  };
};
