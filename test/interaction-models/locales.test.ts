import { join } from 'node:path';
import { resolve } from '../../simulator/resolver/resolve';
import { inLocale } from '../../tools/models/locales';
import {
  type LocaleSource,
  type ModelSource,
  ModelSourceError,
  readModelSource,
} from '../../tools/models/source';
import { committedModel, inEveryLocale, phrasesIn, root } from './models';

const { model: settings } = readModelSource(join(root, 'interaction-models/en'));

const sourceWith = (...locales: LocaleSource[]): ModelSource => ({
  model: { invocationName: 'my test', locales: ['en-US', 'en-GB'], fallbackSensitivity: 'LOW' },
  groups: {},
  intents: [{ name: 'WaitIntent', slots: {}, wordings: 'spread', samples: ['wait'], except: [] }],
  types: [{ name: 'TOOL', values: [{ id: 'towel', name: 'towel', synonyms: ['cloth'] }] }],
  locales,
});

const british: LocaleSource = {
  name: 'en-GB',
  samples: { WaitIntent: ['(half a mo|two ticks)'] },
  synonyms: { TOOL: { towel: ['flannel'] } },
};

describe('what a country adds', () => {
  test('is said there as well as what all say', () => {
    const { intents, types } = inLocale(sourceWith(british), 'en-GB');
    expect(intents[0]?.samples).toEqual(['wait', '(half a mo|two ticks)']);
    expect(types[0]?.values[0]?.synonyms).toEqual(['cloth', 'flannel']);
  });

  test('is not said elsewhere', () => {
    const source = sourceWith(british);
    expect(inLocale(source, 'en-US')).toEqual(source);
  });

  test('is held against what the others add', () => {
    const canadian: LocaleSource = { name: 'en-CA', samples: { WaitIntent: ['just a sec'] }, synonyms: {} };
    expect(inEveryLocale(sourceWith(british, canadian)).intents[0]?.samples).toHaveLength(3);
  });

  test.each<[string, Partial<LocaleSource>, string]>([
    ['an intent', { samples: { GoIntent: ['go'] } }, 'adds to "GoIntent", which there is not'],
    ['a type', { synonyms: { TOOLS: { towel: ['rag'] } } }, 'adds to "TOOLS", which there is not'],
    ['a value', { synonyms: { TOOL: { ball: ['orb'] } } }, 'adds to TOOL "ball", which there is not'],
  ])('is refused where it is to %s that there is not', (_, differs, problem) => {
    const source = sourceWith({ ...british, ...differs });
    expect(() => inLocale(source, 'en-GB')).toThrow(ModelSourceError);
    expect(() => inLocale(source, 'en-GB')).toThrow(problem);
  });
});

test('the models are those of the five English locales', () => {
  expect(settings.locales).toEqual(['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN']);
});

describe.each(settings.locales)('in %s', (locale) => {
  const model = committedModel(locale);

  test('every phrase of the content facts is understood', () => {
    const astray = phrasesIn('phrases-content.yaml').flatMap(([intent, phrases]) =>
      phrases.filter((phrase) => resolve(model, phrase).intent !== intent),
    );
    expect(astray).toEqual([]);
  });

  test.each([
    ['stretch my bum', 'StartByBodyPartIntent'],
    ['stretch my butt', 'StartByBodyPartIntent'],
    ["i'm lying on my tummy", 'StartByPositionIntent'],
    ['count my physio exercises', 'FreeTimerIntent'],
    ['count my physical therapy exercises', 'FreeTimerIntent'],
    ['just the press up', 'StartSingleExerciseIntent'],
    ['start the walking programme', 'WalkingPlanIntent'],
    ['start the walking program', 'WalkingPlanIntent'],
    ['let me practise the bridge', 'StartSingleExerciseIntent'],
    ['let me practice the bridge', 'StartSingleExerciseIntent'],
    ['my back is paining', 'ItHurtsIntent'],
    ['feeling giddy', 'DizzyIntent'],
    ['i had a c section', 'AfterSurgeryIntent'],
    ['can i take paracetamol', 'AskDoctorIntent'],
    ['can i take tylenol', 'AskDoctorIntent'],
    ['call my mum', 'AMAZON.FallbackIntent'],
  ])('"%s" is %s', (phrase, intent) => {
    expect(resolve(model, phrase).intent).toBe(intent);
  });
});

describe('words of one country', () => {
  test.each([
    ['en-US', 'i have to use the restroom', 'AMAZON.PauseIntent'],
    ['en-US', 'stretch my tush', 'StartByBodyPartIntent'],
    ['en-GB', 'two ticks', 'AMAZON.PauseIntent'],
    ['en-GB', 'something for my dodgy hip', 'StartByBodyPartIntent'],
    ['en-CA', 'i need to use the washroom', 'AMAZON.PauseIntent'],
    ['en-AU', 'too right', 'AMAZON.YesIntent'],
    ['en-AU', 'something for my crook neck', 'StartByBodyPartIntent'],
    ['en-IN', 'kindly repeat', 'AMAZON.RepeatIntent'],
    ['en-IN', 'stretch my waist', 'StartByBodyPartIntent'],
  ])('are understood there: in %s "%s" is %s', (locale, phrase, intent) => {
    expect(resolve(committedModel(locale), phrase).intent).toBe(intent);
  });
});
