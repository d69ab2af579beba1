import { randomUUID } from 'node:crypto';
import type { services } from 'ask-sdk-model';
import type { ApiRefusal } from './api-refusals';

type Reminder = services.reminderManagement.Reminder;

/** The scope that a customer must have granted before a skill may touch reminders (platform facts 7). */
export const remindersScope = 'alexa::alerts:reminders:skill:readwrite';

/** What an answer of Alexa's services consists of; `body` is JSON. */
export interface ApiAnswer {
  status: number;
  body?: unknown;
}

const refusal = (status: number, code: string, message: string): ApiAnswer => ({
  status,
  body: { code, message },
});

const refusals: Record<Exclude<ApiRefusal, 'cut-off' | 'silent' | 'no-time-zone'>, ApiAnswer> = {
  'no-permission': refusal(401, 'UNAUTHORIZED', 'Request is not authorized.'),
  'unsupported-device': refusal(403, 'DEVICE_NOT_SUPPORTED', 'Reminders are not supported on this device.'),
  'too-many': refusal(403, 'MAX_REMINDERS_EXCEEDED', 'The maximum number of reminders has been reached.'),
  'in-the-past': refusal(400, 'TRIGGER_SCHEDULED_TIME_IN_PAST', 'The scheduled time is in the past.'),
  'device-gone': refusal(404, 'DEVICE_NOT_FOUND', 'The device was not found.'),
  'rate-limited': refusal(429, 'RATE_EXCEEDED', 'The rate of requests is too high.'),
  broken: refusal(500, 'INTERNAL_ERROR', 'An internal error occurred.'),
};

const invalid = (code: string): ApiAnswer => refusal(400, code, `The request was refused: ${code}.`);

const localTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?$/;
const rule = /^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY);(?:[A-Z]+=[A-Z0-9,]+;?)+$/;

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

type ReminderRequest = services.reminderManagement.ReminderRequest;

const triggerRefusal = ({ requestTime, trigger }: ReminderRequest): ApiAnswer | null => {
  if (trigger?.type !== 'SCHEDULED_ABSOLUTE') return invalid('INVALID_TRIGGER_TYPE');
  const { scheduledTime, timeZoneId, recurrence } = trigger;
  if (timeZoneId !== undefined && !isTimeZone(timeZoneId)) return invalid('INVALID_TRIGGER_TIME_ZONE');
  if (recurrence?.recurrenceRules !== undefined) {
    const { startDateTime, recurrenceRules } = recurrence;
    if (recurrenceRules.length === 0 || !recurrenceRules.every((one) => rule.test(one)))
      return invalid('INVALID_TRIGGER_RECURRENCE');
    return startDateTime === undefined || localTime.test(startDateTime)
      ? null
      : invalid('INVALID_TRIGGER_RECURRENCE_START');
  }
  if (scheduledTime === undefined || !localTime.test(scheduledTime))
    return invalid('INVALID_TRIGGER_SCHEDULED_TIME_FORMAT');
  return scheduledTime <= (requestTime ?? '') ? refusals['in-the-past'] : null;
};

/** Why a reminder as it is asked for cannot be set; null when it can. */
const requestRefusal = (request: ReminderRequest): ApiAnswer | null => {
  if (!localTime.test(request.requestTime ?? '')) return invalid('INVALID_REQUEST_TIME_FORMAT');
  const { locale, text } = request.alertInfo?.spokenInfo?.content[0] ?? {};
  if (!locale || !text) return invalid('INVALID_ALERT_INFO');
  return triggerRefusal(request);
};

/** What Alexa's services know of one customer: reminders, permissions and the time zone of the devices. */
export class AlexaAccount {
  readonly #reminders = new Map<string, Reminder>();
  readonly #permissions = new Set<string>();
  readonly #refusals = new Set<ApiRefusal>();
  timeZone: string;

  constructor(timeZone: string) {
    this.timeZone = timeZone;
  }

  /** The reminders the skill has set, in their order. */
  get reminders(): readonly Reminder[] {
    return [...this.#reminders.values()];
  }

  grant(scope = remindersScope): void {
    this.#permissions.add(scope);
  }

  revoke(scope = remindersScope): void {
    this.#permissions.delete(scope);
  }

  isGranted(scope = remindersScope): boolean {
    return this.#permissions.has(scope);
  }

  /** From now on Alexa's services refuse so; with nothing, they work again. */
  refuse(...wanted: readonly ApiRefusal[]): void {
    this.#refusals.clear();
    for (const one of wanted) this.#refusals.add(one);
  }

  refuses(one: ApiRefusal): boolean {
    return this.#refusals.has(one);
  }

  /** A reminder has been given, or has been dealt with in the app: it stays in the list for a while. */
  complete(alertToken: string): void {
    const reminder = this.#reminders.get(alertToken);
    if (reminder) this.#reminders.set(alertToken, { ...reminder, status: 'COMPLETED' });
  }

  /** `GET /v2/devices/{id}/settings/System.timeZone` */
  answerTimeZone(): ApiAnswer {
    return this.refuses('no-time-zone') ? { status: 204 } : { status: 200, body: this.timeZone };
  }

  /**
   * `/v1/alerts/reminders`, with the shapes and refusals of the Reminders API reference.
   *
   * @param alertToken the reminder that is meant; undefined for all
   */
  answerReminders(method: string, alertToken: string | undefined, request: ReminderRequest): ApiAnswer {
    const told = Object.entries(refusals).find(([name]) => this.refuses(name as keyof typeof refusals));
    // Too many and too late are about what is to be set; everything else about anything at all.
    const isSetting = method === 'POST' || method === 'PUT';
    if (!this.isGranted()) return refusals['no-permission'];
    if (told && (isSetting || !['too-many', 'in-the-past'].includes(told[0]))) return told[1];
    if (method === 'GET' && alertToken === undefined) {
      const alerts = this.reminders;
      return { status: 200, body: { totalCount: String(alerts.length), alerts, links: null } };
    }
    if (method === 'POST' && alertToken === undefined) return this.#set(randomUUID(), request, null);
    const known = this.#reminders.get(alertToken ?? '');
    if (alertToken === undefined || !known) {
      return refusal(404, 'ALERT_NOT_FOUND', 'There is no such reminder.');
    }
    switch (method) {
      case 'GET':
        return { status: 200, body: known };
      case 'PUT':
        return this.#set(alertToken, request, known);
      case 'DELETE':
        this.#reminders.delete(alertToken);
        return { status: 200 };
      default:
        return { status: 405 };
    }
  }

  #set(alertToken: string, request: ReminderRequest, before: Reminder | null): ApiAnswer {
    const refused = requestRefusal(request);
    if (refused) return refused;
    const { requestTime = '', trigger, alertInfo, pushNotification } = request;
    const common = {
      alertToken,
      createdTime: before?.createdTime ?? requestTime,
      updatedTime: requestTime,
      status: 'ON' as const,
      version: String(Number(before?.version ?? 0) + 1),
    };
    this.#reminders.set(alertToken, {
      ...common,
      ...(trigger && { trigger }),
      ...(alertInfo && { alertInfo }),
      ...(pushNotification && { pushNotification }),
    });
    return { status: 200, body: { ...common, href: `/v1/alerts/reminders/${alertToken}` } };
  }
}
