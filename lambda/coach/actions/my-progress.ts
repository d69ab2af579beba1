import { daysBetween, daysInARow, secondsByDay, thisWeek } from '../days';
import { goOn } from '../go-on';
import { ownDay, type Moment, type Outcome } from '../moment';

/** Up to here days are counted when the last routine is told. */
const MOST_DAYS_AGO = 14;
/** From here on time is told in hours. */
const MINUTES_OF_HOURS = 120;
/** Later than this, somebody has been away (one day off is none). */
const AWAY_AFTER_DAYS = 2;

const timeWords = ({ coach: { words } }: Moment, seconds: number): string => {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return words.phrase('progress.under-a-minute');
  return minutes < MINUTES_OF_HOURS
    ? words.phrase('progress.minutes', { count: minutes })
    : words.phrase('progress.hours', { count: Math.round(minutes / 60) });
};

const whenWords = ({ coach: { words } }: Moment, day: string, today: string): string => {
  const days = daysBetween(day, today);
  if (days < 1) return words.phrase('progress.today');
  if (days === 1) return words.phrase('progress.yesterday');
  return days > MOST_DAYS_AGO
    ? words.phrase('progress.a-while-ago')
    : words.phrase('progress.days-ago', { count: days });
};

const lastRoutine = ({ coach, member: { history } }: Moment, when: (day: string) => string): string[] => {
  const { lastRoutine: id, lastDay } = history;
  if (id === null || lastDay === null || coach.catalogue.routines[id] === undefined) return [];
  const { name } = coach.words.routine(id);
  return [coach.words.phrase('progress.last', { name, when: when(lastDay) })];
};

/** Days in a row, this week, time in all, the last routine; praise, and nothing about days that were missed. */
export const myProgress = (moment: Moment): Outcome => {
  const { words } = moment.coach;
  const { practice, guidedSeconds } = moment.member.history;
  if (practice === null) return goOn(moment, [words.phrase('progress.nothing-yet')]);
  const today = ownDay(moment);
  const days = secondsByDay(practice);
  const row = daysInARow(days, today);
  const week = thisWeek(days, today);
  const isAway = daysBetween(practice.last, today) > AWAY_AFTER_DAYS;
  const isWorthARow = row.days > 1 || practice.last === today;
  return goOn(moment, [
    ...(isAway ? [words.phrase('progress.back')] : []),
    ...(!isAway && isWorthARow
      ? [words.phrase(row.hasDayOff ? 'progress.row-with-day-off' : 'progress.row', { count: row.days })]
      : []),
    ...(week.days > 0
      ? [
          words.phrase('progress.week', {
            days: words.phrase('progress.days', { count: week.days }),
            time: timeWords(moment, week.seconds),
          }),
        ]
      : []),
    words.phrase('progress.in-all', { time: timeWords(moment, guidedSeconds) }),
    ...lastRoutine(moment, (day) => whenWords(moment, day, today)),
  ]);
};
