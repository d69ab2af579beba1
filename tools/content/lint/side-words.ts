import type { Exercise } from '../../../lambda/coach/content';
import type { ExerciseWords } from '../../../lambda/coach/exercise-words';
import type { ContentRule } from './rule';
import { exerciseTexts } from './spoken';
import { hasSides } from './text';
import { findingsIn } from './wordings';

const SIDE = /\{(?:side|otherSide)\}/;
/** A side that is spelled out; "right angle" is none. */
const SPELLED_OUT = /\b(?:left|right(?! angle)|forwards?|backwards?)\b/i;
/** Said by the coach when the sides switch, so not by the words of one side after the other. */
const SWITCH = /\b(?:change|switch|swap) (?:sides|legs|arms)\b|\bother side\b/i;

const spelledOut = ({ dose }: Exercise, text: string): boolean => {
  const side = SPELLED_OUT.exec(text)?.[0].toLowerCase();
  if (side === undefined) return false;
  // Only rolls go forward or backward as their side; elsewhere these are plain directions.
  return dose.sides === 'forward-then-backward' || side === 'left' || side === 'right';
};

const withSides = (exercise: Exercise, words: ExerciseWords): string[] => {
  const spoken = exerciseTexts(words);
  const instruction = [...words.setup, ...words.how];
  const isAlternating = exercise.dose.sides === 'alternating';
  const moving = exercise.phases[0];
  const movingWords = moving === undefined ? undefined : words.phases[moving.name];
  return [
    ...(instruction.some((text) => SIDE.test(text))
      ? []
      : ['setup or how must name the worked side with {side} or {otherSide}.']),
    ...(isAlternating || SIDE.test(words.reminder)
      ? []
      : ['reminder must name the worked side with {side} or {otherSide}.']),
    ...(words.otherSide === undefined || SIDE.test(words.otherSide)
      ? []
      : ['otherSide must name the side with {side} or {otherSide}.']),
    ...(isAlternating && movingWords !== undefined && moving !== undefined
      ? (['first', 'again'] as const)
          .filter((when) => !SIDE.test(movingWords[when]))
          .map(
            (when) =>
              `phases.${moving.name}.${when} must name {side} or {otherSide}, since the sides alternate.`,
          )
      : []),
    ...spoken
      .filter(([, text]) => spelledOut(exercise, text))
      .map(([field]) => `${field} spells out a side; write {side} or {otherSide}, since both sides hear it.`),
    ...(isAlternating
      ? []
      : spoken
          .filter(([field, text]) => /^(?:setup|how|reminder|otherSide)/.test(field) && SWITCH.test(text))
          .map(([field]) => `${field} asks for the other side; the coach announces the switch itself.`)),
  ];
};

const withoutSides = ({ dose }: Exercise, words: ExerciseWords): string[] =>
  exerciseTexts(words)
    .filter(([, text]) => SIDE.test(text))
    .map(([field]) => `${field} names a side, but the dose's sides are ${dose.sides}; say it without.`);

/** Words name the worked side exactly where the sides are worked one at a time. */
export const rule: ContentRule = {
  name: 'side-words',
  description: '{side} and {otherSide} stand in the words of one-sided exercises, and only there.',
  check: (catalogue) =>
    findingsIn(catalogue, (exercise, words) =>
      hasSides(exercise.dose.sides) ? withSides(exercise, words) : withoutSides(exercise, words),
    ),
};
