import type { IntentRequest, Request } from 'ask-sdk-model';
import type { Action } from '../coach/action';
import type { CountStyle } from '../coach/content';
import { slotId, slotNumber, slotSeconds } from './slots';

const COUNT_STYLES: Record<CountStyle, true> = {
  'every-second-up': true,
  'every-second-down': true,
  'every-five': true,
  breaths: true,
  quiet: true,
  'count-with-me': true,
};

const isCountStyle = (id: string | null): id is CountStyle => id !== null && Object.hasOwn(COUNT_STYLES, id);

const countStyleOf = (request: IntentRequest): CountStyle | null => {
  const id = slotId(request, 'countStyle');
  return isCountStyle(id) ? id : null;
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
  InBedIntent: () => ({ do: 'start-by-position', position: 'bed' }),
  InChairIntent: () => ({ do: 'start-by-position', position: 'chair' }),
  NoFloorIntent: () => ({ do: 'no-floor' }),
  WithoutEquipmentIntent: () => ({ do: 'without-equipment' }),
  AcceptNoticeIntent: () => ({ do: 'accept-notice' }),
  ReadyIntent: () => ({ do: 'ready' }),
  MoreTimeIntent: () => ({ do: 'more-time' }),
  RepeatExerciseIntent: () => ({ do: 'repeat-exercise' }),
  SlowerIntent: () => ({ do: 'slower' }),
  FasterIntent: () => ({ do: 'faster' }),
  LessCountingIntent: () => ({ do: 'less-counting' }),
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
  WalkingPlanIntent: () => ({ do: 'walking-plan' }),
  InversionTableIntent: () => ({ do: 'inversion-table' }),
  ItHurtsIntent: () => ({ do: 'alarm', alarm: 'hurts' }),
  DizzyIntent: () => ({ do: 'alarm', alarm: 'dizzy' }),
  RedFlagIntent: () => ({ do: 'alarm', alarm: 'red-flag' }),
  PregnantIntent: () => ({ do: 'alarm', alarm: 'pregnant' }),
  AfterSurgeryIntent: () => ({ do: 'alarm', alarm: 'after-surgery' }),
  IsThisSafeIntent: () => ({ do: 'alarm', alarm: 'is-this-safe' }),
  StartByConditionIntent: () => ({ do: 'alarm', alarm: 'condition' }),
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
  'AMAZON.HelpIntent': () => ({ do: 'what-can-i-do' }),
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
  if (request.type !== 'IntentRequest') return null;
  const { name } = request.intent;
  return Object.hasOwn(ACTIONS, name) ? (ACTIONS[name]?.(request) ?? { do: 'unheard' }) : { do: 'unheard' };
};
