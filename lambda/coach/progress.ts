import { withPractice } from './days';
import type { History, Member, Settings } from './member';
import type { Located } from './locate';
import type { Plan } from './plan';
import { resumePoint } from './resume-point';

const increased = (counts: Record<string, number>, ids: readonly string[]): Record<string, number> =>
  ids.reduce((sum, id) => ({ ...sum, [id]: (sum[id] ?? 0) + 1 }), counts);

/** The step that is on: the next one once the last hold of one is done, although its last words were not heard. */
const stepReached = (plan: Plan, { place }: Located, { firstSide }: Settings): number =>
  resumePoint(plan, place, firstSide).step;

/** Whether all of a plan is done, although its last words may not have been heard. */
export const isThrough = (plan: Plan, located: Located, settings: Settings): boolean =>
  located.isAtEnd || stepReached(plan, located, settings) >= plan.steps.length;

interface Done {
  exercises: readonly string[];
  /** The routine, where all of it is done. */
  routine: string | null;
  seconds: number;
}

const withDone = (member: Member, { exercises, routine, seconds }: Done, day: string): Member => {
  const { history } = member;
  const next: History = {
    ...history,
    exercises: increased(history.exercises, exercises),
    routines: increased(history.routines, routine === null ? [] : [routine]),
    routinesFinished: history.routinesFinished + (routine === null ? 0 : 1),
    guidedSeconds: history.guidedSeconds + seconds,
    practice: withPractice(history.practice, day, { seconds, exercises: exercises.length }),
  };
  return { ...member, history: next };
};

const idsOf = (steps: Plan['steps']): string[] => steps.map((step) => step.exercise.id);

/**
 * Counts what was heard through since the last answer: the exercises whose end was passed, and the routine when its
 * end was. Skipped exercises are not passed, because a skip begins a new answer after them.
 *
 * @param day the member's day, YYYY-MM-DD
 */
export const withProgress = (member: Member, plan: Plan, located: Located, day: string): Member => {
  const fromStep = member.session?.spoken?.from.step ?? 0;
  const { settings } = member;
  const done = {
    exercises: idsOf(plan.steps.slice(fromStep, stepReached(plan, located, settings))),
    routine: isThrough(plan, located, settings) ? plan.inputs.routine : null,
    seconds: Math.round(located.guidedMs / 1000),
  };
  return withDone(member, done, day);
};

/**
 * Counts all that a plan has left from a step on: a change, such as shorter holds, has made it done.
 *
 * @param day the member's day, YYYY-MM-DD
 */
export const withRestDone = (member: Member, plan: Plan, step: number, day: string): Member =>
  withDone(
    member,
    { exercises: idsOf(plan.steps.slice(step)), routine: plan.inputs.routine, seconds: 0 },
    day,
  );
