import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Intent, Slot } from 'ask-sdk-model';
import * as fc from 'fast-check';

interface Model {
  interactionModel: {
    languageModel: {
      intents: { name: string; slots?: { name: string; type: string }[] }[];
      types: { name: string; values: { id?: string; name: { value: string } }[] }[];
    };
  };
}

const { languageModel } = (
  JSON.parse(readFileSync(join(__dirname, '../../interaction-models/en-US.json'), 'utf8')) as Model
).interactionModel;

const spoken: Record<string, fc.Arbitrary<string>> = {
  'AMAZON.DURATION': fc.constantFrom(
    'PT30S',
    'PT10M',
    'PT1H',
    'PT5M30S',
    'P1W',
    'PT0S',
    'PT20S',
    '?',
    'P99999999999W',
  ),
  'AMAZON.NUMBER': fc.oneof(fc.nat(60).map(String), fc.constantFrom('?', '-1', '1000000', '999999')),
  'AMAZON.TIME': fc.constantFrom('07:00', '19:30', 'MO', 'EV', '24:00', '?', '7'),
};

const resolved = (type: string, value: string, id: string | undefined): NonNullable<Slot['resolutions']> => ({
  resolutionsPerAuthority: [
    {
      authority: `amzn1.er-authority.echo-sdk.${type}`,
      status: { code: id === undefined ? 'ER_SUCCESS_NO_MATCH' : 'ER_SUCCESS_MATCH' },
      values: id === undefined ? [] : [{ value: { name: value, id } }],
    },
  ],
});

/** A slot as Alexa may fill it: a value she knows, one she does not, or none. */
const arbitrarySlot = (name: string, type: string): fc.Arbitrary<Slot> => {
  const empty: Slot = { name, confirmationStatus: 'NONE' };
  const builtIn = spoken[type];
  if (builtIn)
    return fc.oneof(
      fc.constant(empty),
      builtIn.map((value) => ({ ...empty, value })),
    );
  const values = languageModel.types.find((known) => known.name === type)?.values ?? [];
  const known = fc
    .constantFrom(...values)
    .map(({ id, name: { value } }) => ({ ...empty, value, resolutions: resolved(type, value, id) }));
  const unknown = fc.constant({
    ...empty,
    value: 'my left eyebrow',
    resolutions: resolved(type, '', undefined),
  });
  return fc.oneof(
    { weight: 6, arbitrary: known },
    { weight: 1, arbitrary: unknown },
    { weight: 1, arbitrary: fc.constant(empty) },
  );
};

const arbitraryOf = ({
  name,
  slots = [],
}: {
  name: string;
  slots?: { name: string; type: string }[];
}): fc.Arbitrary<Intent> =>
  fc.tuple(...slots.map((slot) => arbitrarySlot(slot.name, slot.type))).map((filled) => ({
    name,
    confirmationStatus: 'NONE' as const,
    ...(filled.length > 0 ? { slots: Object.fromEntries(filled.map((slot) => [slot.name, slot])) } : {}),
  }));

const named = (pattern: RegExp): fc.Arbitrary<Intent> =>
  fc.oneof(...languageModel.intents.filter(({ name }) => pattern.test(name)).map(arbitraryOf));

/** Any intent of the interaction model; what people say most in the middle of a routine comes most. */
export const arbitraryIntent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 4, arbitrary: named(/^AMAZON\./) },
  { weight: 5, arbitrary: named(/./) },
  {
    weight: 3,
    arbitrary: named(/^(?:Ready|MoreTime|WhereAmI|HowLongLeft|WhichMuscle|AMAZON\.(?:Pause|Resume|Next))/),
  },
);

/** Intents that begin a routine or an exercise. */
export const arbitraryBeginning: fc.Arbitrary<Intent> = named(
  /^Start(?:NamedRoutine|SingleExercise|ByDuration|Default)/,
);

/** Every intent that the interaction model has, each with its slots. */
export const everyIntent: readonly { name: string; slots: readonly string[] }[] = languageModel.intents.map(
  ({ name, slots = [] }) => ({ name, slots: slots.map((slot) => slot.name) }),
);
