import { hasAdvanced, isAdvancedUnlocked } from './advanced';
import { daysBetween } from './days';
import { doseStepOf } from './dose-steps';
import { ownDay, planOf, type Moment } from './moment';
import type { PlanInputs } from './plan-inputs';

/** A break is longer than this many days (content 5.5, 5.8). */
const BREAK_AFTER_DAYS = 10;

/** Whether somebody comes back after more than ten days. */
export const isBackAfterBreak = (moment: Moment): boolean => {
  const { practice, lastDay } = moment.member.history;
  const last = practice?.last ?? lastDay;
  return last !== null && daysBetween(last, ownDay(moment)) > BREAK_AFTER_DAYS;
};

/** The inputs with the member's present effort for their routine. */
export const withPresentEffort = (moment: Moment, { effort: _, ...inputs }: PlanInputs): PlanInputs => {
  const effort = moment.member.settings.effort[inputs.routine ?? ''] ?? 0;
  return effort === 0 ? inputs : { ...inputs, effort };
};

/**
 * The inputs of a routine as it is begun now: with the dose that feedback has led to, gently after a break, and with
 * gentler exercises for advanced ones that are not unlocked yet. A single exercise stays as it is.
 */
export const prepared = (moment: Moment, inputs: PlanInputs): PlanInputs => {
  const { catalogue } = moment.coach;
  if (inputs.routine === null) return inputs;
  const waits =
    hasAdvanced(catalogue, inputs.routine) && !isAdvancedUnlocked(catalogue, moment.member.history.exercises);
  return {
    ...withPresentEffort(moment, inputs),
    ...(isBackAfterBreak(moment) ? { afterBreak: true } : {}),
    ...(waits ? { gentlerOnly: true } : {}),
  };
};

const dosesOf = (moment: Moment, inputs: PlanInputs): string =>
  JSON.stringify(planOf(moment, inputs).steps.map(({ dose }) => dose));

/** Whether a routine is more (above 0) or less (below 0) than when it was the last thing done. */
const changeOfDose = (moment: Moment, inputs: PlanInputs): number => {
  const before = moment.session.inputs;
  if (before === null || before.routine === null || before.routine !== inputs.routine) return 0;
  const { effort: _, afterBreak: __, ...plain } = inputs;
  const asBefore: PlanInputs = { ...plain, effort: doseStepOf(before) };
  const isOther = dosesOf(moment, asBefore) !== dosesOf(moment, inputs);
  return isOther ? doseStepOf(inputs) - doseStepOf(before) : 0;
};

/** What differs from the last time, in one sentence or none; said before a routine begins. */
export const preparedSentences = (moment: Moment, inputs: PlanInputs): string[] => {
  const { words } = moment.coach;
  const waits = inputs.gentlerOnly === true ? [words.phrase('advanced.swapped')] : [];
  if (inputs.afterBreak === true) return [words.phrase('feedback.back'), ...waits];
  const change = changeOfDose(moment, inputs);
  if (change === 0) return waits;
  return [words.phrase(change < 0 ? 'feedback.less' : 'feedback.more'), ...waits];
};
