import { ownDay, planOf, type Moment } from './moment';
import type { Exercise } from './content';
import { daysSince } from './days';
import type { PlanInputs } from './session';

/** The notice is read in full again after this many days (content 4.1). */
const VALID_DAYS = 30;

/** Kinds of risk a routine can bring that another did not (content 4.1, 4.4). */
type Risk = 'ball' | 'backward-bend' | 'advanced';

const risksOf = (exercise: Exercise | undefined): Risk[] => {
  if (exercise === undefined) return [];
  const risks: Risk[] = [];
  if (exercise.equipment.includes('ball')) risks.push('ball');
  if (exercise.bias === 'extension') risks.push('backward-bend');
  if (exercise.level === 3) risks.push('advanced');
  return risks;
};

/** Why the notice has to be read in full before a plan starts; null where one sentence is enough. */
export type NoticeReason = 'first-time' | 'long-ago' | 'new-risk';

/**
 * Whether the whole notice comes before a plan: the first time, again after thirty days, and when a routine brings a
 * kind of risk that none of the exercises done so far had (content 4.1).
 */
export const noticeReason = (moment: Moment, inputs: PlanInputs): NoticeReason | null => {
  const { coach, member } = moment;
  const today = ownDay(moment);
  const { noticeAcceptedOn, history } = member;
  if (noticeAcceptedOn === null) return 'first-time';
  if (daysSince(noticeAcceptedOn, today) > VALID_DAYS) return 'long-ago';
  if (noticeAcceptedOn === today) return null;
  const known = new Set(
    Object.keys(history.exercises).flatMap((id) => risksOf(coach.catalogue.exercises[id])),
  );
  const brought = planOf(moment, inputs).steps.flatMap(({ exercise }) => risksOf(exercise));
  return brought.some((risk) => !known.has(risk)) ? 'new-risk' : null;
};

/** The parts of the notice, in order (content 4.1). */
const PARTS = ['what', 'ask-first', 'emergency', 'effort', 'breathe', 'control', 'set-up', 'expect'];

/** The notice in full, sentence by sentence, without its question. */
export const noticeSentences = ({ coach }: Moment): string[] =>
  PARTS.map((part) => coach.words.phrase(`notice.part-${part}`));
