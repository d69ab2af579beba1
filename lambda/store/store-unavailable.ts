import type { Held } from './held';

/**
 * The database did not answer, not in time, or not usefully. `cause` is what went wrong; `held` is what to go on
 * with: put into the session attributes, it lets a later turn catch up on everything that is not stored yet.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly held: Held;

  constructor(what: string, { cause, held }: { cause: unknown; held: Held }) {
    super(what, { cause });
    this.held = held;
  }
}
