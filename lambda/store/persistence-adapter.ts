import type { PersistenceAdapter } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import { readHeld, unreadMember } from './held';
import type { Held } from './held';
import type { MemberStore } from './member-store';
import { StoreUnavailable } from './store-unavailable';
import { writeIdOf } from './write-ids';

/**
 * What the calls of one request may take together. A database that hangs is waited for when the member is read and
 * again when it is written, and still the answer is spoken within three seconds.
 */
const REQUEST_BUDGET_MS = 2_500;

/** The longest that a single call may take of it. */
const CALL_BUDGET_MS = 2_000;

/**
 * The attributes as a handler gets them. `base` is a copy, so that a handler may change `member` in place and the
 * difference is still seen.
 */
const toAttributes = (held: Held) => ({
  attempt: undefined,
  ...held,
  base: held.base ?? (held.version === null ? undefined : structuredClone(held.member)),
});

/**
 * The member store in the shape that ask-sdk's attributes manager wants. The attributes are a `Held`; a handler
 * changes `attributes.member` and nothing else.
 *
 * @param idOf Who is speaking: the person id where the device recognised a voice, else the user id.
 * @param now Milliseconds of any clock that does not jump.
 * @returns An adapter whose methods throw `StoreUnavailable` and nothing else. Saving brings the attributes object
 *   up to date in place, whether it succeeds or not, so that it can be changed and saved again.
 */
export const createPersistenceAdapter = (
  store: Omit<MemberStore, 'removeAsOf'>,
  idOf: (envelope: RequestEnvelope) => string,
  now: () => number = () => performance.now(),
): Required<PersistenceAdapter> => {
  const spentMs = new WeakMap<RequestEnvelope, number>();

  /** Makes a call with what is left for it. What a request does between its calls costs them nothing. */
  const call = async <Result>(
    envelope: RequestEnvelope,
    make: (withinMs: number) => Promise<Result>,
  ): Promise<Result> => {
    const spent = spentMs.get(envelope) ?? 0;
    const begun = now();
    try {
      return await make(Math.min(CALL_BUDGET_MS, REQUEST_BUDGET_MS - spent));
    } finally {
      spentMs.set(envelope, spent + now() - begun);
    }
  };

  return {
    async getAttributes(envelope) {
      return toAttributes(await call(envelope, (withinMs) => store.load(idOf(envelope), withinMs)));
    },

    async saveAttributes(envelope, attributes) {
      const goOnWith = (held: Held): void => {
        Object.assign(attributes, toAttributes(held));
      };
      try {
        // Attributes without a member are those of somebody who was not read.
        const held = readHeld(attributes) ?? unreadMember();
        const writeId = writeIdOf(envelope.request.requestId);
        goOnWith(await call(envelope, (withinMs) => store.save(idOf(envelope), held, withinMs, writeId)));
      } catch (error) {
        if (error instanceof StoreUnavailable) goOnWith(error.held);
        throw error;
      }
    },

    async deleteAttributes(envelope) {
      await call(envelope, (withinMs) => store.remove(idOf(envelope), withinMs));
    },
  };
};
