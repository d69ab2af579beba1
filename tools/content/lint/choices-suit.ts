import type { Catalogue, Choice, Choices } from '../../../lambda/coach/content';
import { isOnTheFloor } from '../../../lambda/coach/position';
import { needsBall, positionOf } from './body';
import type { ContentRule } from './rule';

/** Every choice with the wish that it answers. */
const wishes = (choices: Choices): (readonly [wish: string, choice: Choice])[] => [
  ['usual', { routine: choices.usual }],
  ...(['bodyPart', 'position', 'equipment'] as const).flatMap((kind) =>
    Object.entries(choices[kind]).map(([name, choice]) => [`${kind}.${name}`, choice] as const),
  ),
  ['effort.easy', { routine: choices.effort.easy }],
  ['effort.hard', { routine: choices.effort.hard }],
  ['noFloor', choices.noFloor],
  ['noEquipment', choices.noEquipment],
  ...choices.lengths.map((routine) => ['lengths', { routine }] as const),
];

const exists = (choice: Choice, { exercises, routines }: Catalogue): boolean =>
  'routine' in choice ? choice.routine in routines : choice.exercise in exercises;

const nameOf = (choice: Choice): string => ('routine' in choice ? choice.routine : choice.exercise);

const isRefused = (choice: Choice, { exercises, routines }: Catalogue): boolean =>
  'routine' in choice
    ? routines[choice.routine]?.kind === 'refused'
    : exercises[choice.exercise]?.coaching === 'refused';

const goesToTheFloor = (choice: Choice, { exercises, routines }: Catalogue): boolean => {
  const steps =
    'routine' in choice ? (routines[choice.routine]?.steps ?? []) : [{ exercise: choice.exercise, dose: {} }];
  return steps.some((step) => {
    const exercise = exercises[step.exercise];
    return exercise !== undefined && isOnTheFloor(positionOf(step, exercise));
  });
};

const needsABall = (choice: Choice, { exercises, routines }: Catalogue): boolean => {
  if ('routine' in choice) return routines[choice.routine]?.equipment.includes('ball') ?? false;
  const exercise = exercises[choice.exercise];
  return exercise !== undefined && needsBall(exercise);
};

const lengthProblems = ({ choices, routines }: Catalogue): string[] => {
  const minutes = choices.lengths.map((id) => routines[id]?.minutes ?? 0);
  return minutes.some((length, index) => length <= (minutes[index - 1] ?? 0))
    ? [`lengths last ${minutes.join(', ')} minutes; list them shortest first.`]
    : [];
};

/** Every advanced exercise that is counted has a gentler one, which is counted and none itself. */
const gentlerProblems = ({ choices, exercises }: Catalogue): string[] => [
  ...Object.values(exercises)
    .filter(({ id, level, coaching }) => level === 3 && coaching === 'counted' && !(id in choices.gentler))
    .map(({ id }) => `gentler has nothing for "${id}", which is advanced.`),
  ...Object.entries(choices.gentler)
    .filter(([id]) => exercises[id]?.level !== 3)
    .map(([id]) => `gentler has something for "${id}", which is no advanced exercise.`),
  ...Object.values(choices.gentler)
    .filter((id) => exercises[id]?.coaching !== 'counted' || exercises[id].level === 3)
    .map((id) => `gentler names "${id}", which is no gentler exercise.`),
];

/** What is chosen for somebody who names no routine exists and is what they wished for. */
export const rule: ContentRule = {
  name: 'choices-suit',
  description:
    'choices.yaml names what exists and suits the wish; its lengths rise; advanced exercises have a gentler one.',
  check: (catalogue) => {
    const { choices } = catalogue;
    const all = wishes(choices);
    const messages = [
      ...all
        .filter(([, choice]) => !exists(choice, catalogue))
        .map(([wish, choice]) => `${wish} names "${nameOf(choice)}", which does not exist.`),
      ...all
        .filter(([wish, choice]) => isRefused(choice, catalogue) && wish !== `equipment.${nameOf(choice)}`)
        .map(([wish, choice]) => `${wish} names "${nameOf(choice)}", which is never guided.`),
      ...(goesToTheFloor(choices.noFloor, catalogue)
        ? [`noFloor names "${nameOf(choices.noFloor)}", which goes down to the floor.`]
        : []),
      ...(needsABall(choices.noEquipment, catalogue)
        ? [`noEquipment names "${nameOf(choices.noEquipment)}", which needs a ball.`]
        : []),
      ...lengthProblems(catalogue),
      ...gentlerProblems(catalogue),
    ];
    return messages.map((message) => ({ where: 'choices.yaml', message }));
  },
};
