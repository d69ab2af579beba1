import isSame from 'fast-deep-equal';
import type { Member } from '../coach/member';
import { within } from './deadline';
import { baseOf, forgotten, isInStep, unreadMember } from './held';
import type { Held } from './held';
import { knownItem } from './item';
import type { Found } from './item';
import { mergeMembers, unheard } from './merge';
import { readMember } from './record';
import { StoreUnavailable } from './store-unavailable';
import { memberTable, type Table, type TableOptions } from './table';
import { newWriteId as randomWriteId, withWriteId } from './write-ids';

/** Room for the client's two attempts; a turn can still be spoken within three seconds when the database hangs. */
const DEADLINE_MS = 2_000;

/** Two devices speaking at once collide once, three perhaps twice. */
const MAX_CONFLICTS = 3;

export interface MemberStoreOptions extends Omit<TableOptions, 'now'> {
  /** Epoch milliseconds. */
  now?: () => number;
  newWriteId?: () => string;
}

/**
 * Where members are remembered. `id` is Alexa's person id or user id, as it is.
 *
 * Every call ends within its `withinMs` (milliseconds, two seconds if not given) and throws nothing but
 * `StoreUnavailable`, whose `held` is what to go on with.
 */
export interface MemberStore {
  /** Reads a member: one request. Somebody never stored, or forgotten, is a new member with version 0. */
  load(id: string, withinMs?: number): Promise<Held>;
  /**
   * Writes what changed, if anything did: one request. Where the item was changed by others meanwhile, or where it
   * is not known what it holds, it is read and merged first. Where it was deleted meanwhile, nothing is written, and
   * what is returned is `isForgotten`: whoever asks to be forgotten is not remembered again by a conversation that
   * began before.
   *
   * @param writeId The same for the same write: one that is on the item already is not made again.
   * @returns What to go on with: all that is stored, and this conversation's own session.
   */
  save(id: string, held: Held, withinMs?: number, writeId?: string): Promise<Held>;
  /** Forgets a member. Forgetting somebody unknown is fine. */
  remove(id: string, withinMs?: number): Promise<void>;
  /**
   * Forgets a member as they were at a moment (epoch milliseconds): what was written after it stays. May be repeated,
   * and may come late.
   */
  removeAsOf(id: string, atMs: number, withinMs?: number): Promise<'removed' | 'kept as newer'>;
}

const bornAs = (born: string | null): Pick<Held, 'born'> => (born === null ? {} : { born });

const inStep = ({ member, version, writes, born }: Found): Held => ({
  member,
  version,
  writes,
  ...bornAs(born),
  ...(version === null ? { base: member } : {}),
});

/** Whether what is stored of somebody was deleted since a conversation has seen it, whatever was stored afterwards. */
const wasDeleted = (held: Held, seen: string | null, found: Found): boolean => {
  const hasSeen = seen !== null || (held.version ?? 0) > 0;
  return hasSeen && (found.version === 0 || (seen !== null && found.born !== seen));
};

/** The write that made an item, which is this one where there is none yet. */
const bornOf = ({ version, born }: Found, writeId: string): Pick<Held, 'born'> =>
  bornAs(born ?? (version === null || version === 0 ? writeId : null));

/** A conversation goes on with its own session, whatever another device has stored meanwhile. */
const withOwnSession = (member: Member, { member: own }: Held): Member =>
  own.session === null ? member : { ...member, session: unheard(own.session, own.settings, member.settings) };

/** What has to be stored for everything in `held` to be stored, given what was found. */
const stillToStore = (held: Held, writeId: string, found: Found): Member => {
  // An earlier request of this very write arrived, though its answer did not.
  if (found.writes.includes(writeId)) return found.member;
  const { attempt } = held;
  const base = attempt && found.writes.includes(attempt.id) ? attempt.member : baseOf(held);
  return readMember(mergeMembers(base, held.member, found.member));
};

/** How far a save got, so that a later one can go on from there. */
interface Progress {
  writeId: string;
  sent?: { from: Found; member: Member };
}

/** A write that failed may still have arrived: nothing is known until it is read again. */
const afterFailure = (held: Held, { writeId, sent }: Progress): Held =>
  sent
    ? {
        member: withOwnSession(sent.member, held),
        version: null,
        writes: [],
        base: sent.from.member,
        attempt: { id: writeId, member: sent.member },
        ...bornAs(held.born ?? sent.from.born),
      }
    : held;

/** Writes what changed; where others have changed the item meanwhile, with what they changed. */
const write = async (
  table: Table,
  id: string,
  held: Held,
  progress: Progress,
  signal: AbortSignal,
): Promise<Held> => {
  let found: Found =
    held.version === null
      ? await table.read(id, signal)
      : knownItem(baseOf(held), held.version, held.writes, held.born);
  let seen = held.born ?? null;
  for (let conflicts = 0; conflicts <= MAX_CONFLICTS; conflicts += 1) {
    if (wasDeleted(held, seen, found)) return forgotten(held);
    seen ??= found.born;
    const member = stillToStore(held, progress.writeId, found);
    if (isSame(member, found.member)) {
      return inStep({ ...found, member: withOwnSession(member, held) });
    }
    const written = {
      member,
      version: (found.version ?? 0) + 1,
      writes: withWriteId(found.writes, progress.writeId),
      ...bornOf(found, progress.writeId),
    };
    progress.sent = { from: found, member };
    const instead = await table.replace(id, found, written, signal);
    if (!instead) return { ...written, member: withOwnSession(member, held) };
    found = instead;
  }
  throw new Error(`The item was changed by others ${MAX_CONFLICTS + 1} times in a row.`);
};

const notRemoved = (cause: unknown): StoreUnavailable =>
  new StoreUnavailable('The member could not be removed.', { cause, held: unreadMember() });

/**
 * The member store on DynamoDB: one item a member, every write conditional on the version it began from.
 *
 * Each write leaves its id on the item. That is how a writer whose answer got lost, within the client's own
 * repetitions or turns later, sees that its write arrived, and does not add to the counters twice.
 */
export const createMemberStore = ({
  now = Date.now,
  newWriteId = randomWriteId,
  ...options
}: MemberStoreOptions): MemberStore => {
  const table = memberTable({ ...options, now });
  return {
    async load(id, withinMs = DEADLINE_MS) {
      try {
        return inStep(await within(withinMs, (signal) => table.read(id, signal)));
      } catch (cause) {
        throw new StoreUnavailable('The member could not be read.', { cause, held: unreadMember() });
      }
    },

    async save(id, held, withinMs = DEADLINE_MS, writeId = newWriteId()) {
      if (held.isForgotten === true || isInStep(held)) return held;
      const progress: Progress = { writeId };
      try {
        return await within(withinMs, (signal) => write(table, id, held, progress, signal));
      } catch (cause) {
        throw new StoreUnavailable('The member could not be written.', {
          cause,
          held: afterFailure(held, progress),
        });
      }
    },

    async remove(id, withinMs = DEADLINE_MS) {
      try {
        await within(withinMs, (signal) => table.remove(id, signal));
      } catch (cause) {
        throw notRemoved(cause);
      }
    },

    async removeAsOf(id, atMs, withinMs = DEADLINE_MS) {
      try {
        const isRemoved = await within(withinMs, (signal) => table.removeAsOf(id, atMs, signal));
        return isRemoved ? 'removed' : 'kept as newer';
      } catch (cause) {
        throw notRemoved(cause);
      }
    },
  };
};
