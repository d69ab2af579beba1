import { intentsOf, languageOf, type Rule } from './rule';

/** Names are letters and underscores, each once. */
export const names: Rule = {
  name: 'names of intents, slots and types',
  check: (model) => [
    ...intentsOf(model)
      .filter(({ name }) => !/^(AMAZON\.)?[A-Za-z][A-Za-z_]*$/.test(name))
      .map(({ name }) => `"${name}" is not a name of letters and underscores.`),
    ...intentsOf(model).flatMap((intent) =>
      (intent.slots ?? [])
        .filter(({ name }) => !/^[A-Za-z][A-Za-z_]*$/.test(name))
        .map(({ name }) => `${intent.name}: the slot "${name}" is not a name of letters and underscores.`),
    ),
    ...[intentsOf(model), languageOf(model).types ?? []].flatMap((entries) => {
      const seen = entries.map(({ name }) => name);
      return seen.filter((name, at) => seen.indexOf(name) !== at).map((name) => `${name} is there twice.`);
    }),
  ],
};

/** Built-in intents every skill must have, and those this one cannot do without (platform facts 8.6). */
const REQUIRED_INTENTS: readonly string[] = [
  'AMAZON.CancelIntent',
  'AMAZON.FallbackIntent',
  'AMAZON.HelpIntent',
  'AMAZON.NavigateHomeIntent',
  'AMAZON.NextIntent',
  'AMAZON.NoIntent',
  'AMAZON.PauseIntent',
  'AMAZON.PreviousIntent',
  'AMAZON.RepeatIntent',
  'AMAZON.ResumeIntent',
  'AMAZON.StartOverIntent',
  'AMAZON.StopIntent',
  'AMAZON.YesIntent',
];

/** Amazon refuses or fails a skill without some of its intents (platform facts 8.6). */
export const requiredIntents: Rule = {
  name: 'required built-in intents',
  check: (model) => {
    const names = new Set(intentsOf(model).map((intent) => intent.name));
    return REQUIRED_INTENTS.filter((name) => !names.has(name)).map((name) => `${name} is missing.`);
  },
};

/** Amazon's intents can be given samples, not slots. */
export const builtInIntents: Rule = {
  name: 'built-in intents have no slots',
  check: (model) =>
    intentsOf(model)
      .filter((intent) => intent.name.startsWith('AMAZON.') && (intent.slots ?? []).length > 0)
      .map((intent) => `${intent.name} has slots; Amazon's own intents cannot have any.`),
};

const MOST_INTENTS = 250;
const MOST_TYPES = 100;
const MOST_BYTES = 1_500_000;

/** Amazon's limits for a whole model (platform facts 8.5). */
export const limits: Rule = {
  name: 'size limits',
  check: (model) => {
    const bytes = Buffer.byteLength(JSON.stringify(model));
    const types = languageOf(model).types ?? [];
    return [
      ...(intentsOf(model).length > MOST_INTENTS ? [`there are more than ${MOST_INTENTS} intents.`] : []),
      ...(types.length > MOST_TYPES ? [`there are more than ${MOST_TYPES} slot types.`] : []),
      ...(bytes > MOST_BYTES ? [`the model has ${bytes} bytes, more than ${MOST_BYTES}.`] : []),
    ];
  },
};
