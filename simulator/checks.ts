import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { MOST_ATTRIBUTE_BYTES } from './alexa-limits';
import { fieldFindings } from './allowed-fields';
import { farewellFindings, invitationFindings, speechFindings } from './check-words';
import { directiveFindings, supportedBy } from './directive-rules';
import { bytesOf, isResponse, refusalsOf, speechOf } from './limits';

/** Bytes of a response to a device without a screen: the limit of old, still quoted (platform facts 1.1). */
const MOST_BYTES_WITHOUT_SCREEN = 24 * 1024;

/** Longest text of a card, and of the address of its picture (platform facts 1.1). */
const MOST_CARD_CHARACTERS = 8000;
const MOST_PICTURE_ADDRESS = 2000;

/** Requests that somebody waits upon to hear an answer. */
const spokenRequests = new Set(['LaunchRequest', 'IntentRequest', 'Connections.Response']);

/** One that inherits from a root of objects, of whichever realm, or from nothing. */
const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** Names every value below `path` that JSON would lose or change; properties that are undefined simply vanish. */
const notJson = (value: unknown, path: string): string[] => {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean')
    return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object') return [`${path} is a ${typeof value}`];
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown, index) =>
      entry === undefined ? [`${path}[${index}] is undefined`] : notJson(entry, `${path}[${index}]`),
    );
  }
  if (!isPlainObject(value)) return [`${path} is a ${value.constructor.name}`];
  return Object.entries(value).flatMap(([name, entry]) => notJson(entry, `${path}.${name}`));
};

const sizeFindings = (request: RequestEnvelope, response: ResponseEnvelope): string[] => {
  const bytes = bytesOf(response) ?? 0;
  const screen = 'Alexa.Presentation.APL' in supportedBy(request);
  const attributeBytes = bytesOf(response.sessionAttributes ?? {}) ?? 0;
  const cardCharacters = bytesOf(response.response.card ?? {}) ?? 0;
  const { card } = response.response;
  const pictures =
    card?.type === 'Standard' ? [card.image?.smallImageUrl ?? '', card.image?.largeImageUrl ?? ''] : [];
  return [
    !screen && bytes > MOST_BYTES_WITHOUT_SCREEN
      ? `the response has ${bytes} bytes, without a screen ${MOST_BYTES_WITHOUT_SCREEN} are the most`
      : null,
    attributeBytes > MOST_ATTRIBUTE_BYTES
      ? `the session attributes have ${attributeBytes} bytes, ${MOST_ATTRIBUTE_BYTES} are the most`
      : null,
    cardCharacters > MOST_CARD_CHARACTERS
      ? `the card has ${cardCharacters} characters, ${MOST_CARD_CHARACTERS} are the most`
      : null,
    pictures.some((address) => address.length > MOST_PICTURE_ADDRESS)
      ? `the address of a card's picture has more than ${MOST_PICTURE_ADDRESS} characters`
      : null,
  ].filter((finding) => finding !== null);
};

const documentsOf = ({ directives = [] }: ResponseEnvelope['response']): object[] =>
  directives.flatMap((directive) =>
    directive.type === 'Alexa.Presentation.APL.RenderDocument' && directive.document
      ? [directive.document]
      : [],
  );

/** Whether a document speaks by itself as soon as it is shown. */
const saysByDocument = (response: ResponseEnvelope['response']): boolean =>
  documentsOf(response).some((document) => 'onMount' in document && speaks(document.onMount));

const speaks = (commands: unknown): boolean => JSON.stringify(commands ?? []).includes('"SpeakItem"');

/** Left undefined, `shouldEndSession` keeps a session open where a screen shows something (platform facts 2). */
const showsSomething = (request: RequestEnvelope, response: ResponseEnvelope['response']): boolean =>
  'Alexa.Presentation.APL' in supportedBy(request) &&
  (documentsOf(response).length > 0 || request.request.type.startsWith('Alexa.Presentation.APL.'));

const spokenFindings = (request: RequestEnvelope, { response }: ResponseEnvelope): string[] => {
  const speech = speechOf(response.outputSpeech);
  const reprompt = speechOf(response.reprompt?.outputSpeech);
  const open = response.shouldEndSession === false;
  const found: string[] = [];
  if (speech) found.push(...speechFindings('speech', speech));
  else if (spokenRequests.has(request.request.type) && !saysByDocument(response))
    found.push('nothing is said');
  if (reprompt) found.push(...speechFindings('reprompt', reprompt));
  if (response.shouldEndSession === undefined) {
    if (!showsSomething(request, response)) found.push('shouldEndSession is left to chance');
  } else if (open) {
    if (speech) found.push(...invitationFindings('speech', speech));
    if (reprompt) found.push(...invitationFindings('reprompt', reprompt));
  } else {
    if (speech) found.push(...farewellFindings(speech));
    if (response.reprompt) found.push('the session is closed, but there is a reprompt');
  }
  return found;
};

/**
 * Checks one response against Alexa's limits (platform facts 1, 2) and manners (10.2): its size, its SSML, that an
 * open session ends with an invitation (see `invites`) and a closed one asks nothing, that nothing is sent which
 * the device cannot use, and that no left-over of the code is heard. Every response of every test passes it.
 *
 * @param request the request that was answered
 * @param response what the skill returned, before it became JSON
 * @returns one sentence for each thing that is wrong; empty when all is well
 */
export const checkResponse = (request: RequestEnvelope, response: unknown): string[] => {
  const refusals = refusalsOf(response);
  if (!isResponse(response)) return refusals;
  const found = [...refusals];
  if (response.version !== '1.0') found.push(`the version is "${response.version}", not "1.0"`);
  found.push(...notJson(response.sessionAttributes, 'sessionAttributes'));
  found.push(...sizeFindings(request, response));
  if (!request.session && response.sessionAttributes) {
    found.push('there is no session, but there are session attributes');
  }
  found.push(...fieldFindings(request, response.response));
  if (request.request.type === 'SessionEndedRequest') return found;
  found.push(...directiveFindings(request, response.response));
  found.push(...spokenFindings(request, response));
  return found;
};
