import { goOn } from '../go-on';
import type { Moment, Outcome } from '../moment';
import { dayOf } from '../progress';
import { ask, close } from '../speak';
import { begin } from './begin';
import { pause, resume, startOver } from './control';
import { startUsual } from './launch';

const phrase = (moment: Moment, key: string): string => moment.coach.words.phrase(key);

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
  const member = { ...moment.member, noticeAcceptedOn: dayOf(moment.nowMs) };
  const accepted = { ...moment, member };
  if (asked?.about === 'notice') return begin(accepted, asked.plan);
  return goOn(accepted, [phrase(moment, 'reply.thanks')]);
};

/** A bare yes: to whatever was asked last; while guiding simply on. */
export const yes = (moment: Moment): Outcome => {
  const { asked } = moment.session;
  switch (asked?.about) {
    case 'notice':
      return acceptNotice(moment);
    case 'start':
      return begin(moment, asked.plan);
    case 'finished':
      return moment.session.state === 'finished' ? startOver(moment) : goOn(moment, []);
    case 'what-next':
      return startUsual(moment);
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
      return close(moment, [phrase(moment, 'notice.declined')], { state: 'choosing' });
    case 'start':
    case 'resume':
      return state === 'paused' ? pause(moment) : whatNext(moment);
    case 'finished':
      return state === 'finished' ? close(moment, [phrase(moment, 'stop.goodbye')], {}) : pause(moment);
    case 'what-next':
      return close(moment, [phrase(moment, 'stop.goodbye')], {});
    case 'carry-on':
      return pause(moment);
    case undefined:
      return state === 'guiding' ? pause(moment) : whatNext(moment);
  }
};
