import type { Catalogue, Equipment, Exercise, Routine, RoutineStep } from '../../../lambda/coach/content';
import { isOnTheFloor } from '../../../lambda/coach/position';
import { positionOf } from './body';
import type { ContentRule } from './rule';

/** What a step takes where it is done: a bed needs no mat, and sitting elsewhere needs no chair. */
const neededFor = (step: RoutineStep, exercise: Exercise, { place }: Routine): Set<Equipment> => {
  const position = positionOf(step, exercise);
  const needed = new Set(exercise.equipment);
  if (position === 'seated') needed.add('chair');
  else if (exercise.position === 'seated') needed.delete('chair');
  if (position.startsWith('ball-')) needed.add('ball');
  if (place === 'bed') {
    needed.delete('mat');
    needed.delete('pillow');
  }
  return needed;
};

const stepsOf = (routine: Routine, exercises: Catalogue['exercises']): (readonly [RoutineStep, Exercise])[] =>
  routine.steps.flatMap((step) => {
    const exercise = exercises[step.exercise];
    return exercise === undefined ? [] : [[step, exercise] as const];
  });

const placeProblems = (routine: Routine, exercises: Catalogue['exercises']): string[] =>
  stepsOf(routine, exercises).flatMap(([step, exercise]) => {
    const position = positionOf(step, exercise);
    if (routine.place === 'bed' && !exercise.inBed)
      return [`${exercise.id} is not for a bed; choose one that is.`];
    if ((routine.place === 'chair' || routine.place === 'standing') && isOnTheFloor(position)) {
      return [
        `${exercise.id} is done ${position}, but the place is ${routine.place}; keep it off the floor.`,
      ];
    }
    return [];
  });

const equipmentProblems = (routine: Routine, exercises: Catalogue['exercises']): string[] => {
  const steps = stepsOf(routine, exercises);
  const needed = new Set(steps.flatMap(([step, exercise]) => [...neededFor(step, exercise, routine)]));
  const helpful = new Set(steps.flatMap(([, exercise]) => exercise.optionalEquipment));
  return [
    ...[...needed]
      .filter((item) => !routine.equipment.includes(item))
      .map((item) => `A step needs the ${item}; list it under equipment.`),
    ...routine.equipment
      .filter((item) => !needed.has(item))
      .map((item) =>
        helpful.has(item)
          ? `No step needs the ${item}, it only helps; list it under optionalEquipment.`
          : `No step needs the ${item}; leave it out of equipment.`,
      ),
  ];
};

/** A routine can be done where and with what it says. */
export const rule: ContentRule = {
  name: 'place-suits',
  description: "A routine's steps can be done in its place, and its equipment is what they need.",
  check: ({ exercises, routines }) =>
    Object.values(routines).flatMap((routine) =>
      [...placeProblems(routine, exercises), ...equipmentProblems(routine, exercises)].map((message) => ({
        where: `routines/${routine.id}.yaml`,
        message,
      })),
    ),
};
