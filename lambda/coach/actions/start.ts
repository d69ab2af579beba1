import { isLittleLeft, isLocked, routineInstead } from '../careful';
import { askCarefullyAgain } from '../careful-question';
import { planOf, type Moment, type Outcome } from '../moment';
import { planName } from '../names';
import type { PlanInputs } from '../session';
import { ask, phrase } from '../speak';
import { BREATHING, type CarefulQuestion } from '../today';
import { begin, inputsOf } from './begin';
import { needsMidwife } from './careful';

/** Offers something instead of what cannot be had; a yes starts it. */
export const offer = (moment: Moment, why: string, inputs: PlanInputs): Outcome => {
  const name = planName(moment, inputs);
  return ask(moment, {
    state: 'choosing',
    asked: { about: 'start', plan: inputs },
    say: [why],
    prompt: phrase(moment, 'start-offer.prompt', { name }),
  });
};

/** Asks whether a clinician agrees, as nothing but breathing is begun before. */
const askFirst = (moment: Moment, asked: CarefulQuestion, say: readonly string[]): Outcome | null =>
  askCarefullyAgain(
    { ...moment, today: { ...moment.today, asked } },
    say.map((key) => phrase(moment, key)),
  );

/**
 * What somebody said about their body today leaves too little of what they ask for: something that suits is offered
 * instead (content 4.4.1), and nothing is while a clinician has not agreed (content 4.5).
 *
 * @returns null where it can begin
 */
export const offerWhatSuits = (moment: Moment, inputs: PlanInputs): Outcome | null => {
  const { coach, today } = moment;
  if (today.cautions.length === 0) return null;
  if (isLocked(coach.catalogue, today)) {
    return askFirst(moment, 'surgeon-agrees', ['cleared.cannot-judge', 'cleared.own-list']);
  }
  if (needsMidwife(today)) {
    return askFirst(moment, 'midwife-agrees', ['expecting.ask-first']);
  }
  const plan = planOf(moment, inputs);
  const standIn = plan.steps[0];
  if (inputs.exercise !== null && standIn?.isStandIn === true) {
    return offer(
      moment,
      phrase(moment, 'careful.left-out'),
      inputsOf(moment, { exercise: standIn.exercise.id }),
    );
  }
  const routine = routineInstead(coach.catalogue, today);
  if (!isLittleLeft(plan) || routine === inputs.routine) return null;
  const why = inputs.exercise === null ? 'condition.little-is-left' : 'careful.left-out';
  return offer(moment, phrase(moment, why), inputsOf(moment, { routine }));
};

/** Starts a plan from its beginning, or offers what suits better today. */
export const start = (moment: Moment, inputs: PlanInputs, why: readonly string[] = []): Outcome => {
  const isBreathing = inputs.exercise === BREATHING;
  return (isBreathing ? null : offerWhatSuits(moment, inputs)) ?? begin(moment, inputs, why);
};
