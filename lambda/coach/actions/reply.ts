import { goOn } from '../go-on';
import { ownDay, type Moment, type Outcome } from '../moment';
import { noticeSentences, withNoticeHeard } from '../notice';
import { ask, close, phrase } from '../speak';
import { begin } from './begin';
import { pause, resume, startOver } from './control';
import { freeTimer } from './free-timer';
import { startUsual } from './launch';
import { start } from './start';
import { noToReminder, yesToReminder } from './reminders';
import { answerForget, answerReset } from './settings';
import { walkWasFine } from './walking';

const whatNext = (moment: Moment): Outcome =>
  ask(moment, {
    state: 'choosing',
    asked: { about: 'what-next' },
    say: [phrase(moment, 'reply.all-right')],
    prompt: phrase(moment, 'help.choose'),
  });

/** The notice is accepted; only the day is kept. What was asked for begins. */
export const acceptNotice = (moment: Moment): Outcome => {
  const { asked } = moment.session;
  const member = { ...moment.member, noticeAcceptedOn: ownDay(moment) };
  const accepted = withNoticeHeard({ ...moment, member });
  if (asked?.about === 'notice') {
    const { today } = accepted;
    return moment.session.state === 'paused'
      ? { today: { ...today, asked: null }, ...resume(accepted) }
      : begin(accepted, asked.inputs);
  }
  return goOn(accepted, [phrase(moment, 'reply.thanks')]);
};

/** "Read the notice again": in full, and then on. */
export const readNotice = (moment: Moment): Outcome => goOn(moment, noticeSentences(moment));

/** A bare yes: to whatever was asked last; while guiding simply on. */
export const yes = (moment: Moment): Outcome => {
  const { asked } = moment.session;
  switch (asked?.about) {
    case 'notice':
      return acceptNotice(moment);
    case 'start':
      return start(moment, asked.inputs);
    case 'finished':
    case 'how-was-it':
      return moment.session.state === 'finished' ? startOver(moment) : goOn(moment, []);
    case 'how-was-the-walk':
      return walkWasFine(moment);
    case 'how-much':
      return freeTimer(moment, null, null);
    case 'reset-settings':
      return moment.isNewSession ? resume(moment) : answerReset(moment, true);
    case 'forget-me':
      return moment.isNewSession ? resume(moment) : answerForget(moment, true);
    case 'what-next':
      return startUsual(moment);
    case 'reminder-time':
    case 'reminder':
    case 'cancel-reminders':
      return yesToReminder(moment, asked);
    case 'resume':
    case 'carry-on':
    case undefined:
      return resume(moment);
  }
};

/** A bare no: to whatever was asked last; while guiding it waits. */
export const no = (moment: Moment): Outcome => {
  const { asked, state } = moment.session;
  switch (asked?.about) {
    case 'notice':
      return close(moment, [phrase(moment, 'notice.declined')], {
        state: state === 'paused' ? 'paused' : 'choosing',
      });
    case 'start':
    case 'resume':
      return state === 'paused' ? pause(moment) : whatNext(moment);
    case 'how-much':
      return state === 'paused' ? pause(moment) : whatNext(moment);
    case 'how-was-the-walk':
      return whatNext(moment);
    case 'reset-settings':
      return answerReset(moment, false);
    case 'forget-me':
      return answerForget(moment, false);
    case 'finished':
    case 'how-was-it':
      return state === 'finished' ? close(moment, [phrase(moment, 'stop.goodbye')], {}) : pause(moment);
    case 'what-next':
      return close(moment, [phrase(moment, 'stop.goodbye')], {});
    case 'carry-on':
      return pause(moment);
    case 'reminder-time':
    case 'reminder':
    case 'cancel-reminders':
      return noToReminder(moment, asked);
    case undefined:
      return state === 'guiding' ? pause(moment) : whatNext(moment);
  }
};
