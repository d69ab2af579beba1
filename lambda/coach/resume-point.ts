import type { Place } from './place';
import type { Plan } from './plan';
import { repetitions, startOfStep } from './repetitions';
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

/**
 * The place to go on from after an interruption at `place`: never later than it, and never more than ten seconds of
 * a hold earlier. A hold of ten seconds or more keeps what was done, less what rounding its rest up to five seconds
 * takes back; a shorter one begins its repetition again; a finished hold leads to the next repetition.
 *
 * @param place any place, also one that an older plan or content left behind; it is brought into the plan
 */
export const resumePoint = (plan: Plan, place: Place, firstSide: 'left' | 'right'): Place => {
  const step = plan.steps[place.step];
  if (step === undefined)
    return place.step < 0 ? resumePoint(plan, { ...place, step: 0 }, firstSide) : endOfPlan(plan);
  const start = startOfStep(place.step, step.dose, firstSide);
  const all = repetitions(step.dose, firstSide);
  const index =
    place.rep === 0
      ? all.findIndex(({ set, side }) => set === place.set && side === place.side)
      : all.findIndex(({ set, side, rep }) => set === place.set && side === place.side && rep === place.rep);
  if (index <= 0 && place.rep === 0) return start;
  if (index < 0) return start;
  if (place.rep === 0) return { ...place, holdMs: 0 };

  const { holdSeconds } = step.dose;
  const isDone = holdSeconds > 0 && place.holdMs >= holdSeconds * 1000;
  if (isDone) {
    const next = all[index + 1];
    if (next === undefined) return afterStep(plan, place.step, firstSide);
    const sameRow = next.set === place.set && (next.side === place.side || step.dose.sides === 'alternating');
    return { step: place.step, ...next, rep: sameRow ? next.rep : 0, holdMs: 0 };
  }
  if (holdSeconds < GOES_ON_FROM_SECONDS || place.holdMs <= 0) return { ...place, holdMs: 0 };
  const leftSeconds = (holdSeconds * 1000 - place.holdMs) / 1000;
  const roundedUp = Math.min(holdSeconds, Math.ceil(leftSeconds / ROUND_UP_SECONDS) * ROUND_UP_SECONDS);
  return { ...place, holdMs: (holdSeconds - roundedUp) * 1000 };
};
