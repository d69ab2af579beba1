import type { Catalogue, Dose, Exercise, Position, RoutinePlace, RoutineStep } from './content';
import type { Settings } from './member';
import { carefulSteps } from './careful';
import { doseAt, doseStepOf } from './dose-steps';
import { scaledHoldSeconds } from './hold-length';
import { marksIn, marksOf } from './marks';
import type { PlanInputs } from './session';
import { nothingToday, type Today } from './today';

/** One exercise of a plan with everything about it decided. */
export interface PlanStep {
  exercise: Exercise;
  position: Position;
  dose: Dose;
  variant: 'easier' | 'harder' | null;
  /** Its number in the whole plan, before anything was left out for today. */
  base: number;
  /** Done instead of a step that is left out today. */
  isStandIn: boolean;
  /** Cautions that are said with it, by id. */
  cautions: readonly string[];
}

/** What will be done, in order. Made from inputs alone, so that it can be made again at any time. */
export interface Plan {
  inputs: PlanInputs;
  place: RoutinePlace;
  steps: readonly PlanStep[];
  /** Ids of the exercises of all steps, before anything was left out for today. */
  exercises: readonly string[];
}

const OFF_THE_FLOOR: ReadonlySet<Position> = new Set(['seated', 'standing', 'ball-seated']);

/** Whether the device counts it second by second. */
const isCoached = ({ coaching }: Exercise): boolean => coaching === 'counted' || coaching === 'timed';

const usesBall = (exercise: Exercise): boolean => exercise.equipment.includes('ball');

/** Whether the position is one that needs getting down to the floor. */
export const isOnTheFloor = (position: Position): boolean => !OFF_THE_FLOOR.has(position);

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
const gathered = (steps: readonly PlanStep[]): PlanStep[] => {
  const order = [...new Set(steps.map((step) => step.position))];
  return order.flatMap((position) => steps.filter((step) => step.position === position));
};

const workSeconds = ({ exercise, dose }: PlanStep): number => {
  const movingSeconds = exercise.phases.reduce(
    (sum, phase) => sum + (phase.seconds === 'hold' ? 0 : phase.seconds),
    0,
  );
  const sidesEach = dose.sides === 'left-then-right' || dose.sides === 'forward-then-backward';
  const repsInARow = dose.sides === 'alternating' ? dose.reps * 2 : dose.reps;
  const oneSide = repsInARow * (movingSeconds + dose.holdSeconds) + (repsInARow - 1) * dose.restSeconds;
  const oneSet = sidesEach ? 2 * oneSide + 8 : oneSide;
  return dose.sets * oneSet + (dose.sets - 1) * dose.setRestSeconds;
};

/** Length of a step by the content's own timing model (content 5.9): settle, instruction, lead-in, work. */
const estimatedSeconds = (step: PlanStep): number => 3 + 18 + 3 + workSeconds(step);

/** Drops the last stretch again and again until the plan fits (content 3, "Choosing for the user"). */
const fitted = (steps: readonly PlanStep[], limitSeconds: number): readonly PlanStep[] => {
  const kept = [...steps];
  const total = (): number => 27 + kept.reduce((sum, step) => sum + estimatedSeconds(step), 0);
  while (kept.length > 1 && total() > limitSeconds) {
    const lastStretch = kept.findLastIndex(({ exercise }, index) => index > 0 && exercise.kind === 'stretch');
    kept.splice(lastStretch > 0 ? lastStretch : kept.length - 1, 1);
  }
  return kept;
};

/** The steps with those of some marks first, in the order of the marks. */
const withFirst = (steps: readonly PlanStep[], first: string): readonly PlanStep[] => {
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
  const resolved: PlanStep[] = [];
  let swapped = false;
  for (const step of wanted) {
    const actual = standIn(catalogue, step, inputs);
    const exercise = actual === null ? undefined : catalogue.exercises[actual.exercise];
    if (actual === null || exercise === undefined || !isCoached(exercise)) {
      swapped = true;
      continue;
    }
    const isStandIn = actual !== step;
    if (isStandIn && resolved.some((earlier) => earlier.exercise.id === exercise.id)) continue;
    swapped ||= isStandIn;
    resolved.push({
      exercise,
      position: actual.position ?? exercise.position,
      dose: doseAt({ ...exercise.dose, ...actual.dose }, exercise, doseStep),
      variant: actual.variant ?? null,
      base: 0,
      isStandIn: false,
      cautions: [],
    });
  }
  const ordered = swapped ? gathered(resolved) : resolved;
  const fitting = inputs.limitSeconds === null ? ordered : fitted(ordered, inputs.limitSeconds);
  const chosen = inputs.first === undefined ? fitting : withFirst(fitting, inputs.first);
  const steps = chosen.map((step, index) => {
    const change = inputs.changes[String(index)];
    const dose = { ...step.dose, holdSeconds: scaledHoldSeconds(step.dose.holdSeconds, settings.holdFactor) };
    return {
      ...step,
      dose: { ...dose, ...change?.dose },
      variant: change?.variant ?? step.variant,
      base: index,
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

/** Whole minutes the plan takes by the content's timing model (content 5.9), at least one. */
export const estimatedMinutes = (plan: Plan): number =>
  Math.max(1, Math.round((27 + plan.steps.reduce((sum, step) => sum + estimatedSeconds(step), 0)) / 60));
