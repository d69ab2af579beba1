import type { Catalogue, Exercise } from '../../../lambda/coach/content';
import type { ExerciseWords } from '../../../lambda/coach/exercise-words';
import type { ContentRule, Finding } from './rule';
import { exerciseTexts, exerciseWordsFile, routineTexts, routineWordsFile } from './spoken';
import { countWords } from './text';
import type { FieldText } from './spoken';

/** Two words are the least that can be a name or a sentence ("knee rolls", "And out."); one is for one-word names. */
const saysNothing = (texts: readonly FieldText[]): string[] =>
  texts.filter(([, text]) => countWords(text) === 0).map(([field]) => field);

const oneSideAfterTheOther = ({ dose }: Exercise): boolean =>
  dose.sides === 'left-then-right' || dose.sides === 'forward-then-backward';

const instructionProblems = (exercise: Exercise, words: ExerciseWords): string[] => {
  if (exercise.coaching !== 'counted') return [];
  const full = [...words.setup, ...words.how, words.feel, words.care].join(' ');
  const isSwitched = oneSideAfterTheOther(exercise);
  return [
    ...(exercise.phases.length === 0 ? ['It has no phases, so nothing says when to breathe; add them.'] : []),
    ...(countWords(words.reminder) < countWords(full)
      ? []
      : ['The reminder must be shorter than the full instruction (setup, how, feel and care).']),
    ...(isSwitched && words.otherSide === undefined
      ? ['One side is done after the other, so otherSide must say how the second side begins.']
      : []),
    ...(!isSwitched && words.otherSide !== undefined
      ? ['otherSide is never said here; only exercises with one side after the other have it.']
      : []),
  ];
};

const checkExercises = ({ exercises, words }: Catalogue): Finding[] =>
  Object.values(exercises).flatMap((exercise) => {
    const own = words.en.exercises[exercise.id];
    if (own === undefined) return [];
    const where = exerciseWordsFile(exercise.id);
    return [
      ...saysNothing(exerciseTexts(own)).map((field) => ({
        where,
        message: `${field} says nothing; write it.`,
      })),
      ...instructionProblems(exercise, own).map((message) => ({ where, message })),
    ];
  });

const checkRoutines = ({ routines, words }: Catalogue): Finding[] =>
  Object.values(routines).flatMap((routine) => {
    const own = words.en.routines[routine.id];
    const silent =
      own === undefined
        ? []
        : saysNothing(routineTexts(own)).map((field) => ({
            where: routineWordsFile(routine.id),
            message: `${field} says nothing; write it.`,
          }));
    const isGuided = routine.kind === 'counted';
    const where = `routines/${routine.id}.yaml`;
    return [
      ...silent,
      ...(isGuided && routine.steps.length === 0
        ? [{ where, message: 'It is counted, so it needs steps.' }]
        : []),
      ...(isGuided && routine.minutes === 0
        ? [{ where, message: 'It is counted, so its minutes must be given.' }]
        : []),
      ...(!isGuided && routine.steps.length > 0
        ? [{ where, message: `It is ${routine.kind}, so it can have no steps.` }]
        : []),
    ];
  });

/** Nothing that the coach needs in order to guide somebody is missing (the schema only sees that fields exist). */
export const rule: ContentRule = {
  name: 'complete',
  description:
    'Every exercise has a start position, breath, side, dose, care, and a long and a short instruction; routines have steps.',
  check: (catalogue) => [...checkExercises(catalogue), ...checkRoutines(catalogue)],
};
