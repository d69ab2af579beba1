import type { ErrandResult } from '../errand';
import { goOn } from '../go-on';
import { newMember, type Settings } from '../member';
import { planOf, running, withSettings, type Moment, type Outcome, type Running } from '../moment';
import { isOffering } from '../offering';
import type { Place } from '../place';
import { firstSideOf } from '../repetitions';
import { answered, askResting } from '../resting-question';
import { emptySession } from '../session';
import { close, phrase } from '../speak';
import { nothingToday } from '../today';
import { guideFrom } from './control';

/** Applies a setting and goes on; said in a few words, remembered for this member. */
export const set = (moment: Moment, settings: Partial<Settings>, say: string): Outcome =>
  goOn(withSettings(moment, settings), [say]);

const longerOrShorter = (factor: number): 'longer' | 'shorter' => (factor > 1 ? 'longer' : 'shorter');

/** What somebody's settings are: always how it is counted and explained, the rest where it is not the usual. */
const sentences = (moment: Moment): string[] => {
  const { settings } = moment.member;
  const { words, catalogue } = moment.coach;
  const { countStyle, pace, detail, carryOn, firstSide, holdFactor, changeFactor, usualRoutine } = settings;
  const isUsualKnown = usualRoutine !== null && catalogue.routines[usualRoutine] !== undefined;
  return [
    phrase(moment, countStyle === null ? 'settings.count-usual' : `count.${countStyle}`),
    ...(pace === 'usual' ? [] : [phrase(moment, `settings.pace-${pace}`)]),
    ...(holdFactor === 1 ? [] : [phrase(moment, `settings.holds-${longerOrShorter(holdFactor)}`)]),
    ...(changeFactor === 1 ? [] : [phrase(moment, `settings.changes-${longerOrShorter(changeFactor)}`)]),
    phrase(moment, `settings.detail-${detail}`),
    phrase(moment, carryOn ? 'settings.carry-on' : 'settings.wait'),
    phrase(moment, `settings.first-${firstSide}`),
    ...(isUsualKnown ? [phrase(moment, 'settings.usual', { name: words.routine(usualRoutine).name })] : []),
  ];
};

/** "What are my settings." */
export const mySettings = (moment: Moment): Outcome => goOn(moment, sentences(moment));

/**
 * Where to go on when the sides change their order in the middle of an exercise: at the new first side, so that
 * neither is left out. A second side that is already on becomes the first, and the other one follows again.
 */
const placeWithFirstSide = (now: Running, firstSide: 'left' | 'right'): Place | null => {
  const dose = now.plan.steps[now.place.step]?.dose;
  if (dose === undefined || (dose.sides !== 'left-then-right' && dose.sides !== 'alternating')) return null;
  const side = firstSideOf(dose, firstSide);
  if (now.place.side === side) return null;
  return { ...now.place, side, rep: dose.sides === 'alternating' ? now.place.rep : 0, holdMs: 0 };
};

/** "Reset my settings": after a yes. */
export const resetSettings = (moment: Moment): Outcome => askResting(moment, 'reset-settings');

/** The yes or no to it. */
export const answerReset = (moment: Moment, isYes: boolean): Outcome => {
  const now = answered(moment);
  if (!isYes) return goOn(now, [phrase(moment, 'settings.reset-kept')]);
  const { settings } = newMember();
  const under = running(now);
  const place = under === null ? null : placeWithFirstSide(under, settings.firstSide);
  const moved = place === null ? now : { ...now, place };
  return set(moved, settings, phrase(moment, 'settings.reset-done'));
};

/** "Forget everything about me": after a yes. */
export const forgetMe = (moment: Moment): Outcome =>
  askResting(moment, 'forget-me', [phrase(moment, 'settings.forget-warning')]);

/** The yes or no to it. A yes ends the session, and the outcome tells that the stored item is to be deleted. */
export const answerForget = (moment: Moment, isYes: boolean): Outcome => {
  if (!isYes) return goOn(answered(moment), [phrase(moment, 'settings.forget-kept')]);
  if (!moment.canKeep) return goOn(answered(moment), [phrase(moment, 'settings.not-forgotten')]);
  return { ...forget(moment, []), errand: { do: 'cancel-reminders', why: 'to-forget' } };
};

const forget = (moment: Moment, say: readonly string[]): Outcome => {
  const words = [phrase(moment, 'settings.forgotten'), ...say, phrase(moment, 'settings.welcome')];
  const { turn } = close(moment, words, emptySession(moment.nowMs));
  return { member: newMember(), today: nothingToday(), turn, forget: true };
};

/** Whether a reminder of somebody who wants to be forgotten may still ring: Alexa keeps it, not the coach. */
const mayStillRing = (result: ErrandResult): boolean =>
  result.came === 'refused' && result.refusal !== 'no-permission' && result.refusal !== 'unsupported-device';

/** Whether this is what came of the reminders of somebody who wants to be forgotten. */
export const isForgetting = (result: ErrandResult): boolean => {
  const done = result.came === 'refused' ? result.errand : result;
  return 'why' in done && done.why === 'to-forget';
};

/** Their reminders are cancelled, or are not: everything else goes in any case. */
export const forgetAfterReminders = (moment: Moment, result: ErrandResult): Outcome =>
  moment.canKeep
    ? forget(moment, mayStillRing(result) ? [phrase(moment, 'settings.reminders-may-stay')] : [])
    : goOn(answered(moment), [phrase(moment, 'settings.not-forgotten')]);

/** "Make the chair routine my usual one"; without a name, the one that is on or was done last. */
export const usualRoutine = (moment: Moment, named: string | null): Outcome => {
  const { words, catalogue } = moment.coach;
  const id = named ?? moment.session.inputs?.routine ?? '';
  const routine = catalogue.routines[id];
  if (routine?.kind !== 'counted') return goOn(moment, [phrase(moment, 'start-offer.unknown-routine')]);
  const { name } = words.routine(id);
  if (routine.offerInstead !== undefined) {
    const { minutes } = routine;
    return goOn(moment, [phrase(moment, 'start-offer.too-long', { name, minutes, count: minutes })]);
  }
  return set(moment, { usualRoutine: id }, phrase(moment, 'settings.usual-done', { name }));
};

/** "Just the names", "full instructions". */
export const setDetail = (moment: Moment, detail: Settings['detail'] | null): Outcome =>
  detail === null
    ? goOn(moment, [phrase(moment, 'settings.detail-which')])
    : set(moment, { detail }, phrase(moment, `settings.detail-${detail}`));

/** "Carry on by yourself", "always wait for me". */
export const setCarryOn = (moment: Moment, carryOn: boolean): Outcome =>
  set(moment, { carryOn }, phrase(moment, carryOn ? 'settings.carry-on' : 'settings.wait-done'));

/** "Always start with the right side." */
export const setFirstSide = (moment: Moment, firstSide: 'left' | 'right' | null): Outcome => {
  if (firstSide === null) return goOn(moment, [phrase(moment, 'settings.first-which')]);
  const say = phrase(moment, `settings.first-${firstSide}`);
  const now = running(moment);
  const place = now === null ? null : placeWithFirstSide(now, firstSide);
  if (now === null || place === null) return set(moment, { firstSide }, say);
  const changed = withSettings(now, { firstSide });
  const moved = { ...changed, place, plan: planOf(changed, now.inputs) };
  if (moment.session.state === 'paused' || isOffering(moment)) return goOn(moved, [say]);
  return guideFrom({ ...moved, inputs: now.inputs }, place, place.rep === 0 ? 'there' : 'soon', [say]);
};
