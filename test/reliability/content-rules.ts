import type { Coach } from '../../lambda/coach/moment';
import type { Member } from '../../lambda/coach/member';
import { makePlan } from '../../lambda/coach/make-plan';
import type { Plan } from '../../lambda/coach/plan';
import { resumePoint } from '../../lambda/coach/resume-point';
import type { Session } from '../../lambda/coach/session';

/** A member before and after a request that was answered with other content than the one before. */
export interface Update {
  /** The coach that the plan of before was made by. */
  old: Coach;
  coach: Coach;
  before: Member;
  after: Member;
}

const planIn = ({ catalogue }: Coach, { settings }: Member, { inputs }: Session): Plan | null =>
  inputs === null ? null : makePlan(catalogue, inputs, settings);

/** Where somebody is now, in the exercises that are left. */
interface Now {
  exercises: readonly string[];
  step: number;
}

/** What is wrong with where somebody is now who was at a step of the content of before; null where nothing is. */
const wrongAfter = (exercises: readonly string[], step: number, now: Now): string | null => {
  const current = exercises[step];
  if (current === undefined) return null;
  const done = new Set(exercises.slice(0, step));
  const here = now.exercises[now.step];
  if (now.exercises.slice(0, now.step).some((id) => !done.has(id))) {
    return 'an exercise that was not done is left out';
  }
  if (now.exercises.includes(current) && here !== current) return 'it is in another exercise';
  return here !== undefined && done.has(here) ? 'it does again what was done' : null;
};

/**
 * What is wrong with where somebody is after other content was deployed, when they have asked for no other place: the
 * exercise they were in, or the next if it is gone or was done to its end; nothing that was not done comes before it.
 *
 * @returns a sentence; null where all is well
 */
export const updateFinding = ({ old, coach, before, after }: Update): string | null => {
  const { session } = before;
  if (!session?.inputs || (session.state !== 'guiding' && session.state !== 'paused')) return null;
  const { routine } = session.inputs;
  if (routine !== null && coach.catalogue.routines[routine] === undefined) return null;
  const place = session.spoken?.from ?? session.place;
  const plan = planIn(old, before, session);
  if (place === null || plan?.exercises[place.step] === undefined) return null;
  const now = after.session;
  const left = now === null ? [] : (planIn(coach, after, now)?.exercises ?? []);
  const tell = (what: string): string =>
    `after other content was deployed, ${what}: it was at ${JSON.stringify(place)} of ${plan.exercises.join(', ')}; ` +
    `now ${now?.state ?? 'nothing'} at ${JSON.stringify(now?.spoken?.from ?? now?.place)} of ${left.join(', ')}`;
  if (!now?.inputs || now.place === null) return tell('the routine is lost');
  // Whoever was paused when the session ended has been left alone, in the content of before.
  if (now.inputs.contentVersion !== coach.catalogue.version) return null;
  const here = { exercises: left, step: now.spoken?.from.step ?? now.place.step };
  const wrong = wrongAfter(plan.exercises, place.step, here);
  // An exercise whose last hold is done may be over, or still on: its dose may be another one now.
  const following = resumePoint(plan, place, before.settings.firstSide).step;
  return wrong === null || (following > place.step && wrongAfter(plan.exercises, following, here) === null)
    ? null
    : tell(wrong);
};
