/** Days (YYYY-MM-DD) on which somebody practised, and the seconds of each. */
export type SecondsByDay = Readonly<Record<string, number>>;

/** The last days of practice, packed: a record of three weeks takes a hundred bytes. */
export interface Practice {
  /** The last day on which an exercise was heard to its end, YYYY-MM-DD. */
  last: string;
  /** Seconds guided on that day, on the one before it, and so on; 0 for a day without practice. */
  seconds: number[];
}

/** Three weeks are enough for this week and for days in a row. */
export const MOST_DAYS = 21;

export const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The day so many days later, or earlier where it is negative.
 *
 * @param day YYYY-MM-DD
 */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one day to another; negative if the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Whole days from one day to another; Infinity if there was no such day. */
export const daysSince = (day: string | null, today: string): number => {
  const days = day === null ? Number.NaN : daysBetween(day, today);
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days;
};

/** The days of practice by day. */
export const secondsByDay = (practice: Practice | null): SecondsByDay =>
  practice === null
    ? {}
    : Object.fromEntries(
        practice.seconds
          .map((seconds, index) => [daysAfter(practice.last, -index), seconds] as const)
          .filter(([, seconds]) => seconds > 0),
      );

/** The reverse; days that are more than three weeks before the last one are dropped. */
export const practiceOf = (days: SecondsByDay): Practice | null => {
  const last = Object.keys(days).sort().at(-1);
  if (last === undefined) return null;
  const seconds = Array.from({ length: MOST_DAYS }, (_, index) => days[daysAfter(last, -index)] ?? 0);
  return { last, seconds: seconds.slice(0, seconds.findLastIndex((ofDay) => ofDay > 0) + 1) };
};

/**
 * Adds guided seconds to a day. A day counts from the first exercise on that was heard to its end; before that there
 * is nothing to add to.
 */
export const withPractice = (
  practice: Practice | null,
  day: string,
  { seconds, exercises }: { seconds: number; exercises: number },
): Practice | null => {
  const days = secondsByDay(practice);
  const before = days[day];
  return before === undefined && exercises === 0
    ? practice
    : practiceOf({ ...days, [day]: Math.max(1, (before ?? 0) + seconds) });
};

/** Days of practice that follow one another. */
export interface Row {
  /** Days practised; 0 when the last one is over. */
  days: number;
  /** A day off is in it. */
  hasDayOff: boolean;
}

/**
 * The days in a row up to today. One day off in it is forgiven, and today is not over yet, so a today without
 * practice ends nothing.
 *
 * @param today YYYY-MM-DD
 */
export const daysInARow = (days: SecondsByDay, today: string): Row => {
  let day = days[today] === undefined ? daysAfter(today, -1) : today;
  let row: Row = { days: 0, hasDayOff: false };
  let daysOff = 0;
  while (daysOff <= 1) {
    if (days[day] === undefined) daysOff += 1;
    else row = { days: row.days + 1, hasDayOff: daysOff > 0 };
    day = daysAfter(day, -1);
  }
  return row;
};

/** What was done from Monday to Sunday of the week that a day is in. */
export const thisWeek = (days: SecondsByDay, today: string): { days: number; seconds: number } => {
  const sinceMonday = (new Date(Date.parse(today)).getUTCDay() + 6) % 7;
  const monday = daysAfter(today, -sinceMonday);
  const sunday = daysAfter(monday, 6);
  const seconds = Object.entries(days)
    .filter(([day]) => day >= monday && day <= sunday)
    .map(([, ofDay]) => ofDay);
  return { days: seconds.length, seconds: seconds.reduce((sum, ofDay) => sum + ofDay, 0) };
};
