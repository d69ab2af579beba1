import type { Wish } from './action';
import { isTimed, OWN_EXERCISE } from './free-timer';
import type { Moment } from './moment';
import { answerAboutBody, answerInContext } from './open-question';
import { reminderInContext } from './reminder-question';
import { isUnderWay } from './session';
import type { CarefulQuestion } from './today';

/** Whether a bare length or number can only mean what is to be counted next. */
const isCounting = ({ session, plan }: Moment): boolean =>
  session.asked?.about === 'how-much' ||
  (session.state === 'finished' && isTimed(plan?.steps.at(-1)?.exercise));

const counted = (action: Wish): Wish | null => {
  switch (action.do) {
    case 'next':
      // "Tell me the next one" was said before: nothing says yet how much of it.
      return { do: 'free-timer', seconds: null, number: null };
    case 'start-by-duration':
    case 'longer-hold':
    case 'shorter-hold':
      return action.seconds === null ? null : { do: 'free-timer', seconds: action.seconds, number: null };
    case 'more-sets':
      return action.number === null ? null : { do: 'free-timer', seconds: null, number: action.number };
    case 'remind-me':
      // A bare "ten" is heard as a time of day.
      return action.time === null || action.time.minute !== 0 || action.day !== null
        ? null
        : { do: 'free-timer', seconds: null, number: action.time.hour };
    default:
      return null;
  }
};

/** "Easier", "fine" and "okay", when it was just asked how it was; null for what says nothing about it. */
export const asFeedback = (action: Wish): Wish | null => {
  switch (action.do) {
    case 'start-by-effort':
      return { do: 'feedback', felt: action.effort, after: null };
    case 'easier':
      return { do: 'feedback', felt: 'hard', after: null };
    case 'harder':
      return { do: 'feedback', felt: 'easy', after: null };
    case 'yes':
    case 'ready':
      return { do: 'feedback', felt: 'right', after: null };
    default:
      return null;
  }
};

const asksHowItWas = ({ session }: Moment): boolean =>
  session.asked?.about === 'how-was-the-walk' ||
  (session.asked?.about === 'how-was-it' && session.state === 'finished');

/** Careful questions to which whoever is not sure has answered no (content 4.5). */
const NEEDS_A_YES: ReadonlySet<CarefulQuestion> = new Set([
  'midwife-agrees',
  'surgeon-agrees',
  'bending-back-is-easy',
]);

/** "I don't know", "not sure" and "not yet" are heard as wishes for help, safety or time; here they are no yes. */
const isUnsure = ({ today }: Moment, action: Wish): boolean =>
  today.asked !== null &&
  NEEDS_A_YES.has(today.asked) &&
  (action.do === 'what-can-i-do' ||
    action.do === 'more-time' ||
    (action.do === 'is-this-safe' && action.condition === null));

/**
 * What an action means here. Short answers are heard as the same intents everywhere: "too hard" after "how was that?"
 * is an answer and not a wish, "thirty seconds" after "how long?" is what to count.
 */
export const inContext = (moment: Moment, action: Wish): Wish => {
  // Stop first, ask second (content 4.8).
  if (
    action.do === 'feedback' &&
    action.felt === 'worse' &&
    action.after !== 'walk' &&
    isUnderWay(moment.session)
  ) {
    return { do: 'it-hurts', pain: null, bodyPart: null };
  }
  if (isUnsure(moment, action)) return { do: 'no' };
  if (action.do === 'start-exercise' && action.exercise === OWN_EXERCISE) {
    return inContext(moment, { do: 'free-timer', seconds: null, number: null });
  }
  if (moment.today.asked !== null) return answerAboutBody(moment, action);
  return (
    (isCounting(moment) ? counted(action) : null) ??
    (asksHowItWas(moment) ? asFeedback(action) : null) ??
    reminderInContext(moment, action) ??
    answerInContext(moment, action) ??
    action
  );
};
