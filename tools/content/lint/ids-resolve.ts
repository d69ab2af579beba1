import type { Catalogue, Exercise, Routine } from '../../../lambda/coach/content';
import type { ExerciseWords } from '../../../lambda/coach/exercise-words';
import type { ContentRule, Finding } from './rule';
import { exerciseWordsFile, routineWordsFile } from './spoken';

const stepReferences = ({ steps }: Routine): (readonly [field: string, id: string])[] =>
  steps.flatMap(({ exercise, optIn }, index) => [
    [`step ${index + 1}`, exercise] as const,
    ...(optIn === undefined ? [] : [[`step ${index + 1}, insteadUse`, optIn.insteadUse] as const]),
  ]);

const unknownExercises = ({ exercises, routines }: Catalogue): Finding[] => {
  const unknown = (where: string, field: string, id: string): Finding[] =>
    id in exercises ? [] : [{ where, message: `${field} names the exercise "${id}", which does not exist.` }];
  return [
    ...Object.values(exercises).flatMap(({ id, swaps }) =>
      (['noFloor', 'noBall'] as const).flatMap((need) => {
        const swap = swaps[need];
        return swap === null ? [] : unknown(`exercises/${id}.yaml`, `swaps.${need}`, swap);
      }),
    ),
    ...Object.values(routines).flatMap((routine) =>
      stepReferences(routine).flatMap(([field, id]) => unknown(`routines/${routine.id}.yaml`, field, id)),
    ),
  ];
};

const unknownRoutines = ({ routines }: Catalogue): Finding[] =>
  Object.values(routines).flatMap(({ id, offerInstead = [] }) =>
    offerInstead
      .filter((other) => !(other in routines) || other === id)
      .map((other) => ({
        where: `routines/${id}.yaml`,
        message: `offerInstead names "${other}", which is not another routine.`,
      })),
  );

const wordsThatDoNotMatch = (
  kind: string,
  things: Record<string, unknown>,
  words: Record<string, unknown>,
  file: (id: string) => string,
): Finding[] => [
  ...Object.keys(things)
    .filter((id) => !(id in words))
    .map((id) => ({ where: file(id), message: `The ${kind} "${id}" has no words; this file is missing.` })),
  ...Object.keys(words)
    .filter((id) => !(id in things))
    .map((id) => ({ where: file(id), message: `There is no ${kind} "${id}" that these words belong to.` })),
];

const phasesThatDoNotMatch = ({ id, phases }: Exercise, words: ExerciseWords): Finding[] => {
  const names = phases.map(({ name }) => name);
  const where = exerciseWordsFile(id);
  return [
    ...names
      .filter((name) => !(name in words.phases))
      .map((name) => ({ where, message: `The phase "${name}" of the exercise has no words.` })),
    ...Object.keys(words.phases)
      .filter((name) => !names.includes(name))
      .map((name) => ({
        where,
        message: `The exercise has no phase "${name}"; it has ${names.join(', ') || 'none'}.`,
      })),
  ];
};

/** Ids that are named exist, and words and structure belong together. */
export const rule: ContentRule = {
  name: 'ids-resolve',
  description:
    'Every id that is named exists; every exercise, routine and phase has words, and no words are orphans.',
  check: (catalogue) => {
    const { exercises, routines, words } = catalogue;
    return [
      ...unknownExercises(catalogue),
      ...unknownRoutines(catalogue),
      ...wordsThatDoNotMatch('exercise', exercises, words.en.exercises, exerciseWordsFile),
      ...wordsThatDoNotMatch('routine', routines, words.en.routines, routineWordsFile),
      ...Object.values(exercises).flatMap((exercise) => {
        const own = words.en.exercises[exercise.id];
        return own === undefined ? [] : phasesThatDoNotMatch(exercise, own);
      }),
    ];
  },
};
