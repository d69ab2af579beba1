import { getLocale, type HandlerInput } from 'ask-sdk-core';
import type { services } from 'ask-sdk-model';
import type { Errand, ErrandBefore, ErrandResult, Refusal } from '../coach/errand';
import { within } from '../store/deadline';
import { isGone, refusalOf, remindersClient, timeZoneOf } from './alexa-services';
import { isRecurring, isToCome, reminderRequest, setReminderOf } from './errands-schedule';
import type { Log } from './log';

/**
 * The longest that Alexa's services are waited for in one turn, all calls together. With what the store may take
 * (2.5 s) the answer still leaves before the function is stopped (7 s).
 */
const ERRAND_MS = 3_500;

type Client = services.reminderManagement.ReminderManagementServiceClient;
type Reminder = services.reminderManagement.Reminder;

/** A refusal that Alexa's services did not utter themselves. */
class Refused extends Error {
  override name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super(`Nothing was asked of Alexa's services: ${refusal}.`);
  }
}

/** The reminders of ours that are still to come. */
const remindersToCome = async (client: Client): Promise<Reminder[]> =>
  ((await client.getReminders()).alerts ?? []).filter(isToCome);

/** Changes a reminder, or sets a new one where it is gone by now. */
const change = async (
  client: Client,
  { alertToken = '' }: Reminder,
  request: services.reminderManagement.ReminderRequest,
): Promise<void> => {
  try {
    await client.updateReminder(alertToken, request);
  } catch (cause) {
    if (!isGone(cause)) throw cause;
    await client.createReminder(request);
  }
};

/**
 * Sets what was agreed. An earlier one of ours of the same kind makes room for it, so that nobody is reminded twice;
 * a single one for tomorrow leaves the daily one alone.
 */
const setReminder = async (
  input: HandlerInput,
  { reminder, label }: Extract<Errand, { do: 'set-reminder' }>,
  nowMs: number,
): Promise<ErrandResult> => {
  const client = remindersClient(input);
  const [toCome, timeZone] = await Promise.all([remindersToCome(client), timeZoneOf(input)]);
  if (timeZone === null && reminder.day === 'tomorrow') throw new Refused('no-time-zone');
  const locale = getLocale(input.requestEnvelope);
  const request = reminderRequest(reminder, { label, locale, nowMs, timeZone });
  const earlier = toCome.find((other) => isRecurring(other) === (reminder.day !== 'tomorrow'));
  if (earlier === undefined) await client.createReminder(request);
  else await change(client, earlier, request);
  return { came: 'set', reminder, isInstead: earlier !== undefined };
};

const listReminders = async (
  input: HandlerInput,
  { why }: Extract<Errand, { do: 'list-reminders' }>,
  nowMs: number,
): Promise<ErrandResult> => {
  const client = remindersClient(input);
  const [toCome, timeZone] = await Promise.all([remindersToCome(client), timeZoneOf(input)]);
  const reminders = toCome.flatMap((reminder) => setReminderOf(reminder, nowMs, timeZone) ?? []);
  return { came: 'listed', reminders, why };
};

const cancelReminders = async (
  input: HandlerInput,
  { why }: Extract<Errand, { do: 'cancel-reminders' }>,
): Promise<ErrandResult> => {
  const client = remindersClient(input);
  const toCome = await remindersToCome(client);
  const gone = await Promise.allSettled(
    toCome.map(async ({ alertToken = '' }) => client.deleteReminder(alertToken)),
  );
  for (const outcome of gone) {
    if (outcome.status === 'rejected' && !isGone(outcome.reason)) throw outcome.reason;
  }
  return { came: 'cancelled', count: toCome.length, why };
};

const attempt = (input: HandlerInput, errand: ErrandBefore, nowMs: number): Promise<ErrandResult> => {
  switch (errand.do) {
    case 'set-reminder':
      return setReminder(input, errand, nowMs);
    case 'list-reminders':
      return listReminders(input, errand, nowMs);
    case 'cancel-reminders':
      return cancelReminders(input, errand);
  }
};

/** Refusals that say something about the person's account or device, and nothing about this skill. */
const ORDINARY: ReadonlySet<Refusal> = new Set<Refusal>([
  'no-permission',
  'unsupported-device',
  'too-many',
  'no-time-zone',
]);

/** Whether an errand is done before the answer is given. */
const isBefore = (errand: Errand): errand is ErrandBefore =>
  errand.do !== 'ask-permission' && errand.do !== 'offer-app';

/**
 * Does with Alexa's services what the coach wants done, within `ERRAND_MS`.
 *
 * @param nowMs the moment of the request, epoch milliseconds
 * @returns what came of it, refusals and missing answers included; null where nothing is to be done before answering
 */
export const runErrand = async (
  input: HandlerInput,
  log: Log,
  errand: Errand | undefined,
  nowMs: number,
): Promise<ErrandResult | null> => {
  if (errand === undefined || !isBefore(errand)) return null;
  try {
    return await within(ERRAND_MS, () => attempt(input, errand, nowMs));
  } catch (cause) {
    const refusal = cause instanceof Refused ? cause.refusal : refusalOf(cause);
    if (!ORDINARY.has(refusal)) {
      log.trouble("Alexa's services did not do an errand.", { errand: errand.do, refusal }, cause);
    }
    return { came: 'refused', refusal, errand };
  }
};
