import type { interfaces, ResponseEnvelope } from 'ask-sdk-model';

/** What the person made of a request for permission (platform facts 7). */
export type ConsentStatus = 'ACCEPTED' | 'DENIED' | 'NOT_ANSWERED';

/** A permission that a skill has asked Alexa to ask for. */
export interface Consent {
  scope: string;
  /** Comes back to the skill as it was. */
  token: string;
  /** The first answer made no sense. */
  isAskedAgain: boolean;
}

/** What the skill hears of the answer. */
export type ConsentAnswered = Pick<
  interfaces.connections.ConnectionsResponse,
  'type' | 'name' | 'status' | 'payload' | 'token'
>;

/** What Alexa says; a skill cannot change it. */
export const consentQuestion =
  '(Alexa, not the skill) Do you give my back stretches permission to update your reminders? ' +
  'You can say I approve, or no.';

const isAskFor = (directive: { type: string }): directive is interfaces.connections.SendRequestDirective =>
  directive.type === 'Connections.SendRequest' && 'name' in directive && directive.name === 'AskFor';

/** The permission that a response asks for by voice, in the first version of that request; null when none. */
export const consentOf = ({ directives = [] }: ResponseEnvelope['response']): Consent | null => {
  const directive = directives.find(isAskFor);
  const scope: unknown = directive?.payload?.permissionScope;
  return directive === undefined || typeof scope !== 'string'
    ? null
    : { scope, token: directive.token, isAskedAgain: false };
};

/** What an answer to the question means; null when it makes no sense. */
export const consentAnswer = (words: string): Exclude<ConsentStatus, 'NOT_ANSWERED'> | null => {
  if (/^(?:yes|yeah|yep|sure|okay|ok|i approve|approve|i do)\b/i.test(words)) return 'ACCEPTED';
  return /^(?:no|nope|i don't|i do not|deny|never mind|stop|cancel)\b/i.test(words) ? 'DENIED' : null;
};
