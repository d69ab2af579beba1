import type { Breath, Exercise, Phase } from '../../../lambda/coach/content';
import type { ExerciseWords } from '../../../lambda/coach/exercise-words';
import type { ContentRule } from './rule';
import { findingsIn } from './wordings';

/** How a phrase opens with its breath: "Breathe out, and ...", "Out, and ...", "And out." */
const OPENS_WITH: Record<Exclude<Breath, 'easy'>, RegExp> = {
  in: /^(?:and )?(?:slowly )?(?:breathe |breath )?(?:all the way )?in\b/i,
  out: /^(?:and )?(?:slowly )?(?:breathe |breath )?(?:all the way )?out\b/i,
};
const BREATHES = /\bbreath(?:e|s|ing)?\b/i;

const phaseProblems = (phase: Phase, words: ExerciseWords['phases'][string]): string[] => {
  const { name, breath } = phase;
  if (phase.seconds === 'hold') {
    return BREATHES.test(words.first)
      ? []
      : [`phases.${name}.first begins a hold and must remind of breathing ("stay there and breathe").`];
  }
  if (breath === 'easy') {
    return BREATHES.test(words.first) ? [] : [`phases.${name}.first must remind of easy breathing.`];
  }
  return (['first', 'again'] as const)
    .filter((when) => !OPENS_WITH[breath].test(words[when]))
    .map((when) => `phases.${name}.${when} must begin with the breath of its phase: breathe ${breath}.`);
};

const check = (exercise: Exercise, words: ExerciseWords): string[] =>
  exercise.phases.flatMap((phase) => {
    const own = words.phases[phase.name];
    return own === undefined ? [] : phaseProblems(phase, own);
  });

/** Breathing comes first in what is said while moving (content facts 5.3; never hold the breath, S02). */
export const rule: ContentRule = {
  name: 'phases-breathe',
  description:
    'What is said in a movement begins with its breath; what is said in a hold reminds of breathing.',
  check: (catalogue) => findingsIn(catalogue, check),
};
