import type { HandlerInput } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import type { Coach } from '../coach/moment';
import type { Member } from '../coach/member';
import type { KnownContent } from '../store/record';
import { isInStep, readHeld, unreadMember, withMember, type Held } from '../store/held';
import { StoreUnavailable } from '../store/store-unavailable';

/** The session attribute that carries the member from turn to turn, so that one read a session is enough. */
const HELD = 'held';

/** The session attribute that says whose conversation it is. */
const MEMBER_ID = 'memberId';

/** Longer ids are none of Alexa's; DynamoDB takes keys of 2,048 bytes. */
const LONGEST_ID = 600;

const isMemberId = (raw: unknown): raw is string =>
  typeof raw === 'string' && raw !== '' && raw.length <= LONGEST_ID;

/**
 * Whose conversation it is: the person where the device recognised a voice as it began, else the account (platform 7).
 * Voices are recognised in one request and not in the next; the member does not change because of it.
 */
export const memberIdOf = ({ context, session }: RequestEnvelope): string => {
  const carried: unknown = session?.attributes?.[MEMBER_ID];
  return isMemberId(carried) ? carried : (context.System.person?.personId ?? context.System.user.userId);
};

/** What the content has: what is gone from it is not followed any more. */
export const knownTo = ({ catalogue }: Pick<Coach, 'catalogue'>): KnownContent => ({
  exercise: (id) => Object.hasOwn(catalogue.exercises, id),
  routine: (id) => Object.hasOwn(catalogue.routines, id),
});

/** A member as a request finds them, and whether the store answered for them. */
export interface Found {
  held: Held;
  storeAnswers: boolean;
  cause?: unknown;
}

/** The member: from the session attributes, or read once where a session begins. */
export const findMember = async (
  { attributesManager }: HandlerInput,
  isKnown: KnownContent,
): Promise<Found> => {
  const carried = readHeld(attributesManager.getSessionAttributes()[HELD], isKnown);
  if (carried !== null) return { held: carried, storeAnswers: true };
  try {
    const stored = readHeld(await attributesManager.getPersistentAttributes(), isKnown);
    return { held: stored ?? unreadMember(), storeAnswers: true };
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
    return { held: cause.held, storeAnswers: false, cause };
  }
};

/**
 * What became of keeping a member: stored, or failed (`cause`), or not to be stored any more, because they asked to be
 * forgotten after this conversation began.
 */
export interface Kept {
  isStored: boolean;
  cause?: unknown;
}

/** Whether a member should have been kept and could not be. */
export const hasFailed = ({ cause }: Kept): boolean => cause !== undefined;

/**
 * Keeps a member: stored where that works, and in any case carried on in the session attributes, with what is not
 * stored yet.
 */
export const keepMember = async (
  { attributesManager, requestEnvelope }: HandlerInput,
  held: Held,
  member: Member,
): Promise<Kept> => {
  const changed = withMember(held, member);
  const carry = (next: Held): void => {
    const { base, ...rest } = next;
    attributesManager.setSessionAttributes({
      ...attributesManager.getSessionAttributes(),
      [MEMBER_ID]: memberIdOf(requestEnvelope),
      [HELD]: isInStep(next) || base === undefined ? rest : next,
    });
  };
  try {
    const attributes = { ...changed };
    attributesManager.setPersistentAttributes(attributes);
    await attributesManager.savePersistentAttributes();
    const now = readHeld(attributes) ?? changed;
    carry(now);
    return { isStored: now.isForgotten !== true };
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
    carry(cause.held);
    return { isStored: false, cause };
  }
};

/** Deletes everything that is stored of a member; the session carries nothing of it on. */
export const forgetMember = async ({ attributesManager }: HandlerInput): Promise<Kept> => {
  // The SDK's type has it optional, for managers of before it existed.
  if (attributesManager.deletePersistentAttributes === undefined) {
    return { isStored: false, cause: new Error('This manager of attributes cannot delete any.') };
  }
  try {
    await attributesManager.deletePersistentAttributes();
    attributesManager.setSessionAttributes({});
    return { isStored: true };
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
    return { isStored: false, cause };
  }
};
