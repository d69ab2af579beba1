import { running, type Moment, type Outcome } from '../moment';
import { phrase } from '../speak';
import { easier, harder } from './adjust';
import { startRoutine } from './choose';

/**
 * "Something easy", "a hard one": the other way of doing what is being done, or, where nothing is, a routine that is
 * like that.
 */
export const startByEffort = (moment: Moment, effort: 'easy' | 'hard'): Outcome => {
  if (running(moment) !== null) return effort === 'easy' ? easier(moment) : harder(moment);
  const { catalogue, words } = moment.coach;
  const routine = catalogue.choices.effort[effort];
  return startRoutine(moment, routine, [
    phrase(moment, `because.effort-${effort}`),
    words.routine(routine).about,
  ]);
};
