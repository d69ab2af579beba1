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
