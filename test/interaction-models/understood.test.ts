import { resolve } from '../../simulator/resolver/resolve';
import { readContent } from '../../tools/content/read';
import { join } from 'node:path';
import { committedModel, phrasesIn, root } from './models';

const model = committedModel('en-US');
const { intents, types = [] } = model.interactionModel.languageModel;
const { words } = readContent(join(root, 'content'));

const typedExamples: Readonly<Record<string, string[]>> = {
  'AMAZON.DURATION': ['twelve minutes'],
  'AMAZON.NUMBER': ['seven'],
  'AMAZON.TIME': ['seven'],
};
const examplesOf = (type: string): string[] =>
  typedExamples[type] ?? types.find(({ name }) => name === type)?.values?.map(({ name }) => name.value) ?? [];

describe('a sample of the model', () => {
  for (const { name, slots = [], samples = [] } of intents) {
    test(`of ${name} is understood as it`, () => {
      const astray = samples.filter((sample) => {
        const said = slots
          .filter((slot) => sample.includes(`{${slot.name}}`))
          .reduce(
            (phrases, slot) =>
              examplesOf(slot.type ?? '').flatMap((value) =>
                phrases.map((phrase) => phrase.replace(`{${slot.name}}`, value)),
              ),
            [sample],
          );
        // A value may make another sample of it ("the chair routine"); that some value does not is enough.
        return !said.some((phrase) => resolve(model, phrase).intent === name);
      });
      expect(astray).toEqual([]);
    });
  }
});

describe('every name and alias', () => {
  const carriers: [kind: 'exercise' | 'routine', intent: string, carriers: string[]][] = [
    ['exercise', 'StartSingleExerciseIntent', ['just the {}', 'let me try the {}', 'i only want {}']],
    [
      'routine',
      'StartNamedRoutineIntent',
      ['take me through {}', 'lead me through the {} routine', "let's go with {}"],
    ],
  ];
  for (const [kind, intent, phrases] of carriers) {
    const named: Record<string, { name: string; aliases: string[] }> =
      kind === 'exercise' ? words.en.exercises : words.en.routines;
    for (const phrase of phrases) {
      test(`of a ${kind} is understood in "${phrase}"`, () => {
        const heard = Object.entries(named).flatMap(([id, { name, aliases }]) =>
          [name, ...aliases].map((alias) => ({ alias, id })),
        );
        const astray = heard.filter(({ alias, id }) => {
          const { intent: understood, slots } = resolve(model, phrase.replace('{}', alias));
          // What is only ever told about may as well be heard as a question about it.
          if (id === 'inversion-table' && understood === 'InversionTableIntent') return false;
          return understood !== intent || slots[kind]?.id !== id;
        });
        expect(astray).toEqual([]);
      });
    }
  }
});

describe('a phrase of the content facts', () => {
  for (const [intent, phrases] of phrasesIn('phrases-content.yaml')) {
    test.each(phrases)(`"%s" is ${intent}`, (phrase) => {
      expect(resolve(model, phrase).intent).toBe(intent);
    });
  }
});

describe('what sounds alike is kept apart', () => {
  test.each([
    ['say that again', 'AMAZON.RepeatIntent'],
    ['do that again', 'RepeatExerciseIntent'],
    ['start again', 'AMAZON.StartOverIntent'],
    ['do the last one again', 'AMAZON.PreviousIntent'],
    ['do the exercise again', 'RepeatExerciseIntent'],
    ['repeat the instructions', 'AMAZON.RepeatIntent'],
    ['stop', 'AMAZON.StopIntent'],
    ['hold on', 'AMAZON.PauseIntent'],
    ['stop for a moment', 'AMAZON.PauseIntent'],
    ['more time', 'MoreTimeIntent'],
    ['one more time', 'RepeatExerciseIntent'],
    ['hold longer', 'LongerHoldIntent'],
    ['it hurts', 'ItHurtsIntent'],
    ["it's too hard", 'EasierIntent'],
    ['switch sides', 'SwitchSidesIntent'],
    ['skip', 'AMAZON.NextIntent'],
    ['less counting', 'LessCountingIntent'],
    ['count slower', 'SlowerIntent'],
    ['stop counting', 'LessCountingIntent'],
    ['help', 'AMAZON.HelpIntent'],
    ['help me', 'AMAZON.HelpIntent'],
    ['help me i fell', 'RedFlagIntent'],
    ['how long left', 'HowLongLeftIntent'],
    ['left leg', 'SwitchSidesIntent'],
    ['yeah', 'AMAZON.YesIntent'],
    ['okay', 'ReadyIntent'],
    ['nope', 'AMAZON.NoIntent'],
    ['nah', 'AMAZON.NextIntent'],
    ['go on', 'AMAZON.ResumeIntent'],
    ['go', 'ReadyIntent'],
    ["i'm not ready", 'MoreTimeIntent'],
    ["i'm ready", 'ReadyIntent'],
  ])('"%s" is %s', (phrase, intent) => {
    expect(resolve(model, phrase).intent).toBe(intent);
  });
});

describe('what a phrase says is heard with it', () => {
  test.each([
    ['count thirty seconds for me', 'FreeTimerIntent', 'duration', 'PT30S'],
    ['set a thirty second hold', 'FreeTimerIntent', 'duration', 'PT30S'],
    ['count ten reps', 'FreeTimerIntent', 'number', '10'],
    ['that felt good', 'FeedbackIntent', 'feeling', 'right'],
    ['i feel better', 'FeedbackIntent', 'feeling', 'better'],
    ['it was too hard', 'FeedbackIntent', 'feeling', 'hard'],
    ['that was easy', 'FeedbackIntent', 'feeling', 'easy'],
    ['no change', 'FeedbackIntent', 'feeling', 'same'],
    ['it helped', 'FeedbackIntent', 'feeling', 'better'],
    ['the walk was too hard', 'FeedbackIntent', 'activity', 'walk'],
    ['always start with the right', 'FirstSideIntent', 'side', 'right'],
    ['always start with the left', 'FirstSideIntent', 'side', 'left'],
    ['make chair stretches my usual routine', 'UsualRoutineIntent', 'routine', 'chair-only'],
    ['just the names', 'DetailIntent', 'detail', 'names'],
    ['full instructions', 'DetailIntent', 'detail', 'full'],
    ['i walked twenty minutes', 'WalkingPlanIntent', 'duration', 'PT20M'],
    ['at half past six in the evening', 'RemindMeIntent', 'answer', '18:30'],
    ['ten', 'RemindMeIntent', 'answer', '10:00'],
    ['remind me at seven', 'RemindMeIntent', 'time', '07:00'],
    ['remind me every day at seven', 'RemindMeIntent', 'recurrence', 'every-day'],
  ])('"%s" is %s with %s %s', (phrase, intent, slot, said) => {
    const understood = resolve(model, phrase);
    const value = understood.slots[slot];
    expect([understood.intent, value?.id ?? value?.value]).toEqual([intent, said]);
  });

  test.each([
    ['this is too hard', 'EasierIntent'],
    ['this is too easy', 'HarderIntent'],
    ['it is getting worse', 'ItHurtsIntent'],
    ['start with the right side', 'SwitchSidesIntent'],
    ['wait for me', 'AMAZON.PauseIntent'],
    ['always wait for me', 'WaitForMeIntent'],
    ['good night', 'AMAZON.StopIntent'],
    ['good evening', 'AMAZON.FallbackIntent'],
    ['reset', 'AMAZON.StartOverIntent'],
    ['forget it', 'AMAZON.CancelIntent'],
    ['remind me to buy milk', 'AMAZON.FallbackIntent'],
  ])('and "%s" is %s all the same', (phrase, intent) => {
    expect(resolve(model, phrase).intent).toBe(intent);
  });
});
