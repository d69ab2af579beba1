import { withPractice } from './days';
import type { History, Member } from './member';
import type { Located } from './locate';
import type { Plan } from './plan';

const increased = (counts: Record<string, number>, ids: readonly string[]): Record<string, number> =>
  ids.reduce((sum, id) => ({ ...sum, [id]: (sum[id] ?? 0) + 1 }), counts);

/**
 * Counts what was heard through since the last answer: the exercises whose end was passed, and the routine when its
 * end was. Skipped exercises are not passed, because a skip begins a new answer after them.
 *
 * @param day the member's day, YYYY-MM-DD
 */
export const withProgress = (member: Member, plan: Plan, located: Located, day: string): Member => {
  const fromStep = member.session?.spoken?.from.step ?? 0;
  const passed = plan.steps.slice(fromStep, located.place.step).map((step) => step.exercise.id);
  const { history } = member;
  const routine = located.isAtEnd ? plan.inputs.routine : null;
  const seconds = Math.round(located.guidedMs / 1000);
  const next: History = {
    ...history,
    exercises: increased(history.exercises, passed),
    routines: increased(history.routines, routine === null ? [] : [routine]),
    routinesFinished: history.routinesFinished + (routine === null ? 0 : 1),
    guidedSeconds: history.guidedSeconds + seconds,
    practice: withPractice(history.practice, day, { seconds, exercises: passed.length }),
  };
  return { ...member, history: next };
};
