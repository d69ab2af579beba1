import type { PersistenceAdapter } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import { readHeld, unreadMember } from './held';
import type { Held } from './held';
import type { MemberStore } from './member-store';
import { StoreUnavailable } from './store-unavailable';

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
 * @returns An adapter whose methods throw `StoreUnavailable` and nothing else. Saving brings the attributes object
 *   up to date in place, whether it succeeds or not, so that it can be changed and saved again.
 */
export const createPersistenceAdapter = (
  store: MemberStore,
  idOf: (envelope: RequestEnvelope) => string,
): Required<PersistenceAdapter> => ({
  async getAttributes(envelope) {
    return toAttributes(await store.load(idOf(envelope)));
  },

  async saveAttributes(envelope, attributes) {
    const goOnWith = (held: Held): void => {
      Object.assign(attributes, toAttributes(held));
    };
    try {
      // Attributes without a member are those of somebody who was not read.
      goOnWith(await store.save(idOf(envelope), readHeld(attributes) ?? unreadMember()));
    } catch (error) {
      if (error instanceof StoreUnavailable) goOnWith(error.held);
      throw error;
    }
  },

  async deleteAttributes(envelope) {
    await store.remove(idOf(envelope));
  },
});
