import type {
  AgreedReminder,
  ErrandBefore,
  ErrandResult,
  Refusal,
  SetReminder,
} from '../../lambda/coach/errand';

const atSeven: AgreedReminder = { day: 'every-day', hour: 7, minute: 0 };

/** Every reason there is for Alexa not to do something. */
export const everyRefusal: Refusal[] = [
  'no-permission',
  'unsupported-device',
  'too-many',
  'in-the-past',
  'device-gone',
  'rate-limited',
  'no-time-zone',
  'unreachable',
];

/** Every errand that is done before the answer, once with permission just given. */
export const everyErrand: ErrandBefore[] = [
  { do: 'set-reminder', reminder: atSeven, label: 'Time for your stretches.', isPermitted: false },
  { do: 'set-reminder', reminder: atSeven, label: 'Time for your stretches.', isPermitted: true },
  { do: 'list-reminders', why: 'to-tell' },
  { do: 'list-reminders', why: 'to-cancel' },
  { do: 'cancel-reminders', why: 'to-cancel' },
];

/** A reminder on each kind of day that Alexa may give back. */
const everyDay: SetReminder[] = (
  ['every-day', 'weekdays', 'tomorrow', 'today', 'some-days', 'once'] as const
).map((day, index) => ({ day, hour: 5 * index - (index === 5 ? 2 : 0), minute: 5 * index }));

/** Everything that may come of an errand. */
export const errandResults: ErrandResult[] = [
  { came: 'set', reminder: atSeven, isInstead: false },
  { came: 'set', reminder: { day: 'tomorrow', hour: 12, minute: 0 }, isInstead: true },
  ...(['to-tell', 'to-cancel'] as const).flatMap((why): ErrandResult[] => [
    { came: 'listed', reminders: [], why },
    { came: 'listed', reminders: [atSeven], why },
    { came: 'listed', reminders: everyDay, why },
  ]),
  ...[0, 1, 2].map((count): ErrandResult => ({ came: 'cancelled', count, why: 'to-cancel' })),
  ...everyErrand.flatMap((errand) =>
    everyRefusal.map((refusal): ErrandResult => ({ came: 'refused', refusal, errand })),
  ),
];
