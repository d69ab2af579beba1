import type { Wish } from './action';
import type { AgreedReminder, ReminderDay } from './errand';
import type { Moment, Outcome } from './moment';
import { whenWords } from './reminder-words';
import type { Question, Session } from './session';
import { ask, phrase } from './speak';

/** A question about a reminder waits without anything going on by itself: who was guided, rests meanwhile. */
const restingState = ({ session }: Moment): Session['state'] =>
  session.state === 'guiding' ? 'paused' : session.state;

const put = (moment: Moment, asked: Question, say: readonly string[], prompt: string): Outcome => {
  const { words } = moment.coach;
  const isGuiding = moment.session.state === 'guiding';
  return ask(moment, {
    state: restingState(moment),
    asked,
    say: isGuiding ? [words.phrase('reminder.pausing'), ...say] : say,
    prompt,
  });
};

/** Asks at what time, for somebody who has not said. */
export const askTime = (moment: Moment, day: ReminderDay | null, say: readonly string[] = []): Outcome =>
  put(moment, { about: 'reminder-time', day }, say, phrase(moment, 'reminder.at-what-time'));

/** Asks for the yes that every reminder needs, naming its time and its days (platform 7). */
export const askWhether = (
  moment: Moment,
  reminder: AgreedReminder,
  say: readonly string[] = [],
): Outcome => {
  const { words } = moment.coach;
  const prompt = words.phrase('reminder.shall-i', { when: whenWords(reminder, words) });
  return put(moment, { about: 'reminder', reminder }, say, prompt);
};

/** Says something and asks the open question about a reminder again; null where none is open. */
export const askReminderAgain = (moment: Moment, say: readonly string[]): Outcome | null => {
  const { asked } = moment.session;
  if (asked?.about === 'reminder-time') return askTime(moment, asked.day, say);
  if (asked?.about === 'reminder') return askWhether(moment, asked.reminder, say);
  return null;
};

/**
 * What short answers mean while a question about a reminder is open: "okay" is a yes, "seven" a time. Where none is
 * open, a bare "seven" is no wish for a reminder.
 */
export const reminderInContext = ({ session }: Moment, action: Wish): Wish | null => {
  if (action.do === 'ready' && session.asked?.about === 'reminder') return { do: 'yes' };
  const isAwaited = session.asked?.about === 'reminder' || session.asked?.about === 'reminder-time';
  if (action.do === 'remind-me' && action.isAnswer === true && !isAwaited) return { do: 'unheard' };
  const hour = action.do === 'more-sets' ? action.number : null;
  return session.asked?.about === 'reminder-time' && hour !== null && hour <= 23
    ? { do: 'remind-me', time: { hour, minute: 0 }, day: null }
    : null;
};

/** The moment with the person resting where they are, and nothing asked: what Alexa's services say decides. */
export const resting = (moment: Moment): Moment => ({
  ...moment,
  session: {
    ...moment.session,
    state: restingState(moment),
    asked: null,
    place: moment.place,
    spoken: null,
    changedAtMs: moment.nowMs,
  },
  located: null,
});
