import { isTimed } from './free-timer';
import { contextOf, ownDay, planOf, type Moment, type Outcome } from './moment';
import { isBreathingAlone, type Plan } from './plan';
import { withRestDone } from './progress';
import { endOfPlan, throughWith } from './resume-point';
import { farewellSentences } from './script';
import type { PlanInputs } from './plan-inputs';
import type { Question } from './session';
import { ask } from './speak';

const endsQuietly = (moment: Moment, plan: Plan): boolean =>
  contextOf(moment.coach, moment.member, plan).endsQuietly;

/** What is asked when a plan was heard to its end: how a routine was, else whether to do it once more. */
export const questionAtEnd = (moment: Moment, plan: Plan): Question =>
  plan.inputs.routine === null || endsQuietly(moment, plan) ? { about: 'finished' } : { about: 'how-was-it' };

/** What is said with the question at the end of a plan. */
export const finishedPrompt = (moment: Moment, plan: Plan, question: Question): string => {
  const { words } = moment.coach;
  if (question.about === 'how-was-it') return words.phrase('feedback.ask');
  if (isTimed(plan.steps.at(-1)?.exercise)) return words.phrase('timer.again');
  const isHurt = moment.today.skippedForPain > 0 && isBreathingAlone(plan);
  const key = isHurt ? 'finished.after-pain' : endsQuietly(moment, plan) ? 'finished.quiet' : 'finished.ask';
  return words.phrase(key, {}, moment.member.history.routinesFinished);
};

/**
 * What was not heard of the last words of a plan. Whoever skipped the last exercise, or spoke over the last words, is
 * only told how to get up.
 */
const farewellUnheard = (moment: Moment, plan: Plan): string[] => {
  const { coach, session, located, member } = moment;
  const isThrough = session.state === 'finished';
  if (isThrough && (located === null || located.isAtEnd)) return [];
  const sentences = farewellSentences(contextOf(coach, member, plan));
  return isThrough && located?.during !== 'closing' ? sentences : sentences.slice(1);
};

/** A plan at its end: how it was, if that is still open, or the offer to do it again. */
export const finished = (moment: Moment, inputs: PlanInputs, before: readonly string[] = []): Outcome => {
  const plan = planOf(moment, inputs);
  const { state, asked: open } = moment.session;
  const asked: Question = state === 'finished' && open?.about === 'how-was-it' ? open : { about: 'finished' };
  const say = [...before, ...farewellUnheard(moment, plan)];
  return ask(moment, {
    state: 'finished',
    asked,
    say,
    prompt: finishedPrompt(moment, plan, asked),
    reprompt: null,
    session: { inputs, place: endOfPlan(plan) },
  });
};

/** Whoever was being guided and has nothing left of the plan is through with it. */
export const allDone = (moment: Moment, plan: Plan): Moment => {
  const { session, member, located } = moment;
  if (session.state !== 'guiding' || located === null) return moment;
  return {
    ...moment,
    member: withRestDone(member, plan, located.place.step, ownDay(moment)),
    session: throughWith(session, plan, questionAtEnd(moment, plan)),
  };
};
