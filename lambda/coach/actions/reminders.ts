import type { AgreedReminder, ClockTime, ErrandBefore, ErrandResult, Refusal, ReminderDay } from '../errand';
import { goOn } from '../go-on';
import type { Moment, Outcome } from '../moment';
import { askTime, askWhether, resting } from '../reminder-question';
import { whenAllWords, whenWords } from '../reminder-words';
import type { Question } from '../session';
import { ask, close, phrase } from '../speak';

/** After a reminder is dealt with: the routine that rests is offered again, or one to begin. */
const afterwards = (moment: Moment, say: readonly string[]): Outcome => {
  const rested = resting(moment);
  return rested.session.state === 'choosing'
    ? ask(rested, {
        state: 'choosing',
        asked: { about: 'what-next' },
        say,
        prompt: phrase(rested, 'reminder.stretch-now'),
      })
    : goOn(rested, say);
};

/** What it means for the errand that Alexa did not do it. Never more than is certain. */
const consequence = (errand: ErrandBefore, refusal: Refusal): string => {
  switch (errand.do) {
    case 'set-reminder':
      return refusal === 'unreachable' ? 'reminder.so-perhaps-set' : 'reminder.so-not-set';
    case 'list-reminders':
      return 'reminder.so-not-told';
    case 'cancel-reminders':
      return 'reminder.so-not-cancelled';
  }
};

const refused = (moment: Moment, errand: ErrandBefore, refusal: Refusal): Outcome => {
  const isPermission = refusal === 'no-permission';
  const outcome = afterwards(moment, [
    phrase(moment, `reminder.because-${refusal}`),
    phrase(moment, consequence(errand, refusal)),
    phrase(moment, isPermission ? 'reminder.allow-in-app' : `reminder.help-${refusal}`),
  ]);
  return isPermission ? { ...outcome, errand: { do: 'offer-app' } } : outcome;
};

/**
 * Leaves an errand to the edge, which comes back with its result. What would be said if it never did is the truth
 * all the same: nothing is known to have happened.
 */
const leave = (moment: Moment, errand: ErrandBefore): Outcome => ({
  ...refused(moment, errand, 'unreachable'),
  errand,
});

const setAgreed = (moment: Moment, reminder: AgreedReminder, isPermitted: boolean): Outcome =>
  leave(moment, {
    do: 'set-reminder',
    reminder,
    label: phrase(moment, 'reminder.label'),
    isPermitted,
  });

/**
 * "Remind me every day at seven": asks for what is missing, and then always for a yes. What is left unsaid is taken
 * from the question that is open ("no, at eight"); a reminder without days is for every day.
 */
export const remindMe = (moment: Moment, time: ClockTime | null, day: ReminderDay | null): Outcome => {
  const asked = moment.isNewSession ? null : moment.session.asked;
  const put = asked?.about === 'reminder' ? asked.reminder : null;
  const openDay = asked?.about === 'reminder-time' ? asked.day : (put?.day ?? null);
  const at = time ?? put;
  if (at === null) return askTime(moment, day ?? openDay);
  const { hour, minute } = at;
  return askWhether(moment, { day: day ?? openDay ?? 'every-day', hour, minute });
};

/** "What reminders do I have": only those that the skill set itself can be seen. */
export const listReminders = (moment: Moment): Outcome =>
  leave(moment, { do: 'list-reminders', why: 'to-tell' });

/** "Cancel my reminder": first what there is, then a yes. */
export const cancelReminders = (moment: Moment): Outcome =>
  leave(moment, { do: 'list-reminders', why: 'to-cancel' });

type ReminderQuestion = Extract<Question, { about: 'reminder-time' | 'reminder' | 'cancel-reminders' }>;

/** Yes to a question about reminders. */
export const yesToReminder = (moment: Moment, asked: ReminderQuestion): Outcome => {
  switch (asked.about) {
    case 'reminder-time':
      return askTime(moment, asked.day);
    case 'reminder':
      return setAgreed(moment, asked.reminder, false);
    case 'cancel-reminders':
      return leave(moment, { do: 'cancel-reminders', why: 'to-cancel' });
  }
};

/** No to a question about reminders: nothing changes. */
export const noToReminder = (moment: Moment, asked: ReminderQuestion): Outcome =>
  afterwards(moment, [
    phrase(moment, asked.about === 'cancel-reminders' ? 'reminder.kept' : 'reminder.not-set'),
  ]);

/**
 * Alexa has asked for permission and comes back with the answer: what was agreed is set, or a kind word says what it
 * would take.
 *
 * @param reminder what was agreed; null where it did not come back
 */
export const permissionAnswered = (
  moment: Moment,
  isAccepted: boolean,
  reminder: AgreedReminder | null,
): Outcome => {
  if (!isAccepted) {
    const say = [phrase(moment, 'reminder.declined'), phrase(moment, 'reminder.allow-in-app')];
    return { ...afterwards(moment, say), errand: { do: 'offer-app' } };
  }
  return reminder === null
    ? afterwards(moment, [phrase(moment, 'reminder.lost')])
    : setAgreed(moment, reminder, true);
};

/** Alexa herself asks for the permission, and takes over: the session ends here and another brings the answer. */
const askPermission = (moment: Moment, reminder: AgreedReminder): Outcome => ({
  ...close(moment, [phrase(moment, 'reminder.ask-permission')], {}),
  errand: { do: 'ask-permission', reminder },
});

const listed = (moment: Moment, result: Extract<ErrandResult, { came: 'listed' }>): Outcome => {
  const { reminders, why } = result;
  if (reminders.length === 0) return afterwards(moment, [phrase(moment, 'reminder.none')]);
  const values = { when: whenAllWords(reminders, moment.coach.words), count: reminders.length };
  return why === 'to-tell'
    ? afterwards(moment, [phrase(moment, 'reminder.told', values)])
    : ask(moment, {
        state: resting(moment).session.state,
        asked: { about: 'cancel-reminders' },
        prompt: phrase(moment, 'reminder.cancel', values),
      });
};

/** What is said about an errand once it is known what came of it. */
export const errandDone = (moment: Moment, result: ErrandResult): Outcome => {
  switch (result.came) {
    case 'set': {
      const values = { when: whenWords(result.reminder, moment.coach.words) };
      const key = result.isInstead ? 'reminder.instead' : 'reminder.set';
      return afterwards(moment, [phrase(moment, key, values)]);
    }
    case 'listed':
      return listed(moment, result);
    case 'cancelled':
      return result.count === 0
        ? afterwards(moment, [phrase(moment, 'reminder.none')])
        : afterwards(moment, [phrase(moment, 'reminder.cancelled', { count: result.count })]);
    case 'refused': {
      const { errand, refusal } = result;
      return errand.do === 'set-reminder' && refusal === 'no-permission' && !errand.isPermitted
        ? askPermission(moment, errand.reminder)
        : refused(moment, errand, refusal);
    }
  }
};
