import { createHash, randomBytes } from 'node:crypto';

/** More than other devices write between one device's write and its next. */
const REMEMBERED = 8;

const MAX_LENGTH = 40;

/** Six random bytes: no two of a member's last few writes get the same. */
export const newWriteId = (): string => randomBytes(6).toString('base64url');

/**
 * The id of the write that a request leads to: the same however often that request arrives, so that one that is
 * delivered twice is written, and counted, once.
 *
 * @param requestId Alexa's; a random one is taken where it is missing
 */
export const writeIdOf = (requestId: unknown): string =>
  typeof requestId === 'string' && requestId !== ''
    ? createHash('sha256').update(requestId).digest('base64url').slice(0, 8)
    : newWriteId();

/** Whether something can be the id of a write. */
export const isWriteId = (raw: unknown): raw is string => typeof raw === 'string' && raw.length <= MAX_LENGTH;

/** The ids among whatever was stored, the newest last. */
export const readWriteIds = (raw: unknown): string[] =>
  (Array.isArray(raw) ? raw : []).filter(isWriteId).slice(-REMEMBERED);

/** The last few ids and the newest one. */
export const withWriteId = (ids: readonly string[], id: string): string[] => [...ids, id].slice(-REMEMBERED);
