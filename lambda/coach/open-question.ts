import type { Wish } from './action';
import type { Moment } from './moment';
import { isOffering } from './offering';
import { BREATHING } from './today';

/** What is answered while a question about the body is open, which is then asked again (content 4.8). */
const ANSWERED_MEANWHILE: ReadonlySet<Wish['do']> = new Set<Wish['do']>([
  'yes',
  'no',
  'stop',
  'red-flag',
  'it-hurts',
  'dizzy',
  'pregnant',
  'after-surgery',
  'condition',
  'is-this-safe',
  'unheard',
  'help',
  'what-can-i-do',
  'which-muscle',
  'how-do-i-do-it',
  'how-long-left',
  'where-am-i',
  'inversion-table',
  'my-progress',
  'my-settings',
  'slower',
  'faster',
  'less-counting',
  'more-counting',
  'first-side',
  'usual-routine',
  'set-detail',
  'set-carry-on',
]);

/** Somebody was asked how much it hurts: leaving is heard as a strong ache, and going on as a mild one (content 4.3). */
const aboutPain = ({ today }: Moment, action: Wish): Wish | null => {
  switch (action.do) {
    case 'resume':
      return today.wasGuided ? { do: 'it-hurts', pain: 'mild', bodyPart: null } : null;
    case 'next':
      return { do: 'it-hurts', pain: 'strong', bodyPart: null };
    default:
      return null;
  }
};

const isBreathing = (action: Wish): boolean =>
  action.do === 'start-exercise' && action.exercise === BREATHING;

/** Other questions: "okay" and "go on" are a yes only where going on, or ending, is what was asked. */
const aboutBody = ({ today }: Moment, action: Wish): Wish | null => {
  if (isBreathing(action)) return action;
  switch (today.asked) {
    case 'finish-for-today':
      return action.do === 'ready' ? { do: 'yes' } : null;
    case 'something-else':
      return action.do === 'ready' || action.do === 'resume' ? { do: 'yes' } : null;
    case 'surgeon-agrees':
      // Their own list may be counted meanwhile: it comes from whom they are asked about.
      return action.do === 'free-timer' ? action : null;
    default:
      return null;
  }
};

/**
 * What something means while a question about the body is open: an answer, something that is answered meanwhile, or
 * else nothing but that the question is asked again. Nothing sets anybody moving before it is answered (content 4.5, 4.8).
 */
export const answerAboutBody = (moment: Moment, action: Wish): Wish => {
  const answer = moment.today.asked === 'how-strong' ? aboutPain(moment, action) : aboutBody(moment, action);
  return answer ?? (ANSWERED_MEANWHILE.has(action.do) ? action : { do: 'repeat' });
};

/** The notice is never read a second time to somebody who only wants to begin. */
const whileNoticed = (action: Wish): Wish | null => {
  switch (action.do) {
    case 'ready':
      return { do: 'accept-notice' };
    case 'repeat':
      return { do: 'read-notice' };
    case 'resume':
    case 'start-usual':
    case 'next':
      return { do: 'repeat' };
    default:
      return null;
  }
};

/** "Okay" and "nah", heard as being ready and as skipping, where a yes or a no was asked for. */
const asYesOrNo = (moment: Moment, action: Wish): Wish | null => {
  const { asked, state } = moment.session;
  switch (asked?.about) {
    case 'start':
    case 'reset-settings':
      return action.do === 'ready' ? { do: 'yes' } : action.do === 'next' ? { do: 'no' } : null;
    case 'forget-me':
    case 'reminder':
    case 'cancel-reminders':
      return action.do === 'next' ? { do: 'no' } : null;
    case 'finished':
      return action.do === 'next' && state === 'finished' ? { do: 'no' } : null;
    case 'resume':
      return action.do === 'next' && state === 'guiding' && isOffering(moment) ? { do: 'no' } : null;
    default:
      return null;
  }
};

/** What a short answer means while another question is open; null where it means what it always does. */
export const answerInContext = (moment: Moment, action: Wish): Wish | null => {
  return moment.session.asked?.about === 'notice' ? whileNoticed(action) : asYesOrNo(moment, action);
};
