import { randomBytes } from 'node:crypto';

/** More than other devices write between one device's write and its next. */
const REMEMBERED = 8;

const MAX_LENGTH = 40;

/** Six random bytes: no two of a member's last few writes get the same. */
export const newWriteId = (): string => randomBytes(6).toString('base64url');

/** Whether something can be the id of a write. */
export const isWriteId = (raw: unknown): raw is string => typeof raw === 'string' && raw.length <= MAX_LENGTH;

/** The ids among whatever was stored, the newest last. */
export const readWriteIds = (raw: unknown): string[] =>
  (Array.isArray(raw) ? raw : []).filter(isWriteId).slice(-REMEMBERED);

/** The last few ids and the newest one. */
export const withWriteId = (ids: readonly string[], id: string): string[] => [...ids, id].slice(-REMEMBERED);
