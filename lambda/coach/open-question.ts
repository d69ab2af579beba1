import type { Pain, Wish } from './action';
import type { Felt } from './dose-steps';
import type { Moment } from './moment';
import { isOffering } from './offering';
import { isUnderWay } from './session';
import { BREATHING } from './today';

/**
 * What is answered while a question about the body is open, which is then asked again (content 4.8). Whatever could set
 * somebody moving is not, and only has it asked again.
 */
const IS_ANSWERED_MEANWHILE: Readonly<Record<Wish['do'], boolean>> = {
  launch: false,
  'start-usual': false,
  'start-routine': false,
  'start-exercise': false,
  'start-by-body-part': false,
  'start-by-position': false,
  'start-by-equipment': false,
  'start-by-duration': false,
  'start-by-effort': false,
  'without-equipment': false,
  'no-floor': false,
  'accept-notice': false,
  pause: false,
  resume: false,
  ready: false,
  'more-time': false,
  next: false,
  previous: false,
  repeat: false,
  'repeat-exercise': false,
  'start-over': false,
  stop: true,
  slower: true,
  faster: true,
  'less-counting': true,
  'more-counting': true,
  'longer-hold': false,
  'shorter-hold': false,
  'which-muscle': true,
  'how-do-i-do-it': true,
  'how-long-left': true,
  'where-am-i': true,
  easier: false,
  harder: false,
  'switch-sides': false,
  'more-sets': false,
  'what-can-i-do': true,
  help: true,
  'getting-up': true,
  thanks: true,
  'cannot-tell': true,
  'walking-plan': false,
  'inversion-table': true,
  yes: true,
  no: true,
  'it-hurts': true,
  dizzy: true,
  'red-flag': true,
  pregnant: true,
  'after-surgery': true,
  'is-this-safe': true,
  condition: true,
  'read-notice': false,
  'remind-me': false,
  'list-reminders': false,
  'cancel-reminders': false,
  'permission-answered': false,
  'errand-done': false,
  'free-timer': false,
  'my-progress': true,
  feedback: false,
  'my-settings': true,
  'reset-settings': false,
  'forget-me': false,
  'first-side': true,
  'usual-routine': true,
  'set-detail': true,
  'set-carry-on': true,
  'flow-on': false,
  unheard: true,
};

/** How it is, for how strong it is: "better" and "fine" may still be felt, "the same" says nothing. */
const PAIN_FELT: Readonly<Record<Felt, Pain | null>> = {
  easy: 'mild',
  right: 'mild',
  better: 'mild',
  same: null,
  hard: 'strong',
  worse: 'strong',
};

const hurts = (pain: Pain | null, bodyPart: string | null = null): Wish => ({
  do: 'it-hurts',
  pain,
  bodyPart,
});

/**
 * Somebody was asked how much it hurts: a no is none, leaving is heard as a strong ache, and going on as a mild one
 * (content 4.3). A part of the body is where it is.
 */
const aboutPain = ({ today }: Moment, action: Wish): Wish | null => {
  switch (action.do) {
    case 'resume':
      return today.wasGuided ? hurts('mild') : null;
    case 'next':
      return hurts('strong');
    case 'no':
      return hurts('none');
    case 'start-by-body-part':
      return action.bodyPart === null ? null : hurts(null, action.bodyPart);
    case 'feedback': {
      const pain = action.felt === null || action.after !== null ? null : PAIN_FELT[action.felt];
      return pain === null ? null : hurts(pain);
    }
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
  return answer ?? (IS_ANSWERED_MEANWHILE[action.do] ? action : { do: 'repeat' });
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

/**
 * "Nah", "okay" and "go on" at a question that nothing goes on during: the first is a no. A routine that waits may still
 * be resumed.
 *
 * @param goingOn what "okay" and "go on" mean
 */
const whileAsked = ({ session }: Moment, action: Wish, goingOn: Wish): Wish | null => {
  switch (action.do) {
    case 'next':
      return { do: 'no' };
    case 'ready':
      return goingOn;
    case 'resume':
      return isUnderWay(session) ? null : goingOn;
    default:
      return null;
  }
};

/** "Okay" and "nah", heard as being ready and as skipping, where a yes or a no was asked for. */
const asYesOrNo = (moment: Moment, action: Wish): Wish | null => {
  const { asked, state } = moment.session;
  switch (asked?.about) {
    case 'start':
      // Whoever has nothing to go back to agrees by going on.
      return whileAsked(moment, action, { do: 'yes' });
    case 'how-much':
    case 'how-was-the-walk':
    case 'reset-settings':
    case 'forget-me':
    case 'reminder-time':
    case 'reminder':
    case 'cancel-reminders':
      // What a yes would change cannot be taken back: nothing less than a yes is one.
      return moment.isNewSession ? null : whileAsked(moment, action, { do: 'repeat' });
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
