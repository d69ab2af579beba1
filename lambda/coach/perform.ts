import type { Wish } from './action';
import * as adjust from './actions/adjust';
import * as careful from './actions/careful';
import { answerCarefully } from './actions/careful-answers';
import * as choose from './actions/choose';
import { condition, isThisSafeWith } from './actions/condition';
import * as control from './actions/control';
import { startByEffort } from './actions/effort';
import { feedback } from './actions/feedback';
import { flowOn } from './actions/flow';
import { freeTimer } from './actions/free-timer';
import { itHurts } from './actions/hurts';
import { launch, startUsual } from './actions/launch';
import { myProgress } from './actions/my-progress';
import * as questions from './actions/questions';
import * as reminders from './actions/reminders';
import { acceptNotice, no, readNotice, yes } from './actions/reply';
import * as settings from './actions/settings';
import { walkingPlan } from './actions/walking';
import type { Moment, Outcome } from './moment';

type Kind = Wish['do'];
type WishOf<K extends Kind> = { [Each in Kind]: Extract<Wish, { do: Each }> }[K];

/** In the middle of a routine "thirty seconds" is a hold; nobody asks for a routine that short. */
const meansHold = ({ session }: Moment, seconds: number | null): boolean =>
  session.state === 'guiding' && seconds !== null && seconds <= 60;

/** What answers each wish: one row each, and none is left out. */
const performers: { readonly [K in Kind]: (moment: Moment, wish: WishOf<K>) => Outcome } = {
  launch: launch,
  'start-usual': startUsual,
  'start-routine': (moment, { routine }) => choose.startRoutine(moment, routine),
  'start-exercise': (moment, { exercise }) => choose.startExercise(moment, exercise),
  'start-by-body-part': (moment, { bodyPart }) => choose.startByBodyPart(moment, bodyPart),
  'start-by-position': (moment, { position }) => choose.startByPosition(moment, position),
  'start-by-equipment': (moment, { equipment }) => choose.startByEquipment(moment, equipment),
  'start-by-duration': (moment, { seconds }) =>
    meansHold(moment, seconds) ? adjust.longerHold(moment, seconds) : choose.startByDuration(moment, seconds),
  'start-by-effort': (moment, { effort }) => startByEffort(moment, effort),
  'without-equipment': choose.withoutEquipment,
  'no-floor': choose.noFloor,
  'accept-notice': acceptNotice,
  pause: control.pause,
  resume: control.resume,
  ready: control.ready,
  'more-time': control.moreTime,
  next: (moment) => control.next(moment),
  previous: control.previous,
  repeat: control.repeat,
  'repeat-exercise': control.repeatExercise,
  'start-over': control.startOver,
  stop: control.stop,
  slower: adjust.slower,
  faster: adjust.faster,
  'less-counting': adjust.lessCounting,
  'more-counting': (moment, { style }) => adjust.moreCounting(moment, style),
  'longer-hold': (moment, { seconds }) => adjust.longerHold(moment, seconds),
  'shorter-hold': (moment, { seconds }) => adjust.shorterHold(moment, seconds),
  easier: adjust.easier,
  harder: adjust.harder,
  'switch-sides': adjust.switchSides,
  'more-sets': (moment, { number }) => adjust.moreSets(moment, number),
  'which-muscle': questions.whichMuscle,
  'how-do-i-do-it': (moment, { exercise }) => questions.howDoIDoIt(moment, exercise),
  'how-long-left': questions.howLongLeft,
  'where-am-i': questions.whereAmI,
  'what-can-i-do': questions.whatCanIDo,
  help: questions.whatCanIDo,
  'getting-up': questions.gettingUp,
  thanks: questions.thanks,
  'cannot-tell': questions.cannotTell,
  'walking-plan': (moment, { seconds }) => walkingPlan(moment, seconds),
  'inversion-table': questions.inversionTable,
  yes: (moment) => answerCarefully(moment, 'yes') ?? yes(moment),
  no: (moment) => answerCarefully(moment, 'no') ?? no(moment),
  'it-hurts': (moment, { pain, bodyPart }) => itHurts(moment, pain, bodyPart),
  dizzy: careful.dizzy,
  'red-flag': careful.redFlag,
  pregnant: (moment, { weeks }) => careful.pregnant(moment, weeks),
  'after-surgery': (moment) => careful.afterSurgery(moment),
  'is-this-safe': (moment, { condition: id }) =>
    id === null ? careful.isThisSafe(moment) : isThisSafeWith(moment, id),
  condition: (moment, { condition: id }) => condition(moment, id),
  'read-notice': readNotice,
  'remind-me': (moment, { time, day }) => reminders.remindMe(moment, time, day),
  'list-reminders': reminders.listReminders,
  'cancel-reminders': reminders.cancelReminders,
  'permission-answered': (moment, { isAccepted, reminder }) =>
    reminders.permissionAnswered(moment, isAccepted, reminder),
  'errand-done': (moment, { result }) =>
    settings.isForgetting(result)
      ? settings.forgetAfterReminders(moment, result)
      : reminders.errandDone(moment, result),
  'free-timer': (moment, { seconds, number }) => freeTimer(moment, seconds, number),
  'my-progress': myProgress,
  feedback: (moment, { felt, after }) => feedback(moment, felt, after),
  'my-settings': settings.mySettings,
  'reset-settings': settings.resetSettings,
  'forget-me': settings.forgetMe,
  'first-side': (moment, { side }) => settings.setFirstSide(moment, side),
  'usual-routine': (moment, { routine }) => settings.usualRoutine(moment, routine),
  'set-detail': (moment, { detail }) => settings.setDetail(moment, detail),
  'set-carry-on': (moment, { carryOn }) => settings.setCarryOn(moment, carryOn),
  'flow-on': flowOn,
  unheard: (moment) => answerCarefully(moment, 'unclear') ?? questions.unheard(moment),
};

/** Does what was asked; the moment tells where somebody is, and the wish has been understood in it (`in-context`). */
export const perform = <K extends Kind>(moment: Moment, wish: WishOf<K>): Outcome =>
  performers[wish.do](moment, wish);
