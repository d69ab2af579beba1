import type { Exercise, Position, RoutineStep } from '../../../lambda/coach/content';

/** Whether it cannot be done without a ball. */
export const needsBall = (exercise: Exercise): boolean =>
  exercise.position.startsWith('ball-') || exercise.equipment.includes('ball');

/** Where a step is done: its own position, or the exercise's. */
export const positionOf = (step: RoutineStep, exercise: Exercise): Position =>
  step.position ?? exercise.position;
