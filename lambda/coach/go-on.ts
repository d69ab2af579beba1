import { askCarefullyAgain } from './careful-question';
import { entryHere } from './entry-here';
import { finished } from './finish';
import { guide } from './guide';
import type { Moment, Outcome } from './moment';
import { isOffering, offerAgain, offerPlan } from './offering';
import { pauseHere } from './pause-here';
import { askReminderAgain } from './reminder-question';
import { askRestingAgain } from './resting-question';
import { lengthMs } from './script-cue';
import { ask, phrase, sentenceCues } from './speak';

/** Asks again what was asked last, in a few words. */
const reask = (moment: Moment, say: readonly string[]): Outcome => {
  const { asked } = moment.session;
  switch (asked?.about) {
    case 'notice':
      return ask(moment, { state: 'choosing', asked, say, prompt: phrase(moment, 'notice.prompt') });
    case 'start':
      return offerPlan(moment, asked.inputs, say);
    default:
      return ask(moment, {
        state: 'choosing',
        asked: { about: 'what-next' },
        say,
        prompt: phrase(moment, 'help.choose'),
      });
  }
};

/** Whether something else is offered meanwhile, in this conversation. */
const isOffered = ({ session, isNewSession }: Moment): boolean =>
  session.asked?.about === 'start' && !isNewSession;

/**
 * Says something and then goes on with whatever was going on: the routine from where the person is, the pause, the
 * question that is still open. Every answer that changes nothing ends here, so there are no dead ends.
 */
export const goOn = (moment: Moment, say: readonly string[]): Outcome => {
  const { session, plan } = moment;
  const inputs = session.inputs;
  const question =
    askCarefullyAgain(moment, say) ?? askReminderAgain(moment, say) ?? askRestingAgain(moment, say);
  if (question !== null) return question;
  switch (session.state) {
    case 'guiding': {
      if (inputs === null || plan === null || moment.place === null) return reask(moment, say);
      if (isOffering(moment)) return offerAgain(moment, inputs, moment.place, say);
      const opening = sentenceCues(moment, say);
      return guide(moment, { inputs, opening, ...entryHere(moment, lengthMs(opening)) });
    }
    case 'paused':
      if (session.asked?.about === 'notice') {
        const prompt = phrase(moment, 'notice.prompt-to-go-on');
        return ask(moment, { state: 'paused', asked: session.asked, say, prompt });
      }
      return inputs === null || isOffered(moment) ? reask(moment, say) : pauseHere(moment, say);
    case 'finished':
      return inputs === null ? reask(moment, say) : finished(moment, inputs, say);
    case 'choosing':
      return reask(moment, say);
  }
};
