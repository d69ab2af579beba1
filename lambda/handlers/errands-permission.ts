import type { HandlerInput, ResponseBuilder } from 'ask-sdk-core';
import type { interfaces, Request } from 'ask-sdk-model';
import type { Action } from '../coach/action';
import type { Answer } from '../coach/act';
import type { Catalogue } from '../coach/content';
import { isAgreedReminder, type Handover } from '../coach/errand';
import { carryToday, readToday } from './today';
import { fieldsOf } from './field-of';

/** What a customer allows when they let a skill set reminders (platform 7). */
const REMINDERS_SCOPE = 'alexa::alerts:reminders:skill:readwrite';

type ConnectionsResponse = interfaces.connections.ConnectionsResponse;

const isOurs = (request: Request): request is ConnectionsResponse =>
  request.type === 'Connections.Response' && request.name === 'AskFor';

const handedOver = ({ token }: ConnectionsResponse): Partial<Record<keyof Handover, unknown>> => {
  try {
    return fieldsOf(JSON.parse(token ?? ''));
  } catch {
    return {};
  }
};

/**
 * Alexa's answer after she asked for permission, as an action; null for every other request. Anything but an
 * "ACCEPTED", a failed connection included, counts as not given.
 */
export const permissionAction = (request: Request): Action | null => {
  if (!isOurs(request)) return null;
  const { reminder } = handedOver(request);
  return {
    do: 'permission-answered',
    isAccepted: request.payload?.status === 'ACCEPTED',
    reminder: isAgreedReminder(reminder) ? reminder : null,
  };
};

/** Takes over what was said about the body today from the session in which Alexa was asked for permission. */
export const bringToday = (input: HandlerInput, catalogue: Catalogue): void => {
  const { request } = input.requestEnvelope;
  if (isOurs(request)) carryToday(input, readToday(handedOver(request).today, catalogue));
};

const askForPermission = (token: Handover): interfaces.connections.SendRequestDirective => ({
  type: 'Connections.SendRequest',
  name: 'AskFor',
  payload: {
    '@type': 'AskForPermissionsConsentRequest',
    '@version': '1',
    permissionScope: REMINDERS_SCOPE,
  },
  token: JSON.stringify(token),
});

/** Adds to a response what goes along with its words: the handover to Alexa, or the card that leads to the app. */
export const addErrand = (
  builder: ResponseBuilder,
  { requestEnvelope: { request } }: HandlerInput,
  { errand, today }: Answer,
): ResponseBuilder => {
  if (errand?.do === 'ask-permission') {
    return builder.addDirective(askForPermission({ reminder: errand.reminder, today }));
  }
  // Alexa may have sent the card herself.
  const hasCard = isOurs(request) && request.payload?.isCardThrown === true;
  return errand?.do === 'offer-app' && !hasCard
    ? builder.withAskForPermissionsConsentCard([REMINDERS_SCOPE])
    : builder;
};
