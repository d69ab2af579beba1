import { harderWay } from '../adapted-words';
import type { CountStyle, Dose } from '../content';
import { halfOf } from '../dose-steps';
import { COUNTED, hasHold, isTimed } from '../free-timer';
import { goOn } from '../go-on';
import { goingOnWith } from '../going-on-with';
import type { Pace } from '../member';
import { planOf, running, withSettings, type Moment, type Outcome, type Running } from '../moment';
import type { PlanStep } from '../plan';
import { firstSideOf, startOfStep } from '../repetitions';
import { defaultCountStyle } from '../count';
import type { StepChange } from '../plan-inputs';
import { phrase } from '../speak';
import { nothingToday } from '../today';
import { changedToday, withChangeOf } from '../todays-changes';
import { otherSide } from '../words';
import { guideFrom, isAtStartOfStep, nothingRunning, startOver } from './control';
import { set } from './settings';

/** Pace in steps (content 5.4). */
const PACES: readonly Pace[] = ['slower', 'usual', 'faster'];
/** From most counting to least (content 5.4). */
const STYLES: readonly CountStyle[] = ['count-with-me', 'every-second-up', 'every-five', 'breaths', 'quiet'];
/** Longer and shorter holds by a quarter at a time, within what the record allows. */
const HOLD_STEP = 1.25;
const HOLD_FACTOR = { least: 0.5, most: 2 };
/** A hold asked for in seconds is kept within what the content's doses use. */
const HOLD_SECONDS = { least: 3, most: 60 };
const MOST_SETS = 5;

const changePace = (moment: Moment, by: 1 | -1, done: string, atLimit: string): Outcome => {
  const pace = PACES[PACES.indexOf(moment.member.settings.pace) + by];
  return pace === undefined
    ? goOn(moment, [phrase(moment, atLimit)])
    : set(moment, { pace }, phrase(moment, done));
};

/** "Slower": one step of pace down, for this member from now on (content 5.4). */
export const slower = (moment: Moment): Outcome => changePace(moment, -1, 'pace.slower', 'pace.slowest');
/** "Faster": one step of pace up (content 5.4). */
export const faster = (moment: Moment): Outcome => changePace(moment, 1, 'pace.faster', 'pace.fastest');

const currentStep = (moment: Moment): PlanStep | undefined =>
  moment.place === null ? undefined : moment.plan?.steps[moment.place.step];

const currentStyle = (moment: Moment): CountStyle => {
  const { countStyle } = moment.member.settings;
  if (countStyle !== null) return countStyle;
  const { plan, coach } = moment;
  const routine = plan?.inputs.routine ?? null;
  const own = routine === null ? undefined : coach.catalogue.routines[routine]?.countStyle;
  return own ?? defaultCountStyle(currentStep(moment)?.dose.holdSeconds ?? 0);
};

/** From now on counted like that. Nobody has to get ready again for it: what is being done just goes on. */
const countingAs = (moment: Moment, countStyle: CountStyle): Outcome => {
  const say = phrase(moment, `count.${countStyle}`);
  const now = running(withSettings(moment, { countStyle }));
  const isWorking = ['hold', 'movement', 'rest'].includes(now?.located?.during ?? '');
  return now !== null && isWorking && now.place.rep > 0 && moment.today.asked === null
    ? guideFrom(now, now.place, 'still', [say])
    : set(moment, { countStyle }, say);
};

const changeStyle = (moment: Moment, by: 1 | -1): Outcome => {
  const style = currentStyle(moment);
  const index = STYLES.indexOf(style === 'every-second-down' ? 'every-second-up' : style);
  const countStyle = STYLES[index + by];
  if (countStyle === undefined) return goOn(moment, [phrase(moment, by > 0 ? 'count.least' : 'count.most')]);
  return countingAs(moment, countStyle);
};

/** "Count less": one step from counting along towards quiet (content 5.4). */
export const lessCounting = (moment: Moment): Outcome => changeStyle(moment, 1);

/** More counting, or the very style that was named. */
export const moreCounting = (moment: Moment, style: CountStyle | null): Outcome =>
  style === null ? changeStyle(moment, -1) : countingAs(moment, style);

/**
 * Changes one step of the running plan. What is done otherwise today, because of what was said, is changed for today;
 * what stands in is not in the plan that is stored, and a change to it would tell of it there.
 *
 * @param kept the change as it is stored, where that is another one
 */
const withChange = (now: Running, index: number, change: StepChange, kept = change): Running => {
  const step = now.plan.steps[index];
  if (step === undefined) return now;
  const { changes } = now.inputs;
  const key = String(step.base);
  const inputs = step.isStandIn
    ? now.inputs
    : { ...now.inputs, changes: { ...changes, [key]: withChangeOf(changes[key], kept) } };
  const isForToday = step.isStandIn || now.today.isGentler;
  const today = isForToday ? changedToday(now.today, step.exercise.id, change) : now.today;
  const changed = { ...now, today, inputs, session: { ...now.session, inputs } };
  return { ...changed, plan: planOf(changed, inputs) };
};

/** What is answered once a step is changed; what holds for today is known from then on. */
const having = ({ today }: Running, outcome: Outcome): Outcome => ({ today, ...outcome });

/** The dose of a step as it is without anything said today. */
const usualDose = (now: Running, { base, dose }: PlanStep): Dose => {
  const usual = planOf({ ...now, today: nothingToday() }, now.inputs);
  return usual.steps.find((step) => step.base === base)?.dose ?? dose;
};

/** Whether the hold one is in was long enough already, now that holds are shorter. */
const isHeldOut = ({ located, place, plan }: Running): boolean =>
  located?.during === 'hold' && place.holdMs >= (plan.steps[place.step]?.dose.holdSeconds ?? 0) * 1000;

/** Out of the hold, and on with what follows it. */
const letGo = (now: Running, say: readonly string[]): Outcome =>
  guideFrom(now, now.place, 'soon', [...say, phrase(now, 'hold-length.let-go')]);

const holdOfSeconds = (moment: Moment, wanted: number): Outcome => {
  const now = running(moment);
  if (now === null) return nothingRunning(moment);
  const step = now.plan.steps[now.place.step];
  if (step === undefined || step.dose.holdSeconds === 0 || (isTimed(step.exercise) && !hasHold(step.dose)))
    return goOn(now, [phrase(now, 'hold-length.none')]);
  const most = isTimed(step.exercise) ? COUNTED.longestHoldSeconds : HOLD_SECONDS.most;
  const holdSeconds = Math.min(most, Math.max(HOLD_SECONDS.least, Math.round(wanted)));
  const changed = withChange(now, now.place.step, { dose: { holdSeconds } });
  const say = [phrase(now, 'hold-length.seconds', { count: holdSeconds })];
  return having(changed, isHeldOut(changed) ? letGo(changed, say) : goOn(changed, say));
};

const changeHolds = (moment: Moment, factor: number, done: string, atLimit: string): Outcome => {
  const holdFactor = Math.min(
    HOLD_FACTOR.most,
    Math.max(HOLD_FACTOR.least, moment.member.settings.holdFactor * factor),
  );
  const isChanged = Math.abs(holdFactor - moment.member.settings.holdFactor) > 0.01;
  if (!isChanged) return goOn(moment, [phrase(moment, atLimit)]);
  const say = phrase(moment, done);
  const changed = withSettings(moment, { holdFactor });
  const now = running({ ...changed, plan: moment.session.inputs && planOf(changed, moment.session.inputs) });
  return now !== null && isHeldOut(now) ? letGo(now, [say]) : goOn(changed, [say]);
};

/** Somebody's own hold has the length they asked for: longer and shorter mean this one. */
const ownHoldBy = (moment: Moment, factor: number): Outcome | null => {
  const step = currentStep(moment);
  if (running(moment) === null || step === undefined || !isTimed(step.exercise)) return null;
  const seconds = Math.round((step.dose.holdSeconds * factor) / 5) * 5;
  return holdOfSeconds(moment, seconds);
};

/** Longer holds from here on, remembered; with a length, this exercise's hold only. */
export const longerHold = (moment: Moment, seconds: number | null): Outcome =>
  seconds === null
    ? (ownHoldBy(moment, HOLD_STEP) ??
      changeHolds(moment, HOLD_STEP, 'hold-length.longer', 'hold-length.longest'))
    : holdOfSeconds(moment, seconds);

/** Shorter holds from here on, remembered; with a length, this exercise's hold only. */
export const shorterHold = (moment: Moment, seconds: number | null): Outcome =>
  seconds === null
    ? (ownHoldBy(moment, 1 / HOLD_STEP) ??
      changeHolds(moment, 1 / HOLD_STEP, 'hold-length.shorter', 'hold-length.shortest'))
    : holdOfSeconds(moment, seconds);

/** The gentler way, from the start of the exercise at half the dose (content 6.3). */
export const easier = (moment: Moment): Outcome => {
  const now = running(moment);
  const step = now?.plan.steps[now.place.step];
  if (now === null || step === undefined) return nothingRunning(moment);
  if (step.variant === 'easier') return goOn(now, [phrase(now, 'variant.gentlest')]);
  const { easier: line } = now.coach.words.exercise(step.exercise.id);
  const changed = withChange(
    now,
    now.place.step,
    { variant: 'easier', dose: halfOf(step.dose) },
    { variant: 'easier', dose: halfOf(usualDose(now, step)) },
  );
  return having(
    changed,
    guideFrom(changed, restartOf(changed), 'soon', [phrase(now, 'variant.easier'), line]),
  );
};

/** The tougher way, from the start of the exercise; said where there is none (content 6.3). */
export const harder = (moment: Moment): Outcome => {
  const now = running(moment);
  const step = now?.plan.steps[now.place.step];
  if (now === null || step === undefined) return nothingRunning(moment);
  const line = harderWay(now.coach.words, step);
  if (line === undefined || step.variant === 'harder') return goOn(now, [phrase(now, 'variant.hardest')]);
  const changed = withChange(now, now.place.step, { variant: 'harder' });
  return having(
    changed,
    guideFrom(changed, restartOf(changed), 'soon', [phrase(now, 'variant.harder'), line]),
  );
};

/** The first repetition of the exercise one is in; nobody needs the whole instruction again. */
const restartOf = (now: Running): Running['place'] => {
  const step = now.plan.steps[now.place.step];
  if (step === undefined) return now.place;
  return { ...startOfStep(now.place.step, step.dose, now.member.settings.firstSide), rep: 1 };
};

/** To the other side of the same exercise, whichever one is on. */
export const switchSides = (moment: Moment): Outcome => {
  const now = running(moment);
  const step = now?.plan.steps[now.place.step];
  if (now === null || step === undefined) return nothingRunning(moment);
  const { sides } = step.dose;
  if (sides === 'both' || sides === 'pairs') return goOn(now, [phrase(now, 'sides.both')]);
  if (sides === 'alternating') return goOn(now, [phrase(now, 'sides.alternating')]);
  const isFirst = now.place.side === firstSideOf(step.dose, now.member.settings.firstSide);
  const place = { ...now.place, side: otherSide(now.place.side), rep: isFirst ? 0 : 1, holdMs: 0 };
  return guideFrom(now, place, isFirst ? 'fresh' : 'soon', []);
};

/** As if it were still being done: at the end of a plan its last exercise is the one just done. */
const runningOrDone = (moment: Moment): Running | null => {
  const { session, plan, place } = moment;
  if (session.state !== 'finished') return running(moment);
  const last = plan?.steps.at(-1);
  if (session.inputs === null || plan === null || place === null || last === undefined) return null;
  return { ...moment, plan, place, inputs: session.inputs };
};

/** Another set of the exercise being done, or of the one just done. */
export const moreSets = (moment: Moment, wanted: number | null): Outcome => {
  const now = runningOrDone(moment);
  if (now === null) return nothingRunning(moment);
  const isThrough = now.session.state === 'finished';
  const isBetween = isThrough || (isAtStartOfStep(now) && now.located?.during === 'invitation');
  const index = isThrough ? now.plan.steps.length - 1 : isBetween ? now.place.step - 1 : now.place.step;
  const step = now.plan.steps[index];
  if (step === undefined) return nothingRunning(moment);
  if (isThrough && isTimed(step.exercise)) return startOver(moment);
  const sets = Math.min(MOST_SETS, Math.max(wanted ?? step.dose.sets + 1, step.dose.sets));
  if (sets === step.dose.sets) return goOn(now, [phrase(now, 'sets.most')]);
  const changed = withChange(now, index, { dose: { sets } });
  const say = [phrase(now, 'sets.more', { count: sets })];
  if (!isBetween) return having(changed, goOn(changed, say));
  const first = startOfStep(index, step.dose, now.member.settings.firstSide);
  // Counted by this very request, it is not yet stored; what is stored never goes back.
  const isCountedJustNow = moment.located !== null;
  const again = isCountedJustNow
    ? { ...changed, member: goingOnWith(now.member, step.exercise.id, isThrough ? now.inputs.routine : null) }
    : changed;
  return having(changed, guideFrom(again, { ...first, set: step.dose.sets + 1 }, 'fresh', say));
};
