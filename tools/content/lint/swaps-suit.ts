import type { Catalogue, Exercise } from '../../../lambda/coach/content';
import { isOnTheFloor } from '../../../lambda/coach/position';
import { isAlike, needsBall, positionOf } from './body';
import type { ContentRule, Finding } from './rule';

const unsuitable = (exercise: Exercise, need: 'noFloor' | 'noBall', swap: Exercise): Finding[] => {
  const where = `exercises/${exercise.id}.yaml`;
  const says = `swaps.${need} is "${swap.id}"`;
  return [
    ...(need === 'noFloor' && isOnTheFloor(swap.position)
      ? [{ where, message: `${says}, which is done on the floor (${swap.position}); name one that is not.` }]
      : []),
    ...(needsBall(swap) ? [{ where, message: `${says}, which needs a ball; name one that does not.` }] : []),
    ...(swap.coaching === 'counted'
      ? []
      : [{ where, message: `${says}, which is not coached by counting.` }]),
    ...(isAlike(exercise, swap)
      ? []
      : [{ where, message: `${says}, which shares neither a region nor a direction of movement with it.` }]),
  ];
};

/** Off the floor by its own swap, or without the ball first and then off the floor. */
const leavesTheFloor = ({ swaps }: Exercise, exercises: Catalogue['exercises']): boolean => {
  if (swaps.noFloor !== null) return true;
  const withoutBall = swaps.noBall === null ? undefined : exercises[swaps.noBall];
  return (
    withoutBall !== undefined && (!isOnTheFloor(withoutBall.position) || withoutBall.swaps.noFloor !== null)
  );
};

const stepsWithoutStandIn = ({ exercises, routines }: Catalogue): Finding[] => {
  const onTheFloorInRoutines = new Set(
    Object.values(routines).flatMap(({ steps }) =>
      steps.flatMap((step) => {
        const exercise = exercises[step.exercise];
        return exercise !== undefined && isOnTheFloor(positionOf(step, exercise)) ? [exercise.id] : [];
      }),
    ),
  );
  return (
    Object.values(exercises)
      .filter(({ id, coaching }) => onTheFloorInRoutines.has(id) && coaching === 'counted')
      // A seated exercise that a routine has done kneeling can always be done on its own chair.
      .filter(({ position }) => isOnTheFloor(position))
      .filter((exercise) => !leavesTheFloor(exercise, exercises))
      .map(({ id }) => ({
        where: `exercises/${id}.yaml`,
        message:
          'A routine has it on the floor, so swaps.noFloor must name an exercise for somebody who cannot get down.',
      }))
  );
};

/** Stand-ins do what they are for and resemble what they replace (content facts 2.3). */
export const rule: ContentRule = {
  name: 'swaps-suit',
  description: 'Every floor exercise and every ball exercise has a stand-in that needs neither and is alike.',
  check: (catalogue) => [
    ...Object.values(catalogue.exercises).flatMap((exercise) =>
      (['noFloor', 'noBall'] as const).flatMap((need) => {
        const swap = catalogue.exercises[exercise.swaps[need] ?? ''];
        return swap === undefined ? [] : unsuitable(exercise, need, swap);
      }),
    ),
    ...Object.values(catalogue.exercises)
      .filter((exercise) => needsBall(exercise) && exercise.swaps.noBall === null)
      .map(({ id }) => ({
        where: `exercises/${id}.yaml`,
        message: 'It needs a ball, so swaps.noBall must name an exercise for somebody without one.',
      })),
    ...stepsWithoutStandIn(catalogue),
  ],
};
