import type { HandlerInput } from 'ask-sdk-core';
import type { services } from 'ask-sdk-model';
import type { Refusal } from '../coach/errand';
import { fieldsOf } from './field-of';

/**
 * What Alexa's services answered instead of what was asked for. ask-sdk throws plain errors with two more fields; they
 * are known by these, because the module that makes them is loaded apart (tools/build/lazy-services.ts).
 */
const told = (cause: unknown): { statusCode?: unknown; response?: unknown } => fieldsOf(cause);

/** There is nothing to show Alexa's services that anybody allowed anything. */
class NoAccess extends Error {
  override name = 'NoAccess';
}

const codeOf = (response: unknown): string => {
  const { code, message } = fieldsOf(response);
  return [code, message].filter((part) => typeof part === 'string').join(' ');
};

/**
 * Why Alexa's services did not do something, from the status and the code of what they answered. 401 means that the
 * permission is missing; 403 covers devices without reminders and too many of them as well, told apart by the code
 * (Reminders API reference).
 */
export const refusalOf = (cause: unknown): Refusal => {
  if (cause instanceof NoAccess) return 'no-permission';
  const { statusCode, response } = told(cause);
  const code = codeOf(response);
  if (/\bMAX_REMINDERS|maximum number of reminders/i.test(code)) return 'too-many';
  if (/NOT_SUPPORTED\b|\bnot supported\b/i.test(code)) return 'unsupported-device';
  if (/IN_PAST\b|\bin the past\b/i.test(code)) return 'in-the-past';
  switch (statusCode) {
    case 401:
    case 403:
      return 'no-permission';
    case 404:
      return 'device-gone';
    case 429:
      return 'rate-limited';
    default:
      return 'unreachable';
  }
};

/** Whether something is gone already. */
export const isGone = (cause: unknown): boolean => told(cause).statusCode === 404;

/**
 * The reminders that this skill has set for this customer; Alexa shows it no others (platform 7).
 *
 * @throws what `refusalOf` calls "no-permission" where the request brought no access token
 */
export const remindersClient = ({
  serviceClientFactory,
  requestEnvelope,
}: HandlerInput): services.reminderManagement.ReminderManagementServiceClient => {
  if (serviceClientFactory === undefined || !requestEnvelope.context.System.apiAccessToken) {
    throw new NoAccess('The request brought no access to Alexa services.');
  }
  return serviceClientFactory.getReminderManagementServiceClient();
};

const isTimeZone = (name: unknown): name is string => {
  if (typeof name !== 'string') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/**
 * The time zone in the settings of the device, as "Europe/London"; nobody needs to consent to it (platform 7).
 *
 * @returns null where the device has none or it cannot be asked
 */
export const timeZoneOf = async ({
  serviceClientFactory,
  requestEnvelope,
}: HandlerInput): Promise<string | null> => {
  const { deviceId } = requestEnvelope.context.System.device ?? {};
  if (serviceClientFactory === undefined || deviceId === undefined) return null;
  try {
    const name: unknown = await serviceClientFactory.getUpsServiceClient().getSystemTimeZone(deviceId);
    return isTimeZone(name) ? name : null;
  } catch {
    return null;
  }
};
