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

const isSameRow = (a: Pick<Repetition, 'set' | 'side'>, b: Pick<Repetition, 'set' | 'side'>): boolean =>
  a.set === b.set && a.side === b.side;

/** The place after a repetition: the next one, the start of the next side or set, or of the next exercise. */
const following = (
  plan: Plan,
  { step: index }: Place,
  before: Repetition,
  all: readonly Repetition[],
  firstSide: 'left' | 'right',
): Place => {
  const next = all[all.indexOf(before) + 1];
  if (next === undefined) return afterStep(plan, index, firstSide);
  const isAlternating = plan.steps[index]?.dose.sides === 'alternating';
  const isInRow = isSameRow(next, before) || (isAlternating && next.set === before.set);
  return { step: index, ...next, rep: isInRow ? next.rep : 0, holdMs: 0 };
};

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
  const isAlternating = step.dose.sides === 'alternating';
  const row = all.filter((repetition) => isSameRow(repetition, place));
  const last = row.at(-1);
  if (last === undefined) return start;
  if (place.rep === 0) return row[0] === all[0] ? start : { ...place, holdMs: 0 };
  const current = row.find(({ rep }) => rep === place.rep);
  if (current === undefined) {
    const lastOfAll = all.filter(({ set }) => set === place.set).at(-1) ?? last;
    return following(plan, place, isAlternating ? lastOfAll : last, all, firstSide);
  }

  const { holdSeconds } = step.dose;
  const isDone = holdSeconds > 0 && place.holdMs >= holdSeconds * 1000;
  if (isDone) return following(plan, place, current, all, firstSide);
  if (holdSeconds < GOES_ON_FROM_SECONDS || place.holdMs <= 0) return { ...place, holdMs: 0 };
  const leftSeconds = (holdSeconds * 1000 - place.holdMs) / 1000;
  const roundedUp = Math.min(holdSeconds, Math.ceil(leftSeconds / ROUND_UP_SECONDS) * ROUND_UP_SECONDS);
  return { ...place, holdMs: (holdSeconds - roundedUp) * 1000 };
};
