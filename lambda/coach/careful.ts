import type { Caution } from './caution';
import { isLocked } from './clearance';
import type { Bias, Catalogue, Dose, Exercise } from './content';
import type { Position } from './position';
import type { Place } from './place';
import type { Plan, PlanStep } from './plan';
import { halfOf } from './dose-steps';
import { marksOf } from './marks';
import { startOfStep } from './repetitions';
import type { Session } from './session';
import type { Today } from './today';

/** Breathing stays when everything else is locked (content 4.4.1). */
const ALWAYS_FINE: ReadonlySet<string> = new Set(['relaxed-breathing', 'own-exercise']);

/** Whether an exercise is never left out: breathing, and what is counted of somebody's own list. */
export const isAlwaysFine = (exercise: string | null): boolean =>
  exercise !== null && ALWAYS_FINE.has(exercise);

const cautionsOf = (catalogue: Catalogue, today: Today): Caution[] =>
  today.cautions.flatMap((id) => catalogue.cautions[id] ?? []);

/** Whether an exercise moves in a direction. */
const movesIn = ({ bias }: Exercise, direction: Bias): boolean =>
  bias === direction ||
  (bias === 'flexion-extension' && (direction === 'flexion' || direction === 'extension'));

/** Whether an exercise moves in a direction that is over for today. */
const movesInto = (exercise: Exercise, today: Today): boolean =>
  today.directionsOut.some((direction) => movesIn(exercise, direction));

/**
 * The next step that does not go on in the direction of this one, so that what follows a strong ache is gentler and
 * not more of the same; null where there is none. Neutral exercises have no direction.
 */
export const nextInOtherDirection = ({ steps }: Plan, step: number): number | null => {
  const bias = steps[step]?.exercise.bias ?? 'neutral';
  const isOther = (exercise: Exercise): boolean => exercise.bias === 'neutral' || !movesIn(exercise, bias);
  const found = steps.findIndex(({ exercise }, index) => index > step && isOther(exercise));
  return found < 0 ? null : found;
};

/** Another routine is offered when less than half of one survives (content 4.4.1). */
export const isLittleLeft = ({ steps, exercises }: Plan): boolean =>
  steps.filter((step) => !step.isStandIn).length * 2 < exercises.length;

/** The routine that suits what was said about the body today. */
export const routineInstead = (catalogue: Catalogue, today: Today): string =>
  cautionsOf(catalogue, today).find(({ instead }) => instead !== undefined)?.instead ?? 'chair-only';

/** Whether an exercise is left out today. */
export const isLeftOut = (catalogue: Catalogue, today: Today, exercise: Exercise): boolean => {
  if (isAlwaysFine(exercise.id)) return false;
  return (
    movesInto(exercise, today) ||
    isLocked(catalogue, today) ||
    cautionsOf(catalogue, today).some(({ leaveOut }) => leaveOut.includes(exercise.id))
  );
};

const standInFor = (catalogue: Catalogue, today: Today, exercise: Exercise): Exercise | null => {
  for (const caution of cautionsOf(catalogue, today)) {
    const standIn = catalogue.exercises[caution.swaps[exercise.id] ?? ''];
    if (standIn !== undefined && !isLeftOut(catalogue, today, standIn)) return standIn;
  }
  return null;
};

/** Where a step is done today. */
const positionToday = (catalogue: Catalogue, today: Today, { exercise, position }: PlanStep): Position =>
  cautionsOf(catalogue, today).reduce<Position>(
    (now, caution) => caution.doneIn?.[exercise.id] ?? caution.positions?.[now] ?? now,
    position,
  );

/** Half of it where everything is gentler, and held no longer than any caution lets it be, whatever was asked for. */
const doseToday = (catalogue: Catalogue, today: Today, { exercise, dose }: PlanStep): Dose => {
  const some = {
    ...dose,
    ...(today.isGentler ? halfOf(dose) : {}),
    ...today.changes[exercise.id]?.dose,
  };
  const longest = cautionsOf(catalogue, today).flatMap(({ longestHold }) => longestHold?.[exercise.id] ?? []);
  return { ...some, holdSeconds: Math.min(some.holdSeconds, ...longest) };
};

const adapted = (catalogue: Catalogue, today: Today, step: PlanStep): PlanStep => ({
  ...step,
  dose: doseToday(catalogue, today, step),
  variant: today.changes[step.exercise.id]?.variant ?? step.variant,
  position: positionToday(catalogue, today, step),
  cautions: today.cautions.filter((id) => catalogue.cautions[id]?.adapt.includes(step.exercise.id)),
});

/**
 * The steps that are left today: what must be left out is replaced by its stand-in, or dropped; what may stay
 * carries the cautions that are said with it (content 4.4.1, 2.3). Each keeps the number of the step it came from.
 *
 * @param isInBed nothing is brought in that cannot be done there
 */
export const carefulSteps = (
  steps: readonly PlanStep[],
  catalogue: Catalogue,
  today: Today,
  isInBed: boolean,
): PlanStep[] => {
  const kept: PlanStep[] = [];
  for (const step of steps) {
    if (!isLeftOut(catalogue, today, step.exercise)) {
      kept.push(adapted(catalogue, today, step));
      continue;
    }
    const standIn = standInFor(catalogue, today, step.exercise);
    const isThere = (id: string): boolean => [...kept, ...steps].some((other) => other.exercise.id === id);
    if (standIn === null || isThere(standIn.id) || (isInBed && !standIn.inBed)) continue;
    kept.push(
      adapted(catalogue, today, {
        ...step,
        exercise: standIn,
        position: standIn.position,
        dose: { ...standIn.dose, ...standIn.starter },
        variant: null,
        isStandIn: true,
      }),
    );
  }
  return kept;
};

const moved = (session: Session, place: (from: Place) => Place): Session => ({
  ...session,
  place: session.place === null ? null : place(session.place),
  spoken: session.spoken === null ? null : { ...session.spoken, from: place(session.spoken.from) },
});

/**
 * A session as it is stored counts the steps of the whole plan, so that it shows nothing of what was left out today.
 * This finds its places among the steps that are left.
 */
export const amongTodaysSteps = (session: Session, plan: Plan, firstSide: 'left' | 'right'): Session =>
  moved(session, (place) => {
    const step = plan.steps.findIndex(({ base }) => base >= place.step);
    const found = plan.steps[step];
    if (found === undefined) return { ...place, step: plan.steps.length, rep: 0, holdMs: 0 };
    return found.base === place.step ? { ...place, step } : startOfStep(step, found.dose, firstSide);
  });

/**
 * The reverse: the places of a session among the steps of the whole plan, as they are stored. Once nothing is being
 * guided, a place within a stand-in is the start of what it stands in for.
 */
export const amongAllSteps = (session: Session, plan: Plan): Session =>
  moved({ ...session, steps: marksOf(plan.exercises) }, (place) => {
    const step = plan.steps[place.step];
    if (step === undefined) return { ...place, step: plan.exercises.length };
    const isSettled = step.isStandIn && session.state !== 'guiding';
    return { ...place, step: step.base, ...(isSettled ? { rep: 0, holdMs: 0 } : {}) };
  });
