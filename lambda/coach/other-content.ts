import type { Catalogue, Dose } from './content';
import type { Settings } from './member';
import type { Place } from './place';
import { makePlan } from './make-plan';
import { marksIn, marksOf } from './marks';
import { repetitions, startOfStep } from './repetitions';
import { endOfPlan } from './resume-point';
import type { PlanInputs } from './plan-inputs';
import type { Session } from './session';

type Known = Pick<Settings, 'holdFactor' | 'firstSide'>;

/**
 * A place within an exercise whose dose may have changed: the same set, side and repetition, or the nearest before
 * that there still is; an exercise whose sides are others than they were begins again.
 */
const within = (place: Place, step: number, dose: Dose, firstSide: Settings['firstSide']): Place => {
  if (!repetitions(dose, firstSide).some(({ side }) => side === place.side)) {
    return startOfStep(step, dose, firstSide);
  }
  const [set, rep] = [Math.min(place.set, dose.sets), Math.min(place.rep, dose.reps)];
  const isSame = set === place.set && rep === place.rep;
  return { ...place, step, set, rep, holdMs: isSame ? place.holdMs : 0 };
};

/** Where each of some marks is among others, from 0; each is found once, and null where it is not there any more. */
const whereNow = (before: readonly string[], now: readonly string[]): (number | null)[] => {
  const taken = new Set<number>();
  return before.map((mark) => {
    const index = now.findIndex((other, at) => other === mark && !taken.has(at));
    if (index < 0) return null;
    taken.add(index);
    return index;
  });
};

const isThere = (index: number | null): index is number => index !== null;

/** What was asked to be different about steps, by their new numbers. */
const movedChanges = (
  changes: PlanInputs['changes'],
  numberOf: (before: number) => number | null,
): PlanInputs['changes'] =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([before, change]) => {
      const now = numberOf(Number(before));
      return now === null ? [] : [[String(now), change] as const];
    }),
  );

/** What a plan is made from, and a place in it. */
interface Carried {
  inputs: PlanInputs;
  place: Place;
}

/**
 * Takes a place over into other content: what was done stays done and comes first, then the exercise that is on, then
 * everything else, in the new order; so nothing is left out, whatever was moved, and nothing is done again. If the
 * exercise that is on is gone, the next one begins.
 *
 * @param before marks of the exercises of the plan that the place is in, in their order
 */
const carriedOver = (
  inputs: PlanInputs,
  before: readonly string[],
  place: Place,
  catalogue: Catalogue,
  settings: Known,
): Carried => {
  const { first: _, ...plain } = { ...inputs, changes: {} };
  const now = marksIn(marksOf(makePlan(catalogue, plain, settings).exercises));
  const where = whereNow(before, now);
  const done = where
    .slice(0, place.step)
    .filter(isThere)
    .sort((a, b) => a - b);
  const current = where[place.step] ?? null;
  const first = current === null ? done : [...done, current];
  const order = [...first, ...now.keys()].filter((index, at, all) => all.indexOf(index) === at);
  const isAsWritten = order.every((index, at) => index === at);
  const changes = movedChanges(inputs.changes, (step) => {
    const index = where[step] ?? null;
    return index === null ? null : order.indexOf(index);
  });
  const carried: PlanInputs = {
    ...plain,
    changes,
    ...(isAsWritten ? {} : { first: first.map((index) => now[index] ?? '').join('') }),
  };
  const made = makePlan(catalogue, carried, settings);
  const step = made.steps[done.length];
  if (place.step >= before.length || step === undefined) return { inputs: carried, place: endOfPlan(made) };
  const { firstSide } = settings;
  return {
    inputs: carried,
    place:
      current === null
        ? startOfStep(done.length, step.dose, firstSide)
        : within(place, done.length, step.dose, firstSide),
  };
};

/**
 * A session as this content knows it. An answer that was made from other content cannot be located any more, because
 * its script cannot be made again: the place is where that answer began, or as far as a screen has told, and nothing
 * is skipped or counted.
 *
 * @param session as stored, its places among the steps of the whole plan
 */
export const inThisContent = (session: Session, catalogue: Catalogue, settings: Known): Session => {
  const { version } = catalogue;
  const ofThis = (old: PlanInputs): PlanInputs => ({ ...old, contentVersion: version });
  const { inputs, asked, spoken, place, steps } = session;
  const question = asked !== null && 'inputs' in asked ? { ...asked, inputs: ofThis(asked.inputs) } : asked;
  if (inputs === null || inputs.contentVersion === version) return { ...session, asked: question };
  const reached = spoken === null || spoken.heard !== undefined ? place : spoken.from;
  const carried =
    steps === undefined || reached === null
      ? { inputs: ofThis(inputs), place: reached }
      : carriedOver(ofThis(inputs), marksIn(steps), reached, catalogue, settings);
  return { ...session, asked: question, ...carried, spoken: null };
};
