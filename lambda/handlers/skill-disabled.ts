import { getRequestType, type RequestHandler } from 'ask-sdk-core';
import type { Request, RequestEnvelope } from 'ask-sdk-model';
import type { MemberStore } from '../store/member-store';
import { fieldOf } from './field-of';
import { hashedId, type Log } from './log';

export interface SkillDisabledTools {
  store: Pick<MemberStore, 'removeAsOf'>;
  log: Log;
  /** Epoch milliseconds now; for an event that does not tell its time. */
  clock: () => number;
}

/** What becomes of the account's data; Alexa's model has no type for it (platform 11), so anything may be there. */
const isNotPersisted = (request: Request): boolean =>
  fieldOf(fieldOf(request, 'body'), 'userInformationPersistenceStatus') === 'NOT_PERSISTED';

/**
 * When the skill was disabled, epoch milliseconds: the event's own time where it has one, because it may have waited
 * for hours before it was sent.
 */
const disabledAtMs = (request: Request, clock: () => number): number => {
  const told = [fieldOf(request, 'eventCreationTime'), request.timestamp]
    .map((moment) => (typeof moment === 'string' ? Date.parse(moment) : Number.NaN))
    .find((atMs) => !Number.isNaN(atMs));
  return told ?? clock();
};

const accountOf = ({ context }: RequestEnvelope): string => context.System.user.userId;

/**
 * Somebody has disabled the skill: what is stored of their account is deleted, unless Alexa says that they get it
 * back. May come late, twice or after the skill was enabled again: only what is as old as the event goes.
 *
 * A voice that was recognised is a member of its own, under a person id that no event ever names; see
 * docs/privacy.md for how those are deleted.
 *
 * @throws StoreUnavailable when it could not be deleted: an event that fails is sent again (platform 11)
 */
export const skillDisabled = ({ store, log, clock }: SkillDisabledTools): RequestHandler => ({
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'AlexaSkillEvent.SkillDisabled',
  handle: async ({ requestEnvelope, responseBuilder }) => {
    const { request } = requestEnvelope;
    const account = accountOf(requestEnvelope);
    const outcome = isNotPersisted(request)
      ? await store.removeAsOf(account, disabledAtMs(request, clock))
      : 'kept for their return';
    log.event('skill disabled', { member: hashedId(account), outcome });
    return responseBuilder.getResponse();
  },
});
