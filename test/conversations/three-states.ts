import { safetyIntents } from '../safety-intents';
import type { Exercised } from './exercised';
import { exercisedSoFar } from './language';

/**
 * Which file of dialogues shows what becomes of which intents. Each file counts its own at its end, and
 * `every-intent.test.ts` sees to it that none is left out.
 */
export const intentsOf = {
  starting: [
    'StartDefaultRoutineIntent',
    'StartNamedRoutineIntent',
    'StartSingleExerciseIntent',
    'StartByBodyPartIntent',
    'StartByDurationIntent',
    'StartByPositionIntent',
    'StartByEquipmentIntent',
    'InBedIntent',
    'InChairIntent',
    'NoFloorIntent',
    'WithoutEquipmentIntent',
    'SomethingEasyIntent',
    'AcceptNoticeIntent',
  ],
  steering: [
    'AMAZON.PauseIntent',
    'AMAZON.ResumeIntent',
    'ReadyIntent',
    'MoreTimeIntent',
    'AMAZON.NextIntent',
    'AMAZON.PreviousIntent',
    'AMAZON.RepeatIntent',
    'RepeatExerciseIntent',
    'AMAZON.StartOverIntent',
    'SwitchSidesIntent',
    'MoreSetsIntent',
    'AMAZON.StopIntent',
    'AMAZON.CancelIntent',
    'AMAZON.NavigateHomeIntent',
  ],
  adjusting: [
    'SlowerIntent',
    'FasterIntent',
    'LessCountingIntent',
    'MoreCountingIntent',
    'LongerHoldIntent',
    'ShorterHoldIntent',
    'EasierIntent',
    'HarderIntent',
  ],
  asking: [
    'WhichMuscleIntent',
    'HowDoIDoItIntent',
    'HowLongLeftIntent',
    'WhereAmIIntent',
    'WhatCanIDoIntent',
    'AMAZON.HelpIntent',
    'InversionTableIntent',
    'GettingUpIntent',
    'ThanksIntent',
    'AskDoctorIntent',
    'AMAZON.FallbackIntent',
    'AMAZON.YesIntent',
    'AMAZON.NoIntent',
  ],
  'safety-everywhere': safetyIntents,
  settings: [
    'MySettingsIntent',
    'ResetSettingsIntent',
    'ForgetMeIntent',
    'FirstSideIntent',
    'UsualRoutineIntent',
    'DetailIntent',
    'WaitForMeIntent',
    'CarryOnAloneIntent',
  ],
  reminding: ['RemindMeIntent', 'ListRemindersIntent', 'CancelReminderIntent'],
  timer: ['FreeTimerIntent'],
  progress: ['MyProgressIntent'],
  feedback: ['FeedbackIntent'],
  walking: ['WalkingPlanIntent'],
} as const;

const STATES_EACH = 3;

/** Intents with too few states, each with those it has; a turn counts when its words and its outcome were looked at. */
export const withTooFewStates = (intents: readonly string[], turns: readonly Exercised[]): string[] =>
  intents.flatMap((intent) => {
    const situations = new Set(
      turns
        .filter((turn) => turn.intent === intent && turn.isHeard && turn.isFollowed)
        .map(({ situation }) => situation),
    );
    const list = [...situations].toSorted().join(', ');
    return situations.size >= STATES_EACH ? [] : [`${intent}: ${list === '' ? 'none' : list}`];
  });

/** The last test of a file: what was said before it, as the skill heard it. */
export const fromThreeStates = (file: keyof typeof intentsOf): void => {
  test(`each of these intents was heard and answered in at least ${STATES_EACH} states`, () => {
    expect(withTooFewStates(intentsOf[file], exercisedSoFar())).toEqual([]);
  });
};
