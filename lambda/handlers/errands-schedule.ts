import type { services } from 'ask-sdk-model';
import { daysAfter } from '../coach/days';
import type { AgreedReminder, ClockTime, SetReminder } from '../coach/errand';

type Reminder = services.reminderManagement.Reminder;
type ReminderRequest = services.reminderManagement.ReminderRequest;
type Trigger = services.reminderManagement.Trigger;

const WEEKDAYS = 'MO,TU,WE,TH,FR';

/**
 * A moment on the clock of a time zone, in the one form that the Reminders API takes: without an offset, which it
 * refuses.
 *
 * @param timeZone a name such as "Europe/London"; null for UTC
 * @returns "2026-11-20T19:12:00.000"
 */
export const localTime = (epochMs: number, timeZone: string | null): string => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timeZone ?? 'UTC',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = new Map(format.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}.000`;
};

/** The day of a moment on the clock of a time zone, "2026-11-20", some days later. */
const localDay = (epochMs: number, timeZone: string | null, daysLater = 0): string =>
  daysAfter(localTime(epochMs, timeZone).slice(0, 10), daysLater);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A rule of recurrence as the Reminders API writes it, after RFC 5545. */
const ruleOf = ({ day, hour, minute }: AgreedReminder): string => {
  const days = day === 'weekdays' ? `FREQ=WEEKLY;BYDAY=${WEEKDAYS}` : 'FREQ=DAILY';
  return `${days};BYHOUR=${hour};BYMINUTE=${minute};BYSECOND=0;INTERVAL=1;`;
};

const triggerOf = (reminder: AgreedReminder, nowMs: number, timeZone: string | null): Trigger => {
  const common = {
    type: 'SCHEDULED_ABSOLUTE' as const,
    ...(timeZone === null ? {} : { timeZoneId: timeZone }),
  };
  if (reminder.day === 'tomorrow') {
    const time = `${twoDigits(reminder.hour)}:${twoDigits(reminder.minute)}:00.000`;
    return { ...common, scheduledTime: `${localDay(nowMs, timeZone, 1)}T${time}` };
  }
  // Without a time zone the device's own is meant, and only it knows when it is.
  const start = timeZone === null ? {} : { startDateTime: localTime(nowMs, timeZone) };
  return { ...common, recurrence: { ...start, recurrenceRules: [ruleOf(reminder)] } };
};

/**
 * What to ask of the Reminders API for a reminder that was agreed.
 *
 * @param label what Alexa says when it is time
 * @param timeZone the device's; null leaves it to Alexa, which only works for reminders that come again
 */
export const reminderRequest = (
  reminder: AgreedReminder,
  {
    label,
    locale,
    nowMs,
    timeZone,
  }: { label: string; locale: string; nowMs: number; timeZone: string | null },
): ReminderRequest => ({
  requestTime: localTime(nowMs, timeZone),
  trigger: triggerOf(reminder, nowMs, timeZone),
  alertInfo: { spokenInfo: { content: [{ locale, text: label }] } },
  pushNotification: { status: 'ENABLED' },
});

/** Whether a reminder is still to come; Alexa keeps those that are over for a few days. */
export const isToCome = ({ status }: Reminder): boolean => status !== 'COMPLETED';

/** Whether a reminder comes again and again. */
export const isRecurring = ({ trigger }: Reminder): boolean => Boolean(trigger?.recurrence);

const clockIn = (scheduledTime: string | undefined): ClockTime | null => {
  const match = /T(\d{2}):(\d{2})/.exec(scheduledTime ?? '');
  return match === null ? null : { hour: Number(match[1]), minute: Number(match[2]) };
};

const recurringReminder = ({ scheduledTime, recurrence }: Trigger): SetReminder | null => {
  const rule = new Map(
    (recurrence?.recurrenceRules?.[0] ?? '').split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name, value];
    }),
  );
  const hour = Number(rule.get('BYHOUR') ?? Number.NaN);
  const at = Number.isInteger(hour)
    ? { hour, minute: Number(rule.get('BYMINUTE') ?? 0) }
    : clockIn(scheduledTime);
  if (at === null) return null;
  const days = rule.get('BYDAY') ?? recurrence?.byDay?.join(',');
  const everyTime = (rule.get('INTERVAL') ?? '1') === '1';
  const isDaily = (rule.get('FREQ') ?? recurrence?.freq) === 'DAILY' && days === undefined;
  if (!everyTime) return { day: 'some-days', ...at };
  return { day: isDaily ? 'every-day' : days === WEEKDAYS ? 'weekdays' : 'some-days', ...at };
};

/**
 * A reminder as the Reminders API gives it back, whatever became of it in the Alexa app.
 *
 * @returns null where it has no time of day
 */
export const setReminderOf = (
  reminder: Reminder,
  nowMs: number,
  timeZone: string | null,
): SetReminder | null => {
  const { trigger } = reminder;
  if (!trigger) return null;
  if (isRecurring(reminder)) return recurringReminder(trigger);
  const at = clockIn(trigger.scheduledTime);
  if (at === null) return null;
  const day = trigger.scheduledTime?.slice(0, 10);
  if (timeZone !== null && day === localDay(nowMs, timeZone)) return { day: 'today', ...at };
  if (timeZone !== null && day === localDay(nowMs, timeZone, 1)) return { day: 'tomorrow', ...at };
  return { day: 'once', ...at };
};
