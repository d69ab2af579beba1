import { goOn } from '../go-on';
import { readyEarly, tooLittleTime } from '../change-time';
import { isTimed } from '../free-timer';
import { finished } from '../finish';
import { guide, startPlace } from '../guide';
import { planOf, running, type Moment, type Outcome, type Running } from '../moment';
import { whereWords } from '../names';
import { isNoticeDue, noticeBeforeGoingOn, shortNotice } from '../notice';
import { isOffering } from '../offering';
import { pauseHere } from '../pause-here';
import type { Place } from '../place';
import { isBackAfterBreak, withPresentEffort } from '../prepare';
import { comparePlaces, startOfStep } from '../repetitions';
import type { PlanInputs } from '../plan-inputs';
import type { Entry } from '../session';
import { close, phrase, sentenceCues, silenceCues } from '../speak';
import { begin, guideAsBegun } from './begin';
import { startUsual } from './launch';
import { offerWhatSuits } from './start';

/** A pause shorter than this, in one session, leaves people where they were (content 6.3). */
const STILL_IN_PLACE_MS = 60_000;
/** "More time" gives this much (content 5.6). */
const MORE_TIME_MS = 10_000;

/** The answer to a wish about a plan where none is under way; then on with what was asked. */
export const nothingRunning = (moment: Moment): Outcome =>
  goOn(moment, [phrase(moment, 'control.nothing-running')]);

/** Whether somebody is still as they were when they paused. */
const isBrief = ({ session, today: { pausedAtMs }, nowMs }: Running): boolean =>
  session.state === 'paused' && pausedAtMs !== null && nowMs - pausedAtMs < STILL_IN_PLACE_MS;

/** Whether somebody has left the position they were in: nothing was going on for longer than a short pause. */
const isAway = (now: Running): boolean => (now.session.state === 'paused' ? !isBrief(now) : isOffering(now));

/**
 * Goes on guiding somewhere, after a few words. Whoever has left the position finds it again first, and hears the
 * notice before that where it is due (content 4.1).
 */
export const guideFrom = (now: Running, place: Place, entry: Entry, say: readonly string[]): Outcome => {
  const { inputs } = now;
  const opening = sentenceCues(now, say);
  return isAway(now)
    ? (noticeBeforeGoingOn(now, inputs, place) ?? guide(now, { inputs, place, entry: 'later', opening }))
    : guide(now, { inputs, place, entry, opening });
};

/** "Pause": waits where the person is; paused already, it says so. */
export const pause = (moment: Moment): Outcome => {
  const now = running(moment);
  if (now === null) return nothingRunning(moment);
  const key = moment.session.state === 'paused' ? 'pause.still' : 'pause.paused';
  return pauseHere(now, [phrase(now, key, { where: whereWords(now, now.place) })]);
};

/**
 * After a long pause the start of the exercise and of everything are offered (content 6.3), in words that wait for no
 * answer: whoever lies on the floor and says "resume" is taken on.
 */
const choicesAfter = (now: Running): string[] => {
  if (now.session.state !== 'paused' || isBrief(now) || isAtStartOfStep(now)) return [];
  const step = now.plan.steps[now.place.step];
  if (step === undefined) return [];
  const going = phrase(now, 'control.going-on');
  return now.inputs.routine === null
    ? [going, phrase(now, 'resume.choices-exercise')]
    : [going, phrase(now, 'resume.choices')];
};

/** "Resume", "carry on": out of a pause, or simply on. */
export const resume = (moment: Moment): Outcome => {
  const now = running(moment);
  if (now === null) return moment.session.state === 'finished' ? goOn(moment, []) : startUsual(moment);
  if (now.session.state === 'paused' || isOffering(now))
    return guideFrom(now, now.place, now.place.rep === 0 ? 'there' : 'soon', choicesAfter(now));
  return goOn(now, [phrase(now, 'control.going-on')]);
};

/** "I'm ready": the rest of a wait is skipped; at the end of a turn the next part begins. */
export const ready = (moment: Moment): Outcome => {
  const now = running(moment);
  if (now === null || now.session.state === 'paused' || isOffering(now)) return resume(moment);
  const { place } = now;
  switch (now.located?.during) {
    case 'change':
      return place.rep === 0
        ? guideFrom(readyEarly(now), place, 'there', [])
        : guideFrom(now, place, 'soon', []);
    case 'instruction':
    case 'lead-in':
      return guideFrom(now, { ...place, rep: Math.max(1, place.rep) }, 'soon', []);
    default:
      return goOn(now, []);
  }
};

/** "I need more time": ten quiet seconds, then on; and more time for changes of position from now on. */
export const moreTime = (moment: Moment): Outcome => {
  const found = running(moment);
  if (found === null) return nothingRunning(moment);
  const now = tooLittleTime(found);
  if (now.session.state === 'paused') return pauseHere(now, [phrase(now, 'more-time.paused')]);
  const opening = [...sentenceCues(now, [phrase(now, 'more-time.ten')]), ...silenceCues(now, MORE_TIME_MS)];
  const entry: Entry = now.place.rep === 0 ? 'there' : 'soon';
  const hasSetOff = now.located?.during !== 'invitation' && now.located?.during !== 'opening';
  return guide(now, {
    inputs: now.inputs,
    place: now.place,
    entry: hasSetOff ? entry : now.place.rep === 0 ? 'fresh' : 'later',
    opening,
  });
};

/** Leaves this exercise out. */
export const next = (moment: Moment, skipped = phrase(moment, 'control.skipping')): Outcome => {
  const now = running(moment);
  if (now === null) return nothingRunning(moment);
  const following = now.place.step + 1;
  return following >= now.plan.steps.length
    ? finished(now, now.inputs, [skipped])
    : guideFrom(now, startPlace(now, now.plan, following), 'fresh', [skipped]);
};

/** Whether nothing of the step one is in has been done yet. */
export const isAtStartOfStep = ({ plan, place, member }: Running): boolean => {
  const dose = plan.steps[place.step]?.dose;
  if (dose === undefined) return true;
  return (
    comparePlaces(
      place,
      startOfStep(place.step, dose, member.settings.firstSide),
      () => dose,
      member.settings.firstSide,
    ) <= 0
  );
};

/** The exercise that was just done, while the next has not really begun; else the one being done. */
const stepJustDone = (now: Running): number => {
  const isBetween = isAtStartOfStep(now) && now.located?.during !== 'instruction';
  return Math.min(now.plan.steps.length - 1, Math.max(0, isBetween ? now.place.step - 1 : now.place.step));
};

/** "Go back": the exercise before this one. */
export const previous = (moment: Moment): Outcome => {
  const now = running(moment);
  if (now === null)
    return moment.session.state === 'finished' ? lastStepAgain(moment) : nothingRunning(moment);
  const before = now.place.step - 1;
  return before < 0
    ? guideFrom(now, startPlace(now, now.plan), 'there', [phrase(now, 'control.is-first')])
    : guideFrom(now, startPlace(now, now.plan, before), 'fresh', [phrase(now, 'control.going-back')]);
};

/** "Say that again": the instruction of where one is, then on. */
export const repeat = (moment: Moment): Outcome => {
  if (moment.today.asked !== null) return goOn(moment, []);
  const now = running(moment);
  if (now === null || now.session.state === 'paused' || isOffering(now)) return goOn(moment, []);
  const { place, located } = now;
  const isBefore = place.rep === 0 && located?.during !== 'invitation';
  return isBefore
    ? guideFrom(now, place, located?.during === 'change' ? 'fresh' : 'there', [])
    : located?.during === 'invitation'
      ? goOn(now, [])
      : guideFrom(now, startPlaceOfSide(now), 'there', []);
};

const startPlaceOfSide = (now: Running): Place => ({ ...now.place, rep: 0, holdMs: 0 });

/** The last exercise of a plan that is through. */
const lastStepAgain = (moment: Moment): Outcome => {
  const inputs = moment.session.inputs;
  if (inputs === null) return startUsual(moment);
  const plan = planOf(moment, inputs);
  return guide(moment, {
    inputs,
    place: startPlace(moment, plan, Math.max(0, plan.steps.length - 1)),
    entry: 'there',
    opening: sentenceCues(moment, [phrase(moment, 'control.once-more')]),
  });
};

/** "Do that one again": the exercise being done, or the one just done. */
export const repeatExercise = (moment: Moment): Outcome => {
  const now = running(moment);
  if (now === null) return moment.session.state === 'finished' ? startOver(moment) : nothingRunning(moment);
  return guideFrom(now, startPlace(now, now.plan, stepJustDone(now)), 'there', [
    phrase(now, 'control.once-more'),
  ]);
};

/** "Start over": the same plan from its first exercise; once it was finished, at the dose of the next time. */
export const startOver = (moment: Moment): Outcome => {
  const before = moment.session.inputs;
  if (before === null) return startUsual(moment);
  const isFinished = moment.session.state === 'finished';
  const isBack = before.routine !== null && moment.session.state !== 'guiding' && isBackAfterBreak(moment);
  // Once more counts as the next time: what was said about it holds already.
  const again =
    (isFinished || isBack) && before.routine !== null ? withPresentEffort(moment, before) : before;
  const inputs: PlanInputs = isBack ? { ...again, afterBreak: true } : again;
  const suits = inputs.exercise === null ? offerWhatSuits(moment, inputs) : null;
  if (suits !== null) return suits;
  if (moment.session.state !== 'guiding' && isNoticeDue(moment)) return begin(moment, inputs);
  const plan = planOf(moment, inputs);
  const isCountedAgain = isFinished && isTimed(plan.steps[0]?.exercise);
  return guideAsBegun(moment, {
    inputs,
    place: startPlace(moment, plan),
    entry: 'fresh',
    opening: sentenceCues(moment, [
      phrase(moment, isCountedAgain ? 'control.once-more' : 'control.from-the-start'),
      ...(isBack ? [phrase(moment, 'feedback.back')] : []),
      ...shortNotice(moment),
    ]),
  });
};

/** "Stop": the place is kept and the session ends. */
export const stop = (moment: Moment): Outcome => {
  const now = running(moment);
  if (now === null) return close(moment, [phrase(moment, 'stop.goodbye')], {});
  const kept = now.canKeep
    ? [phrase(now, 'stop.kept', { where: whereWords(now, now.place) })]
    : [phrase(now, 'stop.stopping')];
  return close(now, [...kept, phrase(now, 'stop.slowly')], { state: 'paused' });
};
