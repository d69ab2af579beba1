import type { Exercise, RoutineStep } from '../../../lambda/coach/content';
import type { Position } from '../../../lambda/coach/position';

/** Whether it cannot be done without a ball. */
export const needsBall = (exercise: Exercise): boolean =>
  exercise.position.startsWith('ball-') || exercise.equipment.includes('ball');

/** Whether they work a part of the body, or move the spine in a direction, that they have in common. */
export const isAlike = (one: Exercise, other: Exercise): boolean =>
  one.bias === other.bias || one.regions.some((region) => other.regions.includes(region));

/** Where a step is done: its own position, or the exercise's. */
export const positionOf = (step: RoutineStep, exercise: Exercise): Position =>
  step.position ?? exercise.position;
