import type { ClockTime, SetReminder } from './errand';
import type { Words } from './words';

const NOON = 12;
const EVENING_FROM = 18;
const NIGHT_FROM = 21;

const partOfDay = (hour: number): string => {
  if (hour < NOON) return 'morning';
  if (hour < EVENING_FROM) return 'afternoon';
  return hour < NIGHT_FROM ? 'evening' : 'night';
};

/** A time as it is said: "7 in the morning", "7:30 in the evening", "noon". */
const timeWords = ({ hour, minute }: ClockTime, words: Words): string => {
  if (minute === 0 && hour === 0) return words.phrase('reminder.midnight');
  if (minute === 0 && hour === NOON) return words.phrase('reminder.noon');
  const onClock = hour % NOON === 0 ? NOON : hour % NOON;
  const clock = minute === 0 ? String(onClock) : `${onClock}:${String(minute).padStart(2, '0')}`;
  return words.phrase(`reminder.clock-${partOfDay(hour)}`, { clock });
};

/** When a reminder comes, inside a sentence: "every day at 7 in the morning". */
export const whenWords = (reminder: SetReminder, words: Words): string =>
  words.phrase(`reminder.when-${reminder.day}`, { time: timeWords(reminder, words) });

/** When several come: "every day at noon, and tomorrow at 7 in the morning". */
export const whenAllWords = (reminders: readonly SetReminder[], words: Words): string => {
  const [last = '', ...before] = [
    ...new Set(reminders.map((reminder) => whenWords(reminder, words))),
  ].reverse();
  const rest = before.reverse().join(', ');
  return rest === '' ? last : words.phrase('reminder.list', { rest, last });
};
