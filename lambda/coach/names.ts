import { adaptedWords } from './adapted-words';
import type { Moment } from './moment';
import type { Place } from './place';
import type { PlanInputs } from './plan-inputs';
import { phrase } from './speak';

/** What a plan is called: its routine's name, or its exercise's. */
export const planName = (moment: Moment, inputs: PlanInputs): string => {
  const { words } = moment.coach;
  if (inputs.routine !== null) return words.routine(inputs.routine).name;
  return inputs.exercise === null ? '' : words.exercise(inputs.exercise).name;
};

/** The name of the exercise at a place, and its side where it has one: "figure four, left side". */
export const whereWords = (moment: Moment, place: Place): string => {
  const step = moment.plan?.steps[Math.min(place.step, moment.plan.steps.length - 1)];
  if (step === undefined) return '';
  const { name } = adaptedWords(moment.coach.words, step);
  const isSided = place.side === 'left' || place.side === 'right';
  return isSided && place.rep > 0
    ? phrase(moment, 'where.with-side', { name, side: phrase(moment, `side.${place.side}`) })
    : name;
};
