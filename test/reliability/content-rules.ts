import type { Coach } from '../../lambda/coach/moment';
import type { Member } from '../../lambda/coach/member';
import { makePlan } from '../../lambda/coach/make-plan';
import type { Session } from '../../lambda/coach/session';

/** A member before and after a request that was answered with other content than the one before. */
export interface Update {
  /** The coach that the plan of before was made by. */
  old: Coach;
  coach: Coach;
  before: Member;
  after: Member;
}

const exercisesOf = ({ catalogue }: Coach, { settings }: Member, { inputs }: Session): readonly string[] =>
  inputs === null ? [] : makePlan(catalogue, inputs, settings).exercises;

/**
 * What is wrong with where somebody is after other content was deployed, when they have asked for no other place: the
 * exercise they were in, or the next if it is gone; nothing that was not done comes before it.
 *
 * @returns a sentence; null where all is well
 */
export const updateFinding = ({ old, coach, before, after }: Update): string | null => {
  const { session } = before;
  if (!session?.inputs || (session.state !== 'guiding' && session.state !== 'paused')) return null;
  const { routine } = session.inputs;
  if (routine !== null && coach.catalogue.routines[routine] === undefined) return null;
  const place = session.spoken?.from ?? session.place;
  const exercises = exercisesOf(old, before, session);
  const current = place === null ? undefined : exercises[place.step];
  if (place === null || current === undefined) return null;
  const now = after.session;
  const tell = (what: string): string =>
    `after other content was deployed, ${what}: it was ${current} of ${exercises.join(', ')} at ${JSON.stringify(place)}; ` +
    `now ${now?.state ?? 'nothing'} at ${JSON.stringify(now?.place)} of ${now === null ? '' : exercisesOf(coach, after, now).join(', ')}`;
  if (!now?.inputs || now.place === null) return tell('the routine is lost');
  // Whoever was paused when the session ended has been left alone, in the content of before.
  if (now.inputs.contentVersion !== coach.catalogue.version) return null;
  const left = exercisesOf(coach, after, now);
  const here = left[now.spoken?.from.step ?? now.place.step];
  const earlier = left.slice(0, now.spoken?.from.step ?? now.place.step);
  const done = new Set(exercises.slice(0, place.step));
  if (earlier.some((id) => !done.has(id))) return tell('an exercise that was not done is left out');
  if (left.includes(current) && here !== current) return tell('it is in another exercise');
  return here !== undefined && done.has(here) ? tell('it does again what was done') : null;
};
