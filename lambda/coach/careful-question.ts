import { missingClearances } from './clearance';
import type { Moment, Outcome } from './moment';
import { ask, phrase } from './speak';
import { LEG, type CarefulQuestion, type Clearance, type Today } from './today';

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

/**
 * The words of a question about the body, and those for where nobody answers; in the leg it matters too which way it
 * goes (content 4.3).
 */
export const carefulPrompts = (
  { words }: Moment['coach'],
  { asked, where }: { asked: CarefulQuestion; where: Today['where'] },
): { prompt: string; reprompt: string } => {
  const key = asked === 'how-strong' && where === LEG ? 'hurts.how-strong-leg' : PROMPTS[asked];
  return { prompt: words.phrase(key), reprompt: words.phrase(UNANSWERED[asked] ?? key) };
};

/**
 * Says something and asks the open question about the body again, so that nothing goes on before it is answered
 * (content 4.8); null where none is open.
 */
export const askCarefullyAgain = (moment: Moment, say: readonly string[]): Outcome | null => {
  const { coach, session, today } = moment;
  const { asked, where } = today;
  if (asked === null) return null;
  return {
    ...ask(moment, {
      state: session.state === 'guiding' ? 'paused' : session.state,
      asked: session.asked ?? { about: 'what-next' },
      say,
      ...carefulPrompts(coach, { asked, where }),
    }),
    today,
  };
};

const WHY_FIRST: Record<Clearance, readonly string[]> = {
  'surgeon-agrees': ['cleared.cannot-judge', 'cleared.own-list'],
  'midwife-agrees': ['expecting.ask-first'],
};

/** Asks whether a clinician agrees, as nothing but breathing begins before (content 4.5); null where nobody need. */
export const askForClearance = (moment: Moment): Outcome | null => {
  const [asked] = missingClearances(moment.coach.catalogue, moment.today);
  if (asked === undefined) return null;
  const why = WHY_FIRST[asked].map((key) => phrase(moment, key));
  return askCarefullyAgain({ ...moment, today: { ...moment.today, asked } }, why);
};
