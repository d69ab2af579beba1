import type { Action } from './action';
import { isOffering } from './go-on';
import type { Moment } from './moment';

/**
 * Something hurts, and nobody has said yet how much. Whatever would set the person moving at full strength asks once
 * more; leaving the exercise is heard as a strong ache, and going on as a mild one (content 4.3, 4.5).
 */
const whileHurting = ({ today }: Moment, action: Action): Action | null => {
  switch (action.do) {
    case 'ready':
    case 'pause':
    case 'more-time':
    case 'repeat-exercise':
    case 'more-sets':
    case 'harder':
    case 'longer-hold':
      return { do: 'repeat' };
    case 'resume':
      return today.wasGuided ? { do: 'it-hurts', pain: 'mild', bodyPart: null } : null;
    case 'next':
      return { do: 'it-hurts', pain: 'strong', bodyPart: null };
    default:
      return null;
  }
};

/** Other questions about the body: "okay" and "go on" are a yes only where going on, or ending, is what was asked. */
const whileCareful = ({ today }: Moment, action: Action): Action | null => {
  if (action.do !== 'ready' && action.do !== 'resume') return null;
  switch (today.asked) {
    case 'finish-for-today':
      return action.do === 'ready' ? { do: 'yes' } : null;
    case 'something-else':
      return { do: 'yes' };
    default:
      return { do: 'repeat' };
  }
};

/** The notice is never read a second time to somebody who only wants to begin. */
const whileNoticed = (action: Action): Action | null => {
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
const asYesOrNo = (moment: Moment, action: Action): Action | null => {
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

/** What a short answer means while a question is open; null where it means what it always does. */
export const answerInContext = (moment: Moment, action: Action): Action | null => {
  if (moment.today.asked === 'how-strong') return whileHurting(moment, action);
  if (moment.today.asked !== null) return whileCareful(moment, action);
  return moment.session.asked?.about === 'notice' ? whileNoticed(action) : asYesOrNo(moment, action);
};
