import type { InteractionModel } from '../../tools/models/build';
import { RULES } from '../../tools/models/rules';
import { schemaProblems } from '../../tools/models/schema';
import { validateModel } from '../../tools/models/validate';
import { smallModel } from './models';

const withSamples = (...samples: string[]): InteractionModel =>
  smallModel({ intents: [{ name: 'OneIntent', samples }] });

const withSlot = (type: string, ...samples: string[]): InteractionModel =>
  smallModel({ intents: [{ name: 'OneIntent', slots: [{ name: 'one', type }], samples }] });

const brokenBy = (model: InteractionModel): string[] =>
  RULES.filter((rule) => rule.check(model).length > 0).map((rule) => rule.name);

test('a small good model breaks no rule', () => {
  expect(validateModel(smallModel())).toEqual([]);
});

describe('the schema from the management API', () => {
  test('takes values without synonyms', () => {
    const model = smallModel({
      types: [{ name: 'TOOL', values: [{ name: { value: 'ball', synonyms: [] } }] }],
    });
    expect(schemaProblems(model)).toEqual([]);
  });

  test('refuses a model without an invocation name', () => {
    expect(schemaProblems({ interactionModel: { languageModel: { intents: [{ name: 'A' }] } } })).toEqual([
      "/interactionModel/languageModel must have required property 'invocationName'.",
    ]);
  });

  test('refuses a key that nothing defines', () => {
    const model = { ...smallModel(), sample: [] };
    expect(schemaProblems(model)).toEqual(['/ must NOT have additional properties.']);
  });

  test('is reported before the rules, which need the shape', () => {
    expect(validateModel({} as InteractionModel)).toEqual([
      "schema: / must have required property 'interactionModel'.",
    ]);
  });
});

describe('an invocation name', () => {
  test.each([
    ['stretches', 'the invocation name is a single word.'],
    ['the stretches', 'the invocation name has the article or preposition (not allowed in two words) "the".'],
    ['start my stretches', 'the invocation name has the launch word "start".'],
    ['stretches for me', 'the invocation name has the connecting word "for".'],
    ['my alexa stretches', 'the invocation name has the reserved word "alexa".'],
  ])('is not "%s"', (invocationName, problem) => {
    const problems = RULES.flatMap((rule) => rule.check(smallModel({ invocationName })));
    expect(problems).toContain(problem);
  });

  test.each(['My back stretches', 'my back stretches 2', 'my  back stretches', 'my back-stretches'])(
    'is not written "%s"',
    (invocationName) => {
      expect(brokenBy(smallModel({ invocationName }))).toEqual(['invocation name']);
    },
  );

  test('may have apostrophes', () => {
    expect(brokenBy(smallModel({ invocationName: "my back's stretches" }))).toEqual([]);
  });
});

describe('samples', () => {
  test.each(['what?', 'ten 10', 'Stop', 'stop  now', "'stop'", 'stop, now', 'a/b'])(
    'are not written like "%s"',
    (sample) => {
      expect(brokenBy(withSamples(sample))).toEqual(['sample characters']);
    },
  );

  test.each(["i can't", 'walk-out', 'q. l. stretch', 'café', "the dogs' bed"])(
    'may be written like "%s"',
    (sample) => {
      expect(brokenBy(withSamples(sample))).toEqual([]);
    },
  );

  test('are at most 200 characters long', () => {
    expect(brokenBy(withSamples('a'.repeat(200)))).toEqual([]);
    expect(brokenBy(withSamples('a'.repeat(201)))).toEqual(['sample length']);
  });

  test('belong to one intent', () => {
    const model = smallModel({
      intents: [
        { name: 'OneIntent', samples: ['go'] },
        { name: 'OtherIntent', samples: ['go'] },
      ],
    });
    expect(validateModel(model)).toEqual([
      'no shared samples: "go" is a sample of both OneIntent and OtherIntent.',
    ]);
  });

  test('are the same when only the name of a slot differs', () => {
    const model = smallModel({
      intents: [
        { name: 'OneIntent', slots: [{ name: 'a', type: 'TOOL' }], samples: ['use {a}'] },
        { name: 'OtherIntent', slots: [{ name: 'b', type: 'TOOL' }], samples: ['use {b}'] },
      ],
    });
    expect(brokenBy(model)).toEqual(['no shared samples']);
  });

  test('are there for every intent of our own', () => {
    expect(brokenBy(withSamples())).toEqual(['custom intents have samples']);
  });
});

describe('slots', () => {
  test('in samples are declared', () => {
    expect(validateModel(withSamples('use {tool}'))).toEqual([
      'slots declared and used: OneIntent: {tool} is in a sample but not a slot of the intent.',
    ]);
  });

  test('that are declared stand in a sample', () => {
    expect(validateModel(withSlot('TOOL', 'go'))).toEqual([
      'slots declared and used: OneIntent: no sample has its slot {one}.',
    ]);
  });

  test('have a type that exists', () => {
    expect(brokenBy(withSlot('THING', 'use {one}'))).toEqual(['slots declared and used']);
    expect(brokenBy(withSlot('AMAZON.Thing', 'use {one}'))).toEqual(['built-in slot types exist']);
  });

  test('stand in a sample once', () => {
    expect(brokenBy(withSlot('TOOL', 'use {one} and {one}'))).toEqual(['a slot once in a sample']);
  });

  test.each(['AMAZON.NUMBER', 'AMAZON.TIME', 'AMAZON.DATE', 'AMAZON.SearchQuery'])(
    'of %s never stand alone',
    (type) => {
      expect(brokenBy(withSlot(type, '{one}'))).toEqual(['carrier phrases']);
      expect(brokenBy(withSlot(type, 'just {one}'))).toEqual([]);
    },
  );

  test('of a type with its own words, or with a unit, may stand alone', () => {
    expect(brokenBy(withSlot('TOOL', '{one}'))).toEqual([]);
    expect(brokenBy(withSlot('AMAZON.DURATION', '{one}'))).toEqual([]);
  });

  test('are not given to intents of Amazon', () => {
    const model = smallModel({
      intents: [
        { name: 'AMAZON.LoopOnIntent', slots: [{ name: 'one', type: 'TOOL' }], samples: ['loop {one}'] },
      ],
    });
    expect(brokenBy(model)).toEqual(['built-in intents have no slots']);
  });
});

describe('slot values', () => {
  test('are words', () => {
    const model = smallModel({
      types: [{ name: 'TOOL', values: [{ name: { value: 'ball (big)', synonyms: [] } }] }],
    });
    expect(brokenBy(model)).toEqual(['slot value characters']);
  });

  test('have no wording twice in a type', () => {
    const value = (name: string): { id: string; name: { value: string; synonyms: string[] } } => ({
      id: name,
      name: { value: name, synonyms: ['big ball'] },
    });
    const model = smallModel({ types: [{ name: 'TOOL', values: [value('ball'), value('balloon')] }] });
    expect(validateModel(model)).toEqual(['synonyms once in a type: TOOL: "big ball" is there twice.']);
  });
});

describe('a model', () => {
  test('has the built-in intents that a skill needs', () => {
    const model = smallModel();
    const { languageModel } = model.interactionModel;
    languageModel.intents = languageModel.intents.filter(({ name }) => name !== 'AMAZON.StopIntent');
    expect(validateModel(model)).toEqual(['required built-in intents: AMAZON.StopIntent is missing.']);
  });

  test('has names of letters, each once', () => {
    expect(brokenBy(smallModel({ intents: [{ name: 'Intent2', samples: ['go'] }] }))).toEqual([
      'names of intents, slots and types',
    ]);
    const twice = { name: 'OneIntent', samples: ['go'] };
    expect(brokenBy(smallModel({ intents: [twice, { ...twice, samples: ['run'] }] }))).toEqual([
      'names of intents, slots and types',
    ]);
  });

  test('has at most 250 intents and 1.5 million bytes', () => {
    const letters = (at: number): string =>
      String(at).replaceAll(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)));
    const intents = Array.from({ length: 240 }, (_, at) => ({
      name: `Many_${letters(at)}`,
      samples: [`say ${letters(at)}`],
    }));
    expect(validateModel(smallModel({ intents }))).toEqual(['size limits: there are more than 250 intents.']);
    const samples = Array.from({ length: 9000 }, (_, at) => `${letters(at)} ${'a'.repeat(190)}`);
    expect(brokenBy(withSamples(...samples))).toEqual(['size limits']);
  });
});
