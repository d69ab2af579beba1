import type { Moment, Outcome } from './moment';
import type { Question } from './session';
import { ask, phrase } from './speak';

/** Questions with one wording each, for which whatever was going on waits until they are answered. */
const PROMPTS = {
  'how-much': 'timer.how-much',
  'how-was-the-walk': 'walking.how-was-it',
  'reset-settings': 'settings.reset-ask',
  'forget-me': 'settings.forget-ask',
  'cancel-reminders': 'reminder.cancel-again',
} as const;

type RestingQuestion = keyof typeof PROMPTS;

const isResting = (about: Question['about']): about is RestingQuestion => Object.hasOwn(PROMPTS, about);

/** Asks such a question; who was guided rests meanwhile. */
export const askResting = (moment: Moment, about: RestingQuestion, say: readonly string[] = []): Outcome => {
  const { state } = moment.session;
  return ask(moment, {
    state: state === 'guiding' ? 'paused' : state,
    asked: { about },
    say,
    prompt: phrase(moment, PROMPTS[about]),
  });
};

/** Says something and asks the open one of them again; null where none is open, or only since another conversation. */
export const askRestingAgain = (moment: Moment, say: readonly string[]): Outcome | null => {
  const about = moment.session.asked?.about;
  return about === undefined || moment.isNewSession || !isResting(about)
    ? null
    : askResting(moment, about, say);
};

/** The moment after such a question was answered: nothing is asked any more. */
export const answered = <M extends Moment>(moment: M): M => ({
  ...moment,
  session: { ...moment.session, asked: null },
});
