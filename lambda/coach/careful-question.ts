import type { Moment, Outcome } from './moment';
import { ask } from './speak';
import { LEG, type CarefulQuestion, type Today } from './today';

const PROMPTS: Record<CarefulQuestion, string> = {
  'how-strong': 'hurts.how-strong',
  'finish-for-today': 'dizzy.finish',
  'midwife-agrees': 'expecting.agrees',
  'surgeon-agrees': 'cleared.agrees',
  'bending-back-is-easy': 'condition.bending-back',
  'something-else': 'hurts.something-else',
};

/** What is said where nobody answers; left out, the question once more. */
const UNANSWERED: Partial<Record<CarefulQuestion, string>> = {
  'how-strong': 'careful.stopped',
  'finish-for-today': 'dizzy.stopped',
  'something-else': 'careful.stopped',
};

/** The words of a question about the body; in the leg it matters too which way it goes (content 4.3). */
export const carefulPrompt = (
  { words }: Moment['coach'],
  asked: CarefulQuestion,
  where: Today['where'],
): string => words.phrase(asked === 'how-strong' && where === LEG ? 'hurts.how-strong-leg' : PROMPTS[asked]);

/**
 * Says something and asks the open question about the body again, so that nothing goes on before it is answered
 * (content 4.8); null where none is open.
 */
export const askCarefullyAgain = (moment: Moment, say: readonly string[]): Outcome | null => {
  const { coach, session, today } = moment;
  if (today.asked === null) return null;
  const prompt = carefulPrompt(coach, today.asked, today.where);
  const unanswered = UNANSWERED[today.asked];
  return {
    ...ask(moment, {
      state: session.state === 'guiding' ? 'paused' : session.state,
      asked: session.asked ?? { about: 'what-next' },
      say,
      prompt,
      reprompt: unanswered === undefined ? prompt : coach.words.phrase(unanswered),
    }),
    today,
  };
};
