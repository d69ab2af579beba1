import { isLittleLeft, routineInstead } from '../careful';
import { askForClearance } from '../careful-question';
import { planOf, type Moment, type Outcome } from '../moment';
import { offerPlan } from '../offering';
import type { PlanInputs } from '../plan-inputs';
import { phrase } from '../speak';
import { BREATHING } from '../today';
import { begin, inputsOf } from './begin';

/**
 * What somebody said about their body today leaves too little of what they ask for: something that suits is offered
 * instead (content 4.4.1), and nothing is while a clinician has not agreed (content 4.5).
 *
 * @returns null where it can begin
 */
export const offerWhatSuits = (moment: Moment, inputs: PlanInputs): Outcome | null => {
  const { coach, today } = moment;
  if (today.cautions.length === 0 && today.directionsOut.length === 0) return null;
  const toAsk = askForClearance(moment);
  if (toAsk !== null) return toAsk;
  const plan = planOf(moment, inputs);
  const standIn = plan.steps[0];
  if (inputs.exercise !== null && standIn?.isStandIn === true) {
    return offerPlan(moment, inputsOf(moment, { exercise: standIn.exercise.id }), [
      phrase(moment, 'careful.left-out'),
    ]);
  }
  if (!isLittleLeft(plan)) return null;
  const why = inputs.exercise === null ? 'condition.little-is-left' : 'careful.left-out';
  const instead = inputsOf(moment, { routine: routineInstead(coach.catalogue, today) });
  if (planOf(moment, instead).steps.length === 0) {
    return offerPlan(moment, inputsOf(moment, { exercise: BREATHING }), [phrase(moment, why)]);
  }
  return instead.routine === inputs.routine ? null : offerPlan(moment, instead, [phrase(moment, why)]);
};

/** Starts a plan from its beginning, or offers what suits better today. */
export const start = (moment: Moment, inputs: PlanInputs, why: readonly string[] = []): Outcome => {
  const isBreathing = inputs.exercise === BREATHING;
  return (isBreathing ? null : offerWhatSuits(moment, inputs)) ?? begin(moment, inputs, why);
};
