import type { ResponseEnvelope } from 'ask-sdk-model';
import { hasFields } from '../store/lenient';
import { fieldOf } from './field-of';

/** Kinds of request that somebody waits upon to hear an answer; whatever has no kind may be one. */
const SPOKEN = /^(?:LaunchRequest|IntentRequest|Connections\.Response|Alexa\.Presentation\.APL\.UserEvent)$/;

/** Whether Alexa sends a request again if it fails, so that a failure must not be hidden from her (platform 11). */
export const isSentAgain = (event: unknown): boolean => {
  const type = fieldOf(fieldOf(event, 'request'), 'type');
  return typeof type === 'string' && type.startsWith('AlexaSkillEvent.');
};

/** A kind of request as it may be logged, whatever was sent as one. */
export const loggedType = (type: unknown): string =>
  typeof type === 'string' && /^[\w.]{1,80}$/.test(type) ? type : 'unreadable';

/**
 * The answer where nothing else could be made, from a request that may be anything: a plain sentence where somebody
 * listens, and the session stays open with all that it carries.
 *
 * @param sorry plain words that end in an invitation
 */
export const lastResort = (event: unknown, sorry: string): ResponseEnvelope => {
  const type = fieldOf(fieldOf(event, 'request'), 'type');
  if (typeof type === 'string' && !SPOKEN.test(type)) return { version: '1.0', response: {} };
  const outputSpeech = { type: 'PlainText', text: sorry } as const;
  const attributes = fieldOf(fieldOf(event, 'session'), 'attributes');
  return {
    version: '1.0',
    ...(hasFields(attributes) ? { sessionAttributes: attributes } : {}),
    response: { outputSpeech, reprompt: { outputSpeech }, shouldEndSession: false },
  };
};

/**
 * A request with session attributes that can be worked with: whatever is no object is taken for none.
 *
 * @param event changed in place
 */
export const withAttributes = <Event>(event: Event): Event => {
  const session = fieldOf(event, 'session');
  if (hasFields(session) && !hasFields(session.attributes)) Object.assign(session, { attributes: {} });
  return event;
};
