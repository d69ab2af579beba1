import type { Dose, Exercise, RoutinePlace } from './content';
import type { Position } from './position';
import type { PlanInputs } from './plan-inputs';
import { BREATHING } from './today';

/** One exercise of a plan with everything about it decided. */
export interface PlanStep {
  exercise: Exercise;
  position: Position;
  dose: Dose;
  variant: 'easier' | 'harder' | null;
  /** Its number in the whole plan, before anything was left out for today. */
  base: number;
  /** Numbers of the routine's own steps that it is, or stands in for. */
  from: readonly number[];
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

/** Whether breathing is all there is to do. */
export const isBreathingAlone = ({ steps }: Pick<Plan, 'steps'>): boolean =>
  steps.length === 1 && steps[0]?.exercise.id === BREATHING;
