import { isAlwaysFine } from '../careful';
import { askForClearance } from '../careful-question';
import type { Choice } from '../content';
import { isTimed } from '../free-timer';
import { guide, startPlace, type Guiding } from '../guide';
import { guidedWait } from '../instruction';
import { contextOf, ownDay, planOf, running, type Moment, type Outcome } from '../moment';
import { planName } from '../names';
import { noticeReason, noticeSentences, shortNotice, withNoticeHeard } from '../notice';
import { isBreathingAlone, type Plan } from '../plan';
import { isOnTheFloor } from '../position';
import { prepared, preparedSentences } from '../prepare';
import { cuesOf, gettingUpSentence, makeScript, type Script } from '../script';
import { changeMs } from '../script-context';
import { lengthMs, type ScriptCue } from '../script-cue';
import { plainInputs, type PlanInputs } from '../plan-inputs';
import { ask, sentenceCues } from '../speak';

/** The inputs of a plain plan with today's content. */
export const inputsOf = (moment: Moment, choice: Choice): PlanInputs =>
  plainInputs(choice, moment.coach.catalogue.version);

/** "a mat, a chair and a wall"; empty for nothing. */
const listed = (moment: Moment, things: readonly string[]): string => {
  const { words } = moment.coach;
  const named = things.map((thing) => words.phrase(`equipment.${thing}`));
  const last = named.at(-1) ?? '';
  const rest = named.slice(0, -1).join(', ');
  return rest === '' ? last : words.phrase('equipment.list', { rest, last });
};

/** Minutes to announce: the content's own while they are true within a tenth; else the script's, rounded. */
export const announcedMinutes = (moment: Moment, inputs: PlanInputs, scriptMs: number): number => {
  const minutes = scriptMs / 60_000;
  const usual = moment.coach.catalogue.routines[inputs.routine ?? '']?.minutes ?? 0;
  return Math.abs(usual - minutes) <= minutes / 10 ? usual : Math.max(1, Math.round(minutes));
};

/** What, how long, what is needed; the first position is said by the script itself. */
const openingSentences = (moment: Moment, plan: Plan, script: Script): string[] => {
  const { words } = moment.coach;
  const { inputs } = plan;
  // Somebody's own list: what is counted is said by the script, and nothing else is known of it.
  if (isTimed(plan.steps[0]?.exercise)) return [];
  const minutes = announcedMinutes(moment, inputs, lengthMs(cuesOf(script.parts)));
  const needed = [...new Set(plan.steps.flatMap((step) => step.exercise.equipment))].filter(
    (thing) => plan.place !== 'bed' || thing !== 'mat',
  );
  const values = { name: planName(moment, inputs), minutes, count: minutes, things: listed(moment, needed) };
  const own = inputs.routine === null ? null : words.routine(inputs.routine);
  // "Nothing else is needed" would sound like advice to whom nothing but breathing is left today.
  const usual = isBreathingAlone(plan) ? 'opening.only' : 'opening.plain';
  const [plain, withThings] =
    own?.nameMinutes === minutes
      ? ['opening.plain-named', 'opening.with-things-named']
      : [usual, 'opening.with-things'];
  return [
    words.phrase(needed.length === 0 ? plain : withThings, values),
    ...(own?.before === undefined ? [] : [own.before]),
  ];
};

/** Whoever has never been guided is told once how to stop it. */
const isFirstTime = (moment: Moment): boolean =>
  moment.member.history.guidedSeconds === 0 && moment.member.history.lastRoutine === null;

/**
 * Whoever lies or kneels, and begins something on a chair or on their feet, gets up first, and has the time for it
 * (content 5.6). Where somebody is by then, nobody knows in a new Alexa session.
 */
const gettingUp = (moment: Moment, plan: Plan, step: number): ScriptCue[] => {
  const { coach, member } = moment;
  const now = moment.isNewSession ? null : running(moment);
  const from = now?.plan.steps[now.place.step]?.position;
  const to = plan.steps[step]?.position;
  if (now === null || from === undefined || to === undefined) return [];
  if (!isOnTheFloor(from) || isOnTheFloor(to)) return [];
  const context = contextOf(coach, member, plan);
  const up = gettingUpSentence(coach.words, now.plan.place, from);
  const seconds = coach.catalogue.transitions.change[from]?.[to] ?? 0;
  return guidedWait(context, startPlace(moment, plan, step), [up], changeMs(context, seconds));
};

/** The moment with a plan begun in it: the last routine is this one, of today. A single exercise has neither. */
const withBegun = (moment: Moment, { routine }: PlanInputs): Moment => {
  const { member } = moment;
  if (routine === null) return moment;
  const history = { ...member.history, lastRoutine: routine, lastDay: ownDay(moment) };
  return { ...moment, member: { ...member, history } };
};

/** Guides through what begins now, whose opening has said the notice. */
export const guideAsBegun = (moment: Moment, guiding: Guiding): Outcome => ({
  ...guide(withBegun(moment, guiding.inputs), guiding),
  today: { ...withNoticeHeard(moment).today, asked: null },
});

/**
 * Starts a plan from its beginning. Nobody moves before a clinician has agreed, where one must, and the notice has been
 * accepted; then what was asked for starts by itself.
 *
 * @param why said first: the choice explained in a sentence
 * @param step where to begin, when the steps before it are done already
 */
export const begin = (moment: Moment, wanted: PlanInputs, why: readonly string[] = [], step = 0): Outcome => {
  const { coach, member } = moment;
  const { words } = coach;
  const toAsk = isAlwaysFine(wanted.exercise) ? null : askForClearance(moment);
  if (toAsk !== null) return toAsk;
  const inputs = step === 0 ? prepared(moment, wanted) : wanted;
  const reason = noticeReason(moment, inputs);
  if (reason !== null) {
    const because = words.phrase(`notice.because-${reason}`);
    // A welcome comes before anything else.
    const first = reason === 'first-time' ? [because, ...why] : [...why, because];
    return ask(moment, {
      // What is done already stays done, and what is left waits for the notice.
      ...(step === 0
        ? { state: 'choosing' }
        : { state: 'paused', session: { inputs, place: startPlace(moment, planOf(moment, inputs), step) } }),
      asked: { about: 'notice', inputs },
      say: [...first, ...noticeSentences(moment)],
      prompt: words.phrase('notice.accept', { name: planName(moment, inputs) }),
    });
  }
  const plan = planOf(moment, inputs);
  const script = makeScript(contextOf(coach, member, plan), startPlace(moment, plan), 'fresh');
  const sentences = [
    ...why,
    ...(step === 0 ? preparedSentences(moment, inputs) : []),
    ...openingSentences(moment, plan, script),
    ...shortNotice(moment),
    ...(isFirstTime(moment) ? [words.phrase('opening.say-pause')] : []),
  ];
  return guideAsBegun(moment, {
    inputs,
    place: startPlace(moment, plan, step),
    entry: 'fresh',
    opening: [...sentenceCues(moment, sentences), ...gettingUp(moment, plan, step)],
    ...(step === 0 ? { script } : {}),
  });
};
