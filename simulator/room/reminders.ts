import type { services } from 'ask-sdk-model';
import type { ReminderView } from './protocol';

type Reminder = services.reminderManagement.Reminder;

const whenOf = ({ trigger }: Reminder): string => {
  const { scheduledTime, recurrence } = trigger ?? {};
  const rules = recurrence?.recurrenceRules;
  return rules === undefined ? (scheduledTime ?? '') : rules.join(', ');
};

/** The reminders of an account, as they are shown. */
export const remindersOf = (reminders: readonly Reminder[]): ReminderView[] =>
  reminders.map((reminder) => ({
    text: reminder.alertInfo?.spokenInfo?.content[0]?.text ?? '',
    when: whenOf(reminder),
  }));
