import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { InteractionModel, Resolution } from '../../../simulator/resolver/model';
import { resolve } from '../../../simulator/resolver/resolve';

const model = JSON.parse(
  readFileSync(join(__dirname, '../../../interaction-models/en-US.json'), 'utf8'),
) as InteractionModel;

const understood = (phrase: string): string => resolve(model, phrase).intent;
const slotsOf = (phrase: string): Resolution['slots'] => resolve(model, phrase).slots;

describe('a phrase is understood however it is written', () => {
  test.each([
    'stop',
    'STOP!',
    '  stop.  ',
    'Alexa, stop',
    'alexa stop please',
    'um, stop',
    'okay, stop now please',
    'stop stop stop',
    'can you stop please',
    'stoppp',
  ])('%j stops', (phrase) => {
    expect(understood(phrase)).toBe('AMAZON.StopIntent');
  });

  test.each([
    'I can’t do that',
    'i cannot do that',
    "i can't do that",
    'I can not do that',
    'i cant do that',
  ])('%j is too hard', (phrase) => {
    expect(understood(phrase)).toBe('EasierIntent');
  });

  test('the phrase itself is kept as it was', () => {
    expect(resolve(model, '  Hold ON, please! ')).toEqual({
      phrase: '  Hold ON, please! ',
      intent: 'AMAZON.PauseIntent',
      slots: {},
    });
  });

  test('two sentences in one breath that mean the same are understood', () => {
    expect(understood("hang on there, someone's at the door")).toBe('AMAZON.PauseIntent');
  });

  test('of two sentences the one about safety counts', () => {
    expect(understood("let's go on, it hurts")).toBe('ItHurtsIntent');
    expect(understood('skip this one i feel dizzy')).toBe('DizzyIntent');
  });
});

describe("Alexa's own phrases for her own intents", () => {
  test.each([
    ['cancel', 'AMAZON.CancelIntent'],
    ['help', 'AMAZON.HelpIntent'],
    ['next', 'AMAZON.NextIntent'],
    ['previous', 'AMAZON.PreviousIntent'],
    ['pause', 'AMAZON.PauseIntent'],
    ['resume', 'AMAZON.ResumeIntent'],
    ['repeat', 'AMAZON.RepeatIntent'],
    ['start over', 'AMAZON.StartOverIntent'],
    ['off', 'AMAZON.StopIntent'],
    ['yes', 'AMAZON.YesIntent'],
    ['no', 'AMAZON.NoIntent'],
    ['go home', 'AMAZON.NavigateHomeIntent'],
  ])('"%s" is %s', (phrase, intent) => {
    expect(understood(phrase)).toBe(intent);
  });

  test('count only where the model has the intent', () => {
    const without: InteractionModel = {
      interactionModel: {
        languageModel: { invocationName: 'my test', intents: [{ name: 'GoIntent', samples: ['go'] }] },
      },
    };
    expect(resolve(without, 'stop').intent).toBe('AMAZON.FallbackIntent');
    expect(resolve(without, 'go').intent).toBe('GoIntent');
  });
});

describe('values of the model’s own types', () => {
  test('are found by name and synonym, with id and canonical name', () => {
    expect(slotsOf("let me try the child's pose")).toEqual({
      exercise: { value: "child's pose", id: 'childs-pose', name: "child's pose" },
    });
    expect(slotsOf('stretch my bum')).toEqual({ bodyPart: { value: 'bum', id: 'glutes', name: 'buttocks' } });
  });

  test('may have an article and another number', () => {
    expect(slotsOf('do the knee roll')).toMatchObject({ exercise: { value: 'knee roll', id: 'knee-rolls' } });
  });

  test('are different where two values differ by the number only', () => {
    expect(slotsOf('just the knee to chest')).toMatchObject({ exercise: { id: 'single-knee-to-chest' } });
    expect(slotsOf('just the knees to chest')).toMatchObject({ exercise: { id: 'double-knee-to-chest' } });
  });

  test.each([
    ['work on my lower back', 'bodyPart', 'low-back'],
    ['my hamstrings are so tight', 'bodyPart', 'hamstrings'],
    ['i have pain in my leg', 'bodyPart', 'leg'],
    ['let me do it against the wall', 'position', 'wall'],
    ['use the swiss ball', 'equipment', 'ball'],
    ['something with my tennis ball', 'equipment', 'tennis-ball'],
    ['count every five seconds', 'countStyle', 'every-five'],
    ['count with me', 'countStyle', 'count-with-me'],
    ['i was told i have a slipped disc', 'condition', 'disc'],
  ])('"%s" has %s %s', (phrase, slot, id) => {
    expect(slotsOf(phrase)).toMatchObject({ [slot]: { id } });
  });

  test('are never anything else', () => {
    for (const phrase of ['do the washing up', 'start the car', 'stretch my imagination', 'just the milk']) {
      expect(resolve(model, phrase)).toMatchObject({ intent: 'AMAZON.FallbackIntent', slots: {} });
    }
  });
});

describe('values of Amazon’s types', () => {
  test.each([
    ['i have five minutes', 'PT5M'],
    ['i have 5 minutes', 'PT5M'],
    ['a quick ten minute one', 'PT10M'],
    ['i only have half an hour today', 'PT30M'],
    ['give me a quarter of an hour routine', 'PT15M'],
    ['for an hour and a half', 'PT1H30M'],
  ])('"%s" is %s', (phrase, value) => {
    expect(resolve(model, phrase)).toMatchObject({
      intent: 'StartByDurationIntent',
      slots: { duration: { value } },
    });
  });

  test.each([
    ['can we hold a minute and a half', 'PT1M30S'],
    ['hold it for thirty seconds', 'PT30S'],
    ['hold for 45 seconds', 'PT45S'],
    ['add ten seconds', 'PT10S'],
  ])('"%s" holds for %s', (phrase, value) => {
    expect(resolve(model, phrase)).toMatchObject({
      intent: 'LongerHoldIntent',
      slots: { duration: { value } },
    });
  });

  test('numbers are digits without an id', () => {
    expect(resolve(model, 'ten more reps please')).toEqual({
      phrase: 'ten more reps please',
      intent: 'MoreSetsIntent',
      slots: { number: { value: '10' } },
    });
  });
});

describe('a one-shot', () => {
  test.each([
    ['alexa ask my back stretches to resume', 'AMAZON.ResumeIntent'],
    ['ask my back stretches for a chair routine', 'InChairIntent'],
    ['ask my back stretches for five minutes', 'StartByDurationIntent'],
    ['tell my back stretches i feel dizzy', 'DizzyIntent'],
    ['open my back stretches and stretch my neck', 'StartByBodyPartIntent'],
  ])('"%s" is what is asked', (phrase, intent) => {
    expect(understood(phrase)).toBe(intent);
  });
});

describe('what has nothing to do with stretching', () => {
  test.each([
    'order a pizza',
    "what's the weather",
    'tell me a joke',
    'turn on the lights',
    'xyzzy',
    '',
    '?!',
    '🤸',
  ])('%j is not understood', (phrase) => {
    expect(understood(phrase)).toBe('AMAZON.FallbackIntent');
  });

  test.each([
    'do i have a slipped disc',
    'will this cure me',
    'why does my back hurt',
    'should i take ibuprofen',
  ])('%j is for a doctor to answer', (phrase) => {
    expect(understood(phrase)).toBe('AskDoctorIntent');
  });
});

describe('a near miss', () => {
  test.each([
    ['swich sides', 'SwitchSidesIntent'],
    ['hold lnoger', 'LongerHoldIntent'],
    ['which exercize am i on', 'WhereAmIIntent'],
    ['make it eazier', 'EasierIntent'],
  ])('"%s" is only suggested as %s', (phrase, intent) => {
    const { suggestion, ...resolution } = resolve(model, phrase);
    expect(resolution).toEqual({ phrase, intent: 'AMAZON.FallbackIntent', slots: {} });
    expect(suggestion?.intent).toBe(intent);
  });

  test('one word off is not taken', () => {
    for (const phrase of ['which vegetable am i on', 'switch trains', 'make it purple', 'skip the banana']) {
      expect(understood(phrase)).toBe('AMAZON.FallbackIntent');
    }
  });

  test('of a sample is named by the sample', () => {
    expect(resolve(model, 'swich sides').suggestion).toEqual({
      intent: 'SwitchSidesIntent',
      sample: 'switch sides',
    });
  });
});

describe('safety is heard', () => {
  test.each([
    ['oh god that really hurts my back', 'ItHurtsIntent'],
    ['please stop i feel so dizzy', 'DizzyIntent'],
    ['listen i have a pain in my chest', 'RedFlagIntent'],
    ['help me i fell', 'RedFlagIntent'],
    ["i'm pregnant by the way", 'PregnantIntent'],
    ['i had back surgery in the spring', 'AfterSurgeryIntent'],
  ])('in "%s"', (phrase, intent) => {
    expect(understood(phrase)).toBe(intent);
  });

  test('but not in a sentence that denies it', () => {
    expect(understood("it doesn't hurt")).not.toBe('ItHurtsIntent');
  });
});

describe('whatever is said', () => {
  test('there is an answer, always the same, from the model', () => {
    const names = new Set([
      'AMAZON.FallbackIntent',
      ...model.interactionModel.languageModel.intents.map(({ name }) => name),
    ]);
    const words = fc.constantFrom(
      ...'stop start my back hurts the bridge for ten minutes not ready left leg ball please pizza {exercise} 7'.split(
        ' ',
      ),
    );
    const phrases = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 12 }).map((said) => said.join(' ')),
    );
    fc.assert(
      fc.property(phrases, (phrase) => {
        const resolution = resolve(model, phrase);
        expect(names).toContain(resolution.intent);
        expect(resolution.phrase).toBe(phrase);
        expect(resolve(model, phrase)).toEqual(resolution);
      }),
      { numRuns: 300 },
    );
  });

  test('slots are slots of the intent, with ids of their type', () => {
    const { intents, types = [] } = model.interactionModel.languageModel;
    const words = fc.constantFrom(
      ...'do the bridge cat cow my hips lower back five minutes ten sets ball standing in bed sciatica hold with'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (said) => {
        const { intent, slots } = resolve(model, said.join(' '));
        const declared = intents.find(({ name }) => name === intent)?.slots ?? [];
        for (const [name, { id }] of Object.entries(slots)) {
          const slot = declared.find((one) => one.name === name);
          expect(slot).toBeDefined();
          const ids = types.find((type) => type.name === slot?.type)?.values?.map((value) => value.id);
          if (id === undefined) expect(ids).toBeUndefined();
          else expect(ids).toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });
});
