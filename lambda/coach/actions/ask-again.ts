import type { Moment, Outcome } from '../moment';
import type { CarefulQuestion } from '../today';
import { answerCarefully, stopAndAsk } from './careful';

const PROMPTS: Record<Exclude<CarefulQuestion, 'how-strong'>, string> = {
  'finish-for-today': 'dizzy.finish',
  'midwife-agrees': 'expecting.agrees',
  'surgeon-agrees': 'cleared.agrees',
  'bending-back-is-easy': 'condition.bending-back',
  'something-else': 'hurts.something-else',
};

/** "Say that again", while something about the body is asked: the question, and nothing goes on; null where none is. */
export const askAgain = (moment: Moment): Outcome | null => {
  const { asked } = moment.today;
  if (asked === null) return null;
  if (asked === 'how-strong') return answerCarefully(moment, 'unclear');
  return stopAndAsk(moment, asked, [], moment.coach.words.phrase(PROMPTS[asked]));
};
