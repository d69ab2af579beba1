import type { Today } from './today';

/** The days a reminder may be asked for. */
export type ReminderDay = 'every-day' | 'weekdays' | 'tomorrow';

/** A time of day on the member's own clock. */
export interface ClockTime {
  /** 0 to 23. */
  hour: number;
  /** 0 to 59. */
  minute: number;
}

/** A reminder as it was put to the member; nothing else may be set (platform 7). */
export interface AgreedReminder extends ClockTime {
  day: ReminderDay;
}

/** A reminder as Alexa has it; the person may have changed it in the app meanwhile. */
export interface SetReminder extends ClockTime {
  day: ReminderDay | 'today' | 'some-days' | 'once';
}

/**
 * Something that only the edge can do, because it takes Alexa's own services. `set-reminder`, `list-reminders` and
 * `cancel-reminders` are done at once, and the coach is asked again with what came of it; `ask-permission` hands over
 * to Alexa, who comes back with the answer in a session of its own; `offer-app` goes along with the answer.
 */
export type Errand =
  | {
      do: 'set-reminder';
      reminder: AgreedReminder;
      /** What Alexa says when it is time; names no body and no health. */
      label: string;
      /** The member has just given permission, so that it is not asked for again. */
      isPermitted: boolean;
    }
  | { do: 'list-reminders'; why: 'to-tell' | 'to-cancel' }
  | { do: 'cancel-reminders'; why: 'to-cancel' | 'to-forget' }
  | { do: 'ask-permission'; reminder: AgreedReminder }
  | { do: 'offer-app' };

/** An errand that is done before the answer is given. */
export type ErrandBefore = Extract<
  Errand,
  { do: 'set-reminder' } | { do: 'list-reminders' } | { do: 'cancel-reminders' }
>;

/** Why Alexa did not do it. */
export type Refusal =
  | 'no-permission'
  | 'unsupported-device'
  | 'too-many'
  | 'in-the-past'
  | 'device-gone'
  | 'rate-limited'
  | 'no-time-zone'
  /** No answer, or none that makes sense: what was asked for may have happened or not. */
  | 'unreachable';

/** What came of an errand. */
export type ErrandResult =
  | { came: 'set'; reminder: AgreedReminder; /** It took the place of an earlier one. */ isInstead: boolean }
  | { came: 'listed'; reminders: readonly SetReminder[]; why: 'to-tell' | 'to-cancel' }
  | { came: 'cancelled'; count: number; why: 'to-cancel' | 'to-forget' }
  | { came: 'refused'; refusal: Refusal; errand: ErrandBefore };

/** What Alexa hands back with the answer to a request for permission. */
export interface Handover {
  reminder: AgreedReminder;
  /** What was said about the body today: the session it lived in is over, and it still holds. */
  today: Today;
}

const isWholeBetween = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

const DAYS: Record<ReminderDay, true> = { 'every-day': true, weekdays: true, tomorrow: true };

/** Whether something that came back from outside is a day a reminder may be asked for. */
export const isReminderDay = (value: unknown): value is ReminderDay =>
  typeof value === 'string' && Object.hasOwn(DAYS, value);

/** Whether something that came back from outside is a reminder. */
export const isAgreedReminder = (value: unknown): value is AgreedReminder => {
  if (typeof value !== 'object' || value === null) return false;
  const { day, hour, minute }: Partial<Record<keyof AgreedReminder, unknown>> = value;
  return isReminderDay(day) && isWholeBetween(hour, 23) && isWholeBetween(minute, 59);
};
