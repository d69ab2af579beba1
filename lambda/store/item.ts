import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { newMember } from '../coach/member';
import type { Member } from '../coach/member';
import { readMember } from './record';
import type { KnownContent } from './record';
import { isWriteId, readWriteIds } from './write-ids';

/**
 * A write may be this much younger than an event and still have been before it: clocks differ, and the end of a
 * session arrives after what ended it.
 */
const SAME_TIME_SECONDS = 60;

/** The rules by which a record was written. The reader takes any. */
const SCHEMA_VERSION = 1;

/** A year, so that somebody who stretches every winter is known again, and a month of grace. */
const IDLE_SECONDS = 400 * 86_400;

export type Item = Record<string, AttributeValue>;

/** The clauses under which a write may replace what was found. */
export interface Unchanged {
  ConditionExpression: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Item;
}

/** What the table holds of a member. */
export interface Found {
  member: Member;
  /** 0 where nothing is stored; null where the item carries no usable version. */
  version: number | null;
  /** Ids of the last writes, the newest last: how a writer recognises its own. */
  writes: readonly string[];
  /** The write that made the item; null where there is none, or it does not tell. */
  born: string | null;
  /** The condition that it is still as it was found. */
  unchanged: Unchanged;
}

/** What a write leaves in the table. */
export interface Written {
  member: Member;
  version: number;
  writes: readonly string[];
  born?: string;
}

/**
 * The condition that an item still is as it was found:
 *
 *     nothing found              no item with this id
 *     found, a version           the same one, even if it is none of ours (broken, negative, huge), of the same item:
 *                                one that was made after a deletion may have come to the same number
 *     found, damaged beyond that an item, and still no number for a version
 */
const unchangedSince = (item: Item | undefined): Unchanged => {
  if (!item) return { ConditionExpression: 'attribute_not_exists(id)' };
  const named = { ExpressionAttributeNames: { '#version': 'version' } };
  const { version, born } = item;
  if (version?.N === undefined) {
    return {
      ConditionExpression: 'attribute_exists(id) AND NOT attribute_type(#version, :number)',
      ...named,
      ExpressionAttributeValues: { ':number': { S: 'N' } },
    };
  }
  return born === undefined
    ? {
        ConditionExpression: '#version = :version',
        ...named,
        ExpressionAttributeValues: { ':version': version },
      }
    : {
        ConditionExpression: '#version = :version AND born = :born',
        ...named,
        ExpressionAttributeValues: { ':version': version, ':born': born },
      };
};

const toNative = (item: Item): Record<string, unknown> => {
  try {
    // Numbers beyond what JavaScript holds are brought into range by the reader, not refused here.
    return unmarshall(item, { wrapNumbers: Number });
  } catch {
    return {};
  }
};

const usableVersion = (raw: unknown): number | null =>
  typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0 ? raw : null;

const isExpired = (expiresAt: unknown, nowMs: number): boolean =>
  typeof expiresAt === 'number' && expiresAt * 1000 <= nowMs;

/** What is known of an item without reading it, from the version that the last read or write left. */
export const knownItem = (
  member: Member,
  version: number,
  writes: readonly string[],
  born?: string,
): Found => ({
  member,
  version,
  writes,
  born: born ?? null,
  unchanged: unchangedSince(
    version === 0
      ? undefined
      : { version: { N: String(version) }, ...(born === undefined ? {} : { born: { S: born } }) },
  ),
});

/**
 * Reads an item of the table, whatever it holds.
 *
 * @param item Missing where nothing is stored.
 * @param nowMs Epoch milliseconds. An item whose time is over, but which the database has not swept out yet, counts
 *   as a member nobody has met: sweeping takes days, and what was promised to be forgotten is.
 */
export const readItem = (item: Item | undefined, nowMs: number, isKnown?: KnownContent): Found => {
  if (!item) return knownItem(newMember(), 0, []);
  const { version, writes, expiresAt, member, born } = toNative(item);
  return {
    member: isExpired(expiresAt, nowMs) ? newMember() : readMember(member, isKnown),
    version: usableVersion(version),
    writes: readWriteIds(writes),
    born: isWriteId(born) ? born : null,
    unchanged: unchangedSince(item),
  };
};

/** The condition that nothing was written after a moment: an item tells when by the time it lives until. */
export const unchangedAfter = (
  atMs: number,
): Required<Pick<Unchanged, 'ConditionExpression' | 'ExpressionAttributeValues'>> => ({
  ConditionExpression:
    'attribute_not_exists(expiresAt) OR NOT attribute_type(expiresAt, :number) OR expiresAt <= :latest',
  ExpressionAttributeValues: {
    ':number': { S: 'N' },
    ':latest': { N: String(Math.floor(atMs / 1000) + SAME_TIME_SECONDS + IDLE_SECONDS) },
  },
});

/**
 * The item as it is written.
 *
 * @param nowMs Epoch milliseconds, from which the item lives on for 400 days.
 */
export const toItem = (id: string, { member, version, writes, born }: Written, nowMs: number): Item =>
  marshall(
    {
      id,
      version,
      schemaVersion: SCHEMA_VERSION,
      expiresAt: Math.floor(nowMs / 1000) + IDLE_SECONDS,
      writes,
      born,
      member,
    },
    { removeUndefinedValues: true },
  );
