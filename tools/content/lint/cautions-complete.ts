import type { Caution } from '../../../lambda/coach/caution';
import type { Catalogue, Exercise } from '../../../lambda/coach/content';
import { isOnTheFloor } from '../../../lambda/coach/position';
import { isAlike, needsBall } from './body';
import type { ContentRule } from './rule';
import { cautionFile } from './spoken';

/** Level 3 is for those who ask for it, so it never stands in for anything. */
const MOST_LEVEL = 2;

/** Exercises that a plan can come to: steps of routines, and whatever stands in for those. */
const withinReach = ({ exercises, routines }: Catalogue): Set<string> => {
  const reached = new Set<string>();
  const reach = (id: string | null): void => {
    const exercise = id === null ? undefined : exercises[id];
    if (exercise === undefined || reached.has(exercise.id)) return;
    reached.add(exercise.id);
    reach(exercise.swaps.noFloor);
    reach(exercise.swaps.noBall);
  };
  for (const { steps } of Object.values(routines)) {
    for (const step of steps) {
      reach(step.exercise);
      reach(step.optIn?.insteadUse ?? null);
    }
  }
  return reached;
};

const standInProblems = (caution: Caution, leftOut: Exercise, standIn: Exercise): string[] => {
  const says = `swaps.${leftOut.id} is "${standIn.id}"`;
  return [
    ...(caution.leaveOut.includes(standIn.id) ? [`${says}, which is left out as well.`] : []),
    ...(standIn.coaching === 'counted' ? [] : [`${says}, which is not coached by counting.`]),
    ...(standIn.level > MOST_LEVEL ? [`${says}, which is only for those who ask for it.`] : []),
    ...(needsBall(standIn) ? [`${says}, which needs a ball; name one that does not.`] : []),
    ...(isOnTheFloor(standIn.position) && !isOnTheFloor(leftOut.position)
      ? [`${says}, which is done on the floor (${standIn.position}); name one that is not.`]
      : []),
    ...(isAlike(leftOut, standIn)
      ? []
      : [`${says}, which shares neither a region nor a direction of movement with it.`]),
  ];
};

const insteadProblems = ({ instead = '', leaveOut, swaps }: Caution, { routines }: Catalogue): string[] => {
  const routine = routines[instead];
  if (routine === undefined) return [];
  const lost = routine.steps
    .map((step) => step.exercise)
    .filter((id) => leaveOut.includes(id) && (swaps[id] ?? null) === null);
  return [
    ...(routine.kind === 'counted' ? [] : [`instead is "${instead}", which is not counted.`]),
    ...(lost.length === 0
      ? []
      : [
          `instead is "${instead}", of which ${lost.join(' and ')} would be left out with nothing in its place.`,
        ]),
  ];
};

const problems = (caution: Caution, catalogue: Catalogue, reached: Set<string>): string[] => {
  const { exercises } = catalogue;
  return [
    ...caution.leaveOut.flatMap((id) => {
      const exercise = exercises[id];
      if (exercise === undefined) return [];
      const standIn = exercises[caution.swaps[id] ?? ''];
      return [
        ...(exercise.kind === 'breathing' || exercise.coaching !== 'counted'
          ? [`leaveOut lists "${id}"; breathing, and what is not counted, is never left out of anything.`]
          : []),
        ...(reached.has(id) && !(id in caution.swaps)
          ? [`"${id}" is left out of routines, so swaps must say what is done instead, or null for nothing.`]
          : []),
        ...(standIn === undefined ? [] : standInProblems(caution, exercise, standIn)),
      ];
    }),
    ...insteadProblems(caution, catalogue),
  ];
};

/** Whoever must leave something out still has something to do, and it suits. */
export const rule: ContentRule = {
  name: 'cautions-complete',
  description:
    'What a caution leaves out of routines has a stand-in that suits, or null; what is offered instead loses nothing.',
  check: (catalogue) => {
    const reached = withinReach(catalogue);
    return Object.values(catalogue.cautions).flatMap((caution) =>
      problems(caution, catalogue, reached).map((message) => ({ where: cautionFile(caution.id), message })),
    );
  },
};
