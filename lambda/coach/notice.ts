import { ownDay, planOf, type Moment, type Outcome } from './moment';
import type { Exercise } from './content';
import { daysSince } from './days';
import { planName } from './names';
import type { Place } from './place';
import type { PlanInputs } from './plan-inputs';
import { ask } from './speak';

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

/** Whether it is so long ago that the notice was accepted, if ever, that nobody goes on without it. */
const whyDue = (moment: Moment): 'first-time' | 'long-ago' | null => {
  const { noticeAcceptedOn } = moment.member;
  if (noticeAcceptedOn === null) return 'first-time';
  return daysSince(noticeAcceptedOn, ownDay(moment)) > VALID_DAYS ? 'long-ago' : null;
};

/** Whether the whole notice comes before anybody moves, whatever they do. */
export const isNoticeDue = (moment: Moment): boolean => whyDue(moment) !== null;

/**
 * Whether the whole notice comes before a plan: the first time, again after thirty days, and when a routine brings a
 * kind of risk that none of the exercises done so far had (content 4.1).
 */
export const noticeReason = (moment: Moment, inputs: PlanInputs): NoticeReason | null => {
  const { coach, member } = moment;
  const { noticeAcceptedOn, history } = member;
  const due = whyDue(moment);
  if (due !== null) return due;
  if (noticeAcceptedOn === ownDay(moment)) return null;
  const known = new Set(
    Object.keys(history.exercises).flatMap((id) => risksOf(coach.catalogue.exercises[id])),
  );
  const brought = planOf(moment, inputs).steps.flatMap(({ exercise }) => risksOf(exercise));
  return brought.some((risk) => !known.has(risk)) ? 'new-risk' : null;
};

/** The parts of the notice, in order (content 4.1). */
const PARTS = ['what', 'ask-first', 'emergency', 'effort', 'breathe', 'control', 'set-up', 'expect'];

/** The moment in which the notice has been heard, or one in which it is out of place: it is not said any more. */
export const withNoticeHeard = <Now extends Moment>(moment: Now): Now => ({
  ...moment,
  today: { ...moment.today, hasHeardNotice: true },
});

/** The notice in one sentence, once in each Alexa session in which something is begun (content 4.1). */
export const shortNotice = ({ coach, member, today }: Moment): string[] =>
  today.hasHeardNotice ? [] : [coach.words.phrase('notice.short', {}, member.history.routinesFinished)];

/** The notice in full, sentence by sentence, without its question. */
export const noticeSentences = ({ coach }: Moment): string[] =>
  PARTS.map((part) => coach.words.phrase(`notice.part-${part}`));

/**
 * Reads the notice before what was left goes on, where it is due again; what was left waits meanwhile, and goes on once
 * the notice is accepted.
 *
 * @returns null where it is not due
 */
export const noticeBeforeGoingOn = (moment: Moment, inputs: PlanInputs, place: Place): Outcome | null => {
  const why = whyDue(moment);
  if (why === null) return null;
  const { words } = moment.coach;
  return ask(moment, {
    state: 'paused',
    asked: { about: 'notice', inputs },
    say: [words.phrase(`notice.because-${why}`), ...noticeSentences(moment)],
    prompt: words.phrase('notice.accept-to-go-on', { name: planName(moment, inputs) }),
    session: { inputs, place },
  });
};
