import { getRequestType, type ErrorHandler, type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import type { interfaces, Request, SessionEndedRequest } from 'ask-sdk-model';
import type { EndReason } from '../coach/action';
import { endSession } from '../coach/act';
import { actionOf } from './intents';
import { isSentAgain, loggedType } from './last-resort';
import { bringToday } from './errands-permission';
import { progressFigures } from './figures';
import { carriedUtcOffset, findUtcOffset } from './local-time';
import { hashedId } from './log';
import { findMember, hasFailed, keepMember, knownTo, memberIdOf } from './member';
import { findToday } from './today';
import { requestedAtMs, takeTurn, type Tools } from './turn';

/** Everything that is said to the coach: launches and intents. */
export const conversation = (tools: Tools): RequestHandler => ({
  canHandle: ({ requestEnvelope }) => actionOf(requestEnvelope.request) !== null,
  handle: async (input) => {
    bringToday(input, tools.coach.catalogue);
    return takeTurn(tools, input, actionOf(input.requestEnvelope.request) ?? { do: 'unheard' });
  },
});

const REASONS: Record<SessionEndedRequest['reason'], EndReason> = {
  USER_INITIATED: 'user',
  EXCEEDED_MAX_REPROMPTS: 'silence',
  ERROR: 'error',
};

/** Why a session ended; a reason nobody knows counts as an error, so that nothing is taken for heard. */
const reasonOf = ({ reason }: SessionEndedRequest): EndReason =>
  Object.hasOwn(REASONS, reason) ? REASONS[reason] : 'error';

/** The end of a session: no answer is allowed (platform 2), but the place is kept. */
export const sessionEnded = (tools: Tools): RequestHandler => ({
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'SessionEndedRequest',
  handle: async (input) => {
    const { request } = input.requestEnvelope;
    if (request.type === 'SessionEndedRequest') {
      const nowMs = requestedAtMs(input, tools.clock);
      const [{ held }, withClock] = await Promise.all([
        findMember(input, knownTo(tools.coach)),
        findUtcOffset(input, nowMs),
      ]);
      const reason = reasonOf(request);
      if (request.error !== undefined) {
        tools.log.trouble('Alexa ended the session.', { type: loggedType(request.error.type) });
      }
      const member = endSession(tools.coach, withClock(held.member), reason, {
        nowMs,
        today: findToday(input, tools.coach.catalogue),
        ...carriedUtcOffset(input),
      });
      const kept = await keepMember(input, held, member);
      if (hasFailed(kept)) tools.log.trouble('The place could not be stored at the end.', {}, kept.cause);
      tools.log.event(
        'session ended',
        {
          member: hashedId(memberIdOf(input.requestEnvelope)),
          reason,
          isStored: kept.isStored,
        },
        [...progressFigures(held.member, member), ...(hasFailed(kept) ? ['FailedSaves' as const] : [])],
      );
    }
    return input.responseBuilder.getResponse();
  },
});

/** What Alexa may leave out. */
const withDefaults = ({
  errors = [],
  token = '',
}: Partial<interfaces.alexa.presentation.apl.RuntimeErrorEvent>): {
  errors: interfaces.alexa.presentation.apl.RuntimeError[];
  token: string;
} => ({ errors, token });

/** What a developer must know of a request that only reports; none of it was said by anybody. */
const detailsOf = (request: Request): Record<string, string> => {
  if (request.type === 'System.ExceptionEncountered') return { error: loggedType(request.error.type) };
  if (request.type !== 'Alexa.Presentation.APL.RuntimeError') return {};
  const { errors, token } = withDefaults(request);
  const said = errors.map(({ type, reason, message }) => `${type} ${reason}: ${message}`);
  return { error: said.join('; ').slice(0, 1_000), token };
};

/** System.ExceptionEncountered, what went wrong with a document, and every kind of request nobody here knows: noted, and answered with nothing. */
export const otherRequests = (tools: Tools): RequestHandler => ({
  canHandle: () => true,
  handle: ({ requestEnvelope, responseBuilder }) => {
    const { request } = requestEnvelope;
    const type = loggedType(request.type);
    tools.log.trouble('A request without a conversation.', { type, ...detailsOf(request) });
    return responseBuilder.getResponse();
  },
});

const isSpokenTo = ({ requestEnvelope }: HandlerInput): boolean => actionOf(requestEnvelope.request) !== null;

/** The last resort, when even keeping the place failed: a plain sentence, the session stays open. */
export const anyError = (tools: Tools): ErrorHandler => ({
  canHandle: ({ requestEnvelope }) => !isSentAgain(requestEnvelope),
  handle: (input, error) => {
    tools.log.trouble('A request failed.', { type: loggedType(input.requestEnvelope.request.type) }, error);
    if (!isSpokenTo(input)) return input.responseBuilder.getResponse();
    const sorry = tools.coach.words.phrase('trouble.last-resort');
    return input.responseBuilder.speak(sorry).reprompt(sorry).getResponse();
  },
});
