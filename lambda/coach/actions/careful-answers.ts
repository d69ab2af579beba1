import { askCarefullyAgain } from '../careful-question';
import { agreedTo } from '../clearance';
import { startPlace } from '../guide';
import { running, type Moment, type Outcome } from '../moment';
import { ask, close, phrase } from '../speak';
import { begin, inputsOf } from './begin';
import { breatheOrRest, endForToday, justBreathe, knowing, knowingNobodyAgrees } from './careful';
import { guideFrom } from './control';

/** What somebody answered to a careful question; null where none is open. */
export const answerCarefully = (moment: Moment, answer: 'yes' | 'no' | 'unclear'): Outcome | null => {
  const { asked } = moment.today;
  if (asked === null) return null;
  // No yes and no no says how strong something is.
  if (answer === 'unclear' || asked === 'how-strong') return askCarefullyAgain(moment, []);
  switch (asked) {
    case 'finish-for-today':
      return answer === 'yes'
        ? endKeepingPlace(moment)
        : // Whoever was told to sit or to lie on their side finds the position again.
          knowing(moment, { pausedAtMs: null }, (now) =>
            ask(now, {
              state: now.session.state,
              asked: { about: 'resume' },
              say: [phrase(now, 'dizzy.take-your-time')],
              prompt: phrase(now, 'careful.stopped'),
            }),
          );
    case 'midwife-agrees':
      return answer === 'yes'
        ? knowing(moment, agreedTo(moment.today, asked), (now) =>
            begin(now, inputsOf(now, { routine: 'upright-and-all-fours-five' })),
          )
        : knowingNobodyAgrees(moment, asked, (now) =>
            justBreathe(now, [phrase(now, 'expecting.breathe-only')]),
          );
    case 'surgeon-agrees':
      return answer === 'yes'
        ? knowing(moment, agreedTo(moment.today, asked), (now) =>
            justBreathe(now, [phrase(now, 'cleared.cleared')]),
          )
        : knowingNobodyAgrees(moment, asked, (now) =>
            ask(now, {
              state: 'choosing',
              asked: { about: 'what-next' },
              say: [phrase(now, 'cleared.locked')],
              prompt: phrase(now, 'cleared.count-for-you'),
              session: { inputs: null, place: null },
            }),
          );
    case 'bending-back-is-easy':
      return answer === 'yes'
        ? knowing(moment, {}, (now) =>
            begin(now, inputsOf(now, { routine: 'press-up-series' }), [
              phrase(now, 'condition.bending-is-easy'),
            ]),
          )
        : knowing(moment, {}, (now) =>
            begin(now, inputsOf(now, { routine: 'lower-back' }), [phrase(now, 'condition.bending-is-not')]),
          );
    case 'something-else': {
      if (answer === 'no') return endForToday(moment, [phrase(moment, 'stop.slowly')]);
      return knowing(moment, {}, (now) => {
        const left = running(now);
        if (left === null || left.place.step >= left.plan.steps.length) {
          return breatheOrRest(now, 'enough');
        }
        return guideFrom(left, startPlace(left, left.plan, left.place.step), 'fresh', []);
      });
    }
  }
};

/** Ends for today; the place is kept for another day. */
const endKeepingPlace = (moment: Moment): Outcome =>
  close(moment, [phrase(moment, 'dizzy.rest')], { state: running(moment) === null ? 'choosing' : 'paused' });
