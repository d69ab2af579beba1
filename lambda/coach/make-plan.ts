import { carefulSteps } from './careful';
import type { Catalogue, Exercise, RoutinePlace, RoutineStep } from './content';
import { doseAt, doseStepOf } from './dose-steps';
import { fitted } from './estimate';
import { scaledHoldSeconds } from './hold-length';
import { marksIn, marksOf } from './marks';
import type { Settings } from './member';
import { type Plan, type PlanStep } from './plan';
import { isOnTheFloor, type Position } from './position';
import type { PlanInputs } from './plan-inputs';
import { nothingToday, type Today } from './today';

/** A step of the whole plan, before it has its number and what was said about the body today is met. */
type WholeStep = Pick<PlanStep, 'exercise' | 'position' | 'dose' | 'variant' | 'from'>;

/** Whether the device counts it second by second. */
const isCoached = ({ coaching }: Exercise): boolean => coaching === 'counted' || coaching === 'timed';

const usesBall = (exercise: Exercise): boolean => exercise.equipment.includes('ball');

const standIn = (catalogue: Catalogue, step: RoutineStep, inputs: PlanInputs): RoutineStep | null => {
  const seen = new Set<string>();
  let current: RoutineStep = step.optIn ? { exercise: step.optIn.insteadUse, dose: {} } : step;
  // A stand-in may itself need one (over the ball -> on the floor -> on a chair).
  while (!seen.has(current.exercise)) {
    seen.add(current.exercise);
    const exercise = catalogue.exercises[current.exercise];
    if (exercise === undefined) return null;
    const gentler = inputs.gentlerOnly === true ? catalogue.choices.gentler[current.exercise] : undefined;
    if (gentler !== undefined) {
      current = { exercise: gentler, dose: catalogue.exercises[gentler]?.starter ?? {} };
      continue;
    }
    const position = current.position ?? exercise.position;
    const needsSwap =
      inputs.noBall && (usesBall(exercise) || position.startsWith('ball-'))
        ? exercise.swaps.noBall
        : inputs.noFloor && isOnTheFloor(position)
          ? exercise.swaps.noFloor
          : undefined;
    if (needsSwap === undefined) return current;
    // Done on the ball by choice of the routine only: without it, it is done where it belongs.
    if (needsSwap === null && position !== exercise.position) {
      current = { exercise: current.exercise, dose: current.dose };
      seen.delete(current.exercise);
      continue;
    }
    if (needsSwap === null) return null;
    current = { exercise: needsSwap, dose: {} };
  }
  return null;
};

/** Groups the steps by position, positions in the order they first come up, so that swaps add no changes. */
const gathered = (steps: readonly WholeStep[]): WholeStep[] => {
  const order = [...new Set(steps.map((step) => step.position))];
  return order.flatMap((position) => steps.filter((step) => step.position === position));
};

/** The steps with those of some marks first, in the order of the marks. */
const withFirst = (steps: readonly WholeStep[], first: string): readonly WholeStep[] => {
  const left = steps.map((step) => ({ step, mark: marksOf([step.exercise.id]) }));
  const taken = marksIn(first).flatMap((wanted) => {
    const at = left.findIndex(({ mark }) => mark === wanted);
    return at < 0 ? [] : left.splice(at, 1);
  });
  return [...taken, ...left].map(({ step }) => step);
};

/**
 * Resolves what will be done: doses merged, movement needs met by stand-ins, too much left out.
 *
 * @param inputs the routine or exercise and what was asked to be different; an unknown id gives an empty plan
 * @param settings the member's; hold length and nothing else matters here
 * @param today what must be left out or adapted today
 */
export const makePlan = (
  catalogue: Catalogue,
  inputs: PlanInputs,
  settings: Pick<Settings, 'holdFactor'>,
  today: Today = nothingToday(),
): Plan => {
  const routine = inputs.routine === null ? undefined : catalogue.routines[inputs.routine];
  const wanted: RoutineStep[] = routine
    ? routine.steps
    : inputs.exercise === null
      ? []
      : [{ exercise: inputs.exercise, dose: {} }];

  const doseStep = routine === undefined ? 0 : doseStepOf(inputs);
  const resolved: WholeStep[] = [];
  let swapped = false;
  for (const [number, step] of wanted.entries()) {
    const actual = standIn(catalogue, step, inputs);
    const exercise = actual === null ? undefined : catalogue.exercises[actual.exercise];
    if (actual === null || exercise === undefined || !isCoached(exercise)) {
      swapped = true;
      continue;
    }
    const isSwapped = actual !== step;
    const there = resolved.findIndex((earlier) => earlier.exercise.id === exercise.id);
    const standing = resolved[there];
    if (isSwapped && standing !== undefined) {
      resolved[there] = { ...standing, from: [...standing.from, number] };
      continue;
    }
    swapped ||= isSwapped;
    resolved.push({
      exercise,
      position: actual.position ?? exercise.position,
      dose: doseAt({ ...exercise.dose, ...actual.dose }, exercise, doseStep),
      variant: actual.variant ?? null,
      from: [number],
    });
  }
  const ordered = swapped ? gathered(resolved) : resolved;
  const fitting = inputs.limitSeconds === null ? ordered : fitted(ordered, inputs.limitSeconds);
  const chosen = inputs.first === undefined ? fitting : withFirst(fitting, inputs.first);
  const steps = chosen.map((step, index): PlanStep => {
    const change = inputs.changes[String(index)];
    const dose = { ...step.dose, holdSeconds: scaledHoldSeconds(step.dose.holdSeconds, settings.holdFactor) };
    return {
      ...step,
      dose: { ...dose, ...change?.dose },
      variant: change?.variant ?? step.variant,
      base: index,
      isStandIn: false,
      cautions: [],
    };
  });
  const left = carefulSteps(steps, catalogue, today, routine?.place === 'bed');
  return {
    inputs,
    place: routine?.place ?? placeOf(left[0]?.position),
    steps: left,
    exercises: steps.map(({ exercise }) => exercise.id),
  };
};

const placeOf = (position: Position | undefined): RoutinePlace =>
  position === 'seated' ? 'chair' : position === 'standing' ? 'standing' : 'floor';
