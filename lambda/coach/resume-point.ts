import type { Dose } from './content';
import type { Place } from './place';
import type { Plan } from './plan';
import { repetitions, startOfStep, type Repetition } from './repetitions';
import type { Question, Session } from './session';

/** Holds of this length go on where they were; shorter ones begin their repetition again (design, Time). */
export const GOES_ON_FROM_SECONDS = 10;
/** What is left of a hold is rounded up to this. */
const ROUND_UP_SECONDS = 5;

/** The place after everything: all steps are done. */
export const endOfPlan = (plan: Plan): Place => ({
  step: plan.steps.length,
  set: 1,
  side: 'both',
  rep: 0,
  holdMs: 0,
});

/** Where an exercise begins that follows a step; the end of the plan after the last one. */
export const afterStep = (plan: Plan, step: number, firstSide: 'left' | 'right'): Place => {
  const following = plan.steps[step + 1];
  return following === undefined ? endOfPlan(plan) : startOfStep(step + 1, following.dose, firstSide);
};

/** A session whose plan was heard to its end, with what is asked then. */
export const throughWith = (session: Session, plan: Plan, asked: Question): Session => ({
  ...session,
  state: 'finished',
  asked,
  place: endOfPlan(plan),
  spoken: null,
});

/** Whether two repetitions are done in one go: in the same set, on the same side unless the sides take turns. */
const isInOneGo = (
  { sides }: Dose,
  a: Pick<Repetition, 'set' | 'side'>,
  b: Pick<Repetition, 'set' | 'side'>,
): boolean => a.set === b.set && (a.side === b.side || sides === 'alternating');

/**
 * The place to go on from after an interruption at `place`: never later than it, and never more than ten seconds of
 * a hold earlier. A hold of ten seconds or more keeps what was done, less what rounding its rest up to five seconds
 * takes back; a shorter one begins its repetition again; a finished hold leads to the next repetition. Where fewer
 * repetitions are left than were done, the next side, set or exercise follows: nobody does more of what hurts.
 *
 * @param place any place, also one that an older plan or content left behind; it is brought into the plan
 */
export const resumePoint = (plan: Plan, place: Place, firstSide: 'left' | 'right'): Place => {
  const step = plan.steps[place.step];
  if (step === undefined)
    return place.step < 0 ? resumePoint(plan, { ...place, step: 0 }, firstSide) : endOfPlan(plan);
  const start = startOfStep(place.step, step.dose, firstSide);
  const all = repetitions(step.dose, firstSide);
  const row = all.filter(({ set, side }) => set === place.set && side === place.side);
  if (row.length === 0) return start;
  if (place.rep === 0) return row[0] === all[0] ? start : { ...place, holdMs: 0 };
  /** The next repetition, the start of the next side or set, or of the next exercise. */
  const after = (before: number): Place => {
    const [current, next] = [all[before], all[before + 1]];
    if (current === undefined || next === undefined) return afterStep(plan, place.step, firstSide);
    return { step: place.step, ...next, rep: isInOneGo(step.dose, current, next) ? next.rep : 0, holdMs: 0 };
  };
  const current = row.find(({ rep }) => rep === place.rep);
  if (current === undefined) return after(all.findLastIndex((other) => isInOneGo(step.dose, other, place)));

  const { holdSeconds } = step.dose;
  const isDone = holdSeconds > 0 && place.holdMs >= holdSeconds * 1000;
  if (isDone) return after(all.indexOf(current));
  if (holdSeconds < GOES_ON_FROM_SECONDS || place.holdMs <= 0) return { ...place, holdMs: 0 };
  const leftSeconds = (holdSeconds * 1000 - place.holdMs) / 1000;
  const roundedUp = Math.min(holdSeconds, Math.ceil(leftSeconds / ROUND_UP_SECONDS) * ROUND_UP_SECONDS);
  return { ...place, holdMs: (holdSeconds - roundedUp) * 1000 };
};
