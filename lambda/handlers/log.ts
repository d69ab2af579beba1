import { createHash } from 'node:crypto';
import type { Figure } from './figures';

/** One structured line a turn, to standard output; the level comes from `LOG_LEVEL`. */
export interface Log {
  turn(line: TurnLine, figures: readonly Figure[]): void;
  /** What came without a turn: the end of a session, a skill that was disabled. */
  event(what: string, details: Record<string, string | number | boolean>, figures?: readonly Figure[]): void;
  /** Something went wrong that a developer should see; `cause` is kept. */
  trouble(what: string, details: Record<string, string | number | boolean>, cause?: unknown): void;
}

/** What is logged of a turn. Nothing in it names a person, or says anything about a body. */
export interface TurnLine {
  member: string;
  request: string;
  action: string;
  state: string;
  ending: string;
  isNewSession: boolean;
  isStored: boolean;
  speechCharacters: number;
  tookMs: number;
}

/** A user, person or device id as it may be logged: always the same, and not to be turned back. */
export const hashedId = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 12);
