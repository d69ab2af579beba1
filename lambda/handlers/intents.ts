import type { IntentRequest, Request } from 'ask-sdk-model';
import type { Action, Pain } from '../coach/action';
import { COUNT_STYLES, type CountStyle } from '../coach/content';
import { isReminderDay, type ReminderDay } from '../coach/errand';
import { permissionAction } from './errands-permission';
import { screenAction } from './screen-events';
import type { Felt } from '../coach/dose-steps';
import type { Settings } from '../coach/member';
import { slotId, slotIsFilled, slotNumber, slotSeconds, slotTime } from './slots';

/** The value of the CONDITION slot for whatever brings about no caution. */
const UNKNOWN_CONDITION = 'other';

const countStyleOf = (request: IntentRequest): CountStyle | null => {
  const id = slotId(request, 'countStyle');
  return COUNT_STYLES.find((style) => style === id) ?? null;
};

const PAINS: Record<Pain, true> = {
  none: true,
  mild: true,
  strong: true,
  sharp: true,
  spreading: true,
  retreating: true,
};

const isPain = (id: string | null): id is Pain => id !== null && Object.hasOwn(PAINS, id);

const painOf = (request: IntentRequest): Pain | null => {
  const id = slotId(request, 'pain');
  return isPain(id) ? id : null;
};

/** A condition that was named but is not known is one that nothing is known about, and not none. */
const conditionNamed = (request: IntentRequest): string | null =>
  slotId(request, 'condition') ?? (slotIsFilled(request, 'condition') ? UNKNOWN_CONDITION : null);

const reminderDayOf = (request: IntentRequest): ReminderDay | null => {
  const id = slotId(request, 'recurrence');
  return isReminderDay(id) ? id : null;
};

const FELT: Record<Felt, true> = {
  easy: true,
  right: true,
  hard: true,
  better: true,
  same: true,
  worse: true,
};

const ACTIVITIES = { routine: true, walk: true } as const;
const FIRST_SIDES: Record<Settings['firstSide'], true> = { left: true, right: true };
const DETAILS: Record<Settings['detail'], true> = { full: true, 'by-experience': true, names: true };

/** The word that a slot was resolved to, if it is one of these. */
const slotWord = <Word extends string>(
  request: IntentRequest,
  name: string,
  words: Readonly<Record<Word, true>>,
): Word | null => {
  const id = slotId(request, name);
  const isWord = (word: string): word is Word => Object.hasOwn(words, word);
  return id !== null && isWord(id) ? id : null;
};

/** Every intent of the interaction model and what it asks of the coach. */
const ACTIONS: Record<string, (request: IntentRequest) => Action> = {
  StartDefaultRoutineIntent: () => ({ do: 'start-usual' }),
  StartNamedRoutineIntent: (request) => ({ do: 'start-routine', routine: slotId(request, 'routine') }),
  StartSingleExerciseIntent: (request) => ({ do: 'start-exercise', exercise: slotId(request, 'exercise') }),
  StartByBodyPartIntent: (request) => ({ do: 'start-by-body-part', bodyPart: slotId(request, 'bodyPart') }),
  StartByDurationIntent: (request) => ({
    do: 'start-by-duration',
    seconds: slotSeconds(request, 'duration'),
  }),
  StartByPositionIntent: (request) => ({ do: 'start-by-position', position: slotId(request, 'position') }),
  StartByEquipmentIntent: (request) => ({
    do: 'start-by-equipment',
    equipment: slotId(request, 'equipment'),
  }),
  InBedIntent: (request) => {
    const bedTime = slotId(request, 'bedTime');
    return { do: 'start-by-position', position: bedTime === null ? 'bed' : `bed-${bedTime}` };
  },
  InChairIntent: () => ({ do: 'start-by-position', position: 'chair' }),
  NoFloorIntent: () => ({ do: 'no-floor' }),
  WithoutEquipmentIntent: () => ({ do: 'without-equipment' }),
  AcceptNoticeIntent: (request) => ({
    do: slotId(request, 'again') === null ? 'accept-notice' : 'read-notice',
  }),
  ReadyIntent: () => ({ do: 'ready' }),
  MoreTimeIntent: () => ({ do: 'more-time' }),
  RepeatExerciseIntent: () => ({ do: 'repeat-exercise' }),
  SlowerIntent: () => ({ do: 'slower' }),
  FasterIntent: () => ({ do: 'faster' }),
  LessCountingIntent: (request) =>
    slotId(request, 'none') === null ? { do: 'less-counting' } : { do: 'more-counting', style: 'quiet' },
  MoreCountingIntent: (request) => ({ do: 'more-counting', style: countStyleOf(request) }),
  LongerHoldIntent: (request) => ({ do: 'longer-hold', seconds: slotSeconds(request, 'duration') }),
  ShorterHoldIntent: (request) => ({ do: 'shorter-hold', seconds: slotSeconds(request, 'duration') }),
  WhichMuscleIntent: () => ({ do: 'which-muscle' }),
  HowDoIDoItIntent: (request) => ({ do: 'how-do-i-do-it', exercise: slotId(request, 'exercise') }),
  HowLongLeftIntent: () => ({ do: 'how-long-left' }),
  WhereAmIIntent: () => ({ do: 'where-am-i' }),
  EasierIntent: () => ({ do: 'easier' }),
  HarderIntent: () => ({ do: 'harder' }),
  SwitchSidesIntent: () => ({ do: 'switch-sides' }),
  MoreSetsIntent: (request) => ({ do: 'more-sets', number: slotNumber(request, 'number') }),
  WhatCanIDoIntent: () => ({ do: 'what-can-i-do' }),
  WalkingPlanIntent: (request) => ({ do: 'walking-plan', seconds: slotSeconds(request, 'duration') }),
  FreeTimerIntent: (request) => ({
    do: 'free-timer',
    seconds: slotSeconds(request, 'duration'),
    number: slotNumber(request, 'number'),
  }),
  AskDoctorIntent: () => ({ do: 'cannot-tell' }),
  ThanksIntent: () => ({ do: 'thanks' }),
  GettingUpIntent: () => ({ do: 'getting-up' }),
  MyProgressIntent: () => ({ do: 'my-progress' }),
  SomethingEasyIntent: (request) => ({
    do: 'start-by-effort',
    effort: slotId(request, 'effort') === 'hard' ? 'hard' : 'easy',
  }),
  FeedbackIntent: (request) => ({
    do: 'feedback',
    felt: slotWord(request, 'feeling', FELT),
    after: slotWord(request, 'activity', ACTIVITIES),
  }),
  MySettingsIntent: () => ({ do: 'my-settings' }),
  ResetSettingsIntent: () => ({ do: 'reset-settings' }),
  ForgetMeIntent: () => ({ do: 'forget-me' }),
  FirstSideIntent: (request) => ({ do: 'first-side', side: slotWord(request, 'side', FIRST_SIDES) }),
  UsualRoutineIntent: (request) => ({ do: 'usual-routine', routine: slotId(request, 'routine') }),
  DetailIntent: (request) => ({ do: 'set-detail', detail: slotWord(request, 'detail', DETAILS) }),
  WaitForMeIntent: () => ({ do: 'set-carry-on', carryOn: false }),
  CarryOnAloneIntent: () => ({ do: 'set-carry-on', carryOn: true }),
  InversionTableIntent: () => ({ do: 'inversion-table' }),
  ItHurtsIntent: (request) => ({
    do: 'it-hurts',
    pain: painOf(request),
    bodyPart: slotId(request, 'bodyPart') ?? slotId(request, 'part'),
  }),
  DizzyIntent: () => ({ do: 'dizzy' }),
  RedFlagIntent: () => ({ do: 'red-flag' }),
  PregnantIntent: (request) => ({ do: 'pregnant', weeks: slotNumber(request, 'weeks') }),
  AfterSurgeryIntent: () => ({ do: 'after-surgery' }),
  IsThisSafeIntent: (request) => ({ do: 'is-this-safe', condition: conditionNamed(request) }),
  StartByConditionIntent: (request) => ({ do: 'condition', condition: slotId(request, 'condition') }),
  RemindMeIntent: (request) => ({
    do: 'remind-me',
    time: slotTime(request, 'time') ?? slotTime(request, 'answer'),
    day: reminderDayOf(request),
    isAnswer: slotTime(request, 'answer') !== null,
  }),
  ListRemindersIntent: () => ({ do: 'list-reminders' }),
  CancelReminderIntent: () => ({ do: 'cancel-reminders' }),
  'AMAZON.PauseIntent': () => ({ do: 'pause' }),
  'AMAZON.ResumeIntent': () => ({ do: 'resume' }),
  'AMAZON.NextIntent': () => ({ do: 'next' }),
  'AMAZON.PreviousIntent': () => ({ do: 'previous' }),
  'AMAZON.RepeatIntent': () => ({ do: 'repeat' }),
  'AMAZON.StartOverIntent': () => ({ do: 'start-over' }),
  'AMAZON.StopIntent': () => ({ do: 'stop' }),
  'AMAZON.CancelIntent': () => ({ do: 'stop' }),
  'AMAZON.NavigateHomeIntent': () => ({ do: 'stop' }),
  'AMAZON.YesIntent': () => ({ do: 'yes' }),
  'AMAZON.NoIntent': () => ({ do: 'no' }),
  'AMAZON.HelpIntent': () => ({ do: 'help' }),
  'AMAZON.FallbackIntent': () => ({ do: 'unheard' }),
};

/** Names of the intents that are answered; the interaction model offers no others. */
export const answeredIntents: readonly string[] = Object.keys(ACTIONS);

/**
 * What a request asks of the coach.
 *
 * @returns null for requests that are no turn of a conversation; an intent nobody knows counts as not understood
 */
export const actionOf = (request: Request): Action | null => {
  if (request.type === 'LaunchRequest') return { do: 'launch' };
  if (request.type !== 'IntentRequest') return screenAction(request) ?? permissionAction(request);
  const { name } = request.intent;
  return Object.hasOwn(ACTIONS, name) ? (ACTIONS[name]?.(request) ?? { do: 'unheard' }) : { do: 'unheard' };
};
