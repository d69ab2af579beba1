import type { Catalogue, Dose, Exercise } from '../../../lambda/coach/content';
import type { ContentRule, Finding } from './rule';

/** What is safe and bearable to coach unwatched: the widest the content facts (1.4, 2.2, 3) ask for. */
const BOUNDS = {
  sets: [1, 3],
  reps: [1, 20],
  holdSeconds: [0, 60],
  restSeconds: [0, 15],
  setRestSeconds: [0, 15],
} as const;

const AMOUNTS = ['sets', 'reps', 'holdSeconds', 'restSeconds', 'setRestSeconds'] as const;

const outOfBounds = (where: string, what: string, dose: Dose): Finding[] =>
  AMOUNTS.flatMap((amount) => {
    const [least, most] = BOUNDS[amount];
    const value = dose[amount];
    return value >= least && value <= most
      ? []
      : [{ where, message: `${what} has ${amount} ${value}; it must be ${least} to ${most}.` }];
  });

const holdMismatch = (where: string, what: string, dose: Dose, { phases }: Exercise): Finding[] => {
  const canHold = phases.some(({ seconds }) => seconds === 'hold');
  if (canHold === dose.holdSeconds > 0) return [];
  return [
    {
      where,
      message: canHold
        ? `${what} holds for 0 seconds, but a phase of the exercise is a hold; give it holdSeconds.`
        : `${what} holds for ${dose.holdSeconds} seconds, but no phase of the exercise is a hold.`,
    },
  ];
};

const phaseProblems = (exercise: Exercise): Finding[] => {
  const { id, phases, coaching, dose, unit } = exercise;
  const where = `exercises/${id}.yaml`;
  const names = phases.map(({ name }) => name);
  const namesSides = names.includes('left') || names.includes('right');
  const problems: [boolean, string][] = [
    [coaching === 'counted' && phases.length === 0, 'It is counted, so it needs phases.'],
    [
      (coaching === 'told' || coaching === 'refused') && phases.length > 0,
      `It is ${coaching}, so it can have no phases.`,
    ],
    [
      coaching === 'timed' && (phases.length !== 1 || phases[0]?.seconds !== 'hold'),
      'It is only counted, so a hold must be its one phase.',
    ],
    [new Set(names).size < names.length, 'Two phases have the same name; each needs its own words.'],
    [
      phases.filter(({ seconds }) => seconds === 'hold').length > 1,
      'More than one phase is a hold; the dose has one length for it.',
    ],
    [
      dose.sides === 'pairs' && !(names.includes('left') && names.includes('right')),
      'Its sides are pairs, so both a phase "left" and a phase "right" are needed.',
    ],
    [
      dose.sides !== 'pairs' && namesSides,
      `Phases are named left or right, so the sides must be pairs, not ${dose.sides}.`,
    ],
    [
      (dose.sides === 'forward-then-backward') !== (unit === 'roll'),
      'Rolls are done forward-then-backward, and nothing else is.',
    ],
  ];
  return problems.filter(([isWrong]) => isWrong).map(([, message]) => ({ where, message }));
};

const starterProblems = ({ id, dose, starter }: Exercise): Finding[] => {
  const where = `exercises/${id}.yaml`;
  return [
    ...AMOUNTS.flatMap((amount) => {
      const value = starter[amount];
      return value === undefined || value <= dose[amount]
        ? []
        : [{ where, message: `The starter has ${amount} ${value}, more than the dose's ${dose[amount]}.` }];
    }),
    ...(starter.sides === undefined || starter.sides === dose.sides
      ? []
      : [{ where, message: `The starter's sides are ${starter.sides}; they must stay ${dose.sides}.` }]),
  ];
};

const stepProblems = ({ exercises, routines }: Catalogue): Finding[] =>
  Object.values(routines).flatMap(({ id, steps }) =>
    steps.flatMap((step, index) => {
      const exercise = exercises[step.exercise];
      if (exercise === undefined) return [];
      const dose = { ...exercise.dose, ...step.dose };
      const where = `routines/${id}.yaml`;
      const what = `Step ${index + 1} (${step.exercise})`;
      return [
        ...outOfBounds(where, what, dose),
        ...holdMismatch(where, what, dose, exercise),
        ...(dose.sides === exercise.dose.sides
          ? []
          : [
              {
                where,
                message: `${what} changes the sides to ${dose.sides}; its words are for ${exercise.dose.sides}.`,
              },
            ]),
      ];
    }),
  );

/** Amounts stay within what one can do unwatched, and dose and phases belong together. */
export const rule: ContentRule = {
  name: 'doses-in-bounds',
  description:
    'Sets 1 to 3, repetitions 1 to 20, holds up to 60 s, rests up to 15 s; starters no larger; phases fit the dose.',
  check: (catalogue) => [
    ...Object.values(catalogue.exercises).flatMap((exercise) => [
      ...phaseProblems(exercise),
      ...(exercise.coaching === 'counted'
        ? [
            ...outOfBounds(`exercises/${exercise.id}.yaml`, 'The dose', exercise.dose),
            ...holdMismatch(`exercises/${exercise.id}.yaml`, 'The dose', exercise.dose, exercise),
            ...starterProblems(exercise),
            ...holdMismatch(
              `exercises/${exercise.id}.yaml`,
              'The starter',
              { ...exercise.dose, ...exercise.starter },
              exercise,
            ),
          ]
        : []),
    ]),
    ...stepProblems(catalogue),
  ],
};
