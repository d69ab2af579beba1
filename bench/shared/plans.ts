import { newMember, type Member } from '../../lambda/coach/member';
import { contextOf, planOf, type Coach } from '../../lambda/coach/moment';
import type { Plan } from '../../lambda/coach/plan';
import { startOfStep } from '../../lambda/coach/repetitions';
import { plainInputs } from '../../lambda/coach/plan-inputs';
import { makeScript, type Script } from '../../lambda/coach/script';
import { nothingToday } from '../../lambda/coach/today';

/** Somebody new who has accepted the notice. */
export const newcomer = (): Member => ({ ...newMember(), noticeAcceptedOn: '2026-11-20' });

/** The plan of a whole routine. */
export const planFor = (coach: Coach, routine: string, member = newcomer()): Plan =>
  planOf({ coach, member, today: nothingToday() }, plainInputs({ routine }, coach.catalogue.version));

/** Its script from the very start; null for a plan without steps. */
export const scriptFor = (coach: Coach, plan: Plan, member = newcomer()): Script | null => {
  const dose = plan.steps[0]?.dose;
  if (dose === undefined) return null;
  return makeScript(contextOf(coach, member, plan), startOfStep(0, dose, member.settings.firstSide), 'fresh');
};

/** Routines that are counted second by second. */
export const countedRoutines = (coach: Coach): string[] =>
  Object.values(coach.catalogue.routines)
    .filter(({ kind }) => kind === 'counted')
    .map(({ id }) => id);
