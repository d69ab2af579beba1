import type { v1 } from 'ask-smapi-model';
import type { InteractionModel } from './build';

type Intent = v1.skill.interactionModel.Intent;

/** One of Amazon's rules that the published schema does not have (platform facts 8.2 to 8.6). */
export interface Rule {
  name: string;
  /** What breaks the rule, one sentence each. */
  check(model: InteractionModel): string[];
}

const languageOf = (model: InteractionModel) => model.interactionModel.languageModel;
const intentsOf = (model: InteractionModel): Intent[] => languageOf(model).intents;
const samplesOf = (intent: Intent): string[] => [
  ...(intent.samples ?? []),
  ...(intent.slots ?? []).flatMap((slot) => slot.samples ?? []),
];
const eachSample = (
  model: InteractionModel,
  check: (sample: string, intent: Intent) => string | null,
): string[] =>
  intentsOf(model).flatMap((intent) =>
    samplesOf(intent).flatMap((sample) => {
      const problem = check(sample, intent);
      return problem === null ? [] : [`${intent.name}: "${sample}" ${problem}`];
    }),
  );
/** Synonyms may be left out, whatever Amazon's definition says (platform facts 8.1). */
const wordingsOf = ({ name }: v1.skill.interactionModel.TypeValue): string[] => {
  const { value, synonyms = [] }: { value: string; synonyms?: string[] } = name;
  return [value, ...synonyms];
};
const slotNames = (sample: string): string[] =>
  [...sample.matchAll(/\{([^{}]*)\}/g)].map((match) => (match[1] ?? '').trim());

const LAUNCH_WORDS = 'run start play resume use launch ask open tell load begin enable'.split(' ');
const CONNECTING_WORDS = 'to from in using with about for that by if and whether'.split(' ');
const WAKE_WORDS = 'alexa amazon echo computer skill app'.split(' ');
const SMALL_WORDS = 'the a an for to of about up by at off with'.split(' ');

const invocationName: Rule = {
  name: 'invocation name',
  check: (model) => {
    const name = languageOf(model).invocationName;
    const words = name.split(' ');
    const problems: string[] = [];
    const forbid = (list: readonly string[], what: string): void => {
      const found = words.find((word) => list.includes(word));
      if (found !== undefined) problems.push(`the invocation name has the ${what} "${found}".`);
    };
    if (name.length < 2 || name.length > 50)
      problems.push('the invocation name is not 2 to 50 characters long.');
    if (!/^\p{Ll}[\p{Ll}\p{M}'. ]*$/u.test(name) || /\s{2}|\s$/.test(name)) {
      problems.push(
        'the invocation name has more than lower-case letters, single spaces, apostrophes and periods.',
      );
    }
    if (words.length < 2) problems.push('the invocation name is a single word.');
    if (words.length === 2) forbid(SMALL_WORDS, 'article or preposition (not allowed in two words)');
    forbid(LAUNCH_WORDS, 'launch word');
    forbid(CONNECTING_WORDS, 'connecting word');
    forbid(WAKE_WORDS, 'reserved word');
    return problems;
  },
};

/** A word as Amazon takes it: letters, with apostrophes and hyphens inside, or letters with a period each. */
const WORD = /^(\p{L}[\p{L}\p{M}]*(['-][\p{L}\p{M}]+)*s?'?|(\p{L}\.)+)$/u;

const sampleCharacters: Rule = {
  name: 'sample characters',
  check: (model) =>
    eachSample(model, (sample) => {
      const words = sample.replaceAll(/\{[A-Za-z_]+\}/g, 'slot').split(' ');
      const odd = words.find((word) => !WORD.test(word));
      if (odd !== undefined)
        return `has "${odd}", which is not letters, apostrophes, hyphens, periods or a {slot}.`;
      return sample.replaceAll(/\{[^}]*\}/g, '') === sample.replaceAll(/\{[^}]*\}/g, '').toLowerCase()
        ? null
        : 'is not in lower case.';
    }),
};

const valueCharacters: Rule = {
  name: 'slot value characters',
  check: (model) =>
    (languageOf(model).types ?? []).flatMap((type) =>
      (type.values ?? []).flatMap((value) =>
        wordingsOf(value)
          .filter((text) => text.length > 140 || !/^[\p{L}\p{M}\p{N} .'-]+$/u.test(text))
          .map((text) => `${type.name}: "${text}" is not words of at most 140 characters.`),
      ),
    ),
};

const sampleLength: Rule = {
  name: 'sample length',
  check: (model) =>
    eachSample(model, (sample) => (sample.length > 200 ? 'is longer than 200 characters.' : null)),
};

const noSharedSamples: Rule = {
  name: 'no shared samples',
  check: (model) => {
    const owner = new Map<string, string>();
    const problems: string[] = [];
    for (const intent of intentsOf(model)) {
      const types = new Map((intent.slots ?? []).map((slot) => [slot.name, slot.type]));
      for (const sample of intent.samples ?? []) {
        const said = sample.replaceAll(/\{([^{}]*)\}/g, (_, slot: string) => `{${types.get(slot) ?? slot}}`);
        const other = owner.get(said);
        if (other !== undefined)
          problems.push(`"${sample}" is a sample of both ${other} and ${intent.name}.`);
        owner.set(said, intent.name);
      }
    }
    return problems;
  },
};

const slotsDeclared: Rule = {
  name: 'slots declared and used',
  check: (model) => {
    const types = new Set((languageOf(model).types ?? []).map((type) => type.name));
    return intentsOf(model).flatMap((intent) => {
      const declared = new Map((intent.slots ?? []).map((slot) => [slot.name, slot.type ?? '']));
      const used = new Set((intent.samples ?? []).flatMap(slotNames));
      return [
        ...[...used]
          .filter((slot) => !declared.has(slot))
          .map((slot) => `${intent.name}: {${slot}} is in a sample but not a slot of the intent.`),
        ...[...declared.keys()]
          .filter((slot) => !used.has(slot))
          .map((slot) => `${intent.name}: no sample has its slot {${slot}}.`),
        ...[...declared]
          .filter(([, type]) => !type.startsWith('AMAZON.') && !types.has(type))
          .map(
            ([slot, type]) =>
              `${intent.name}: {${slot}} has the type ${type}, which the model does not have.`,
          ),
      ];
    });
  },
};

const slotsOncePerSample: Rule = {
  name: 'a slot once in a sample',
  check: (model) =>
    eachSample(model, (sample) =>
      new Set(slotNames(sample)).size === slotNames(sample).length ? null : 'has a slot twice.',
    ),
};

/** Built-in intents every skill must have, and those this one cannot do without (platform facts 8.6). */
export const REQUIRED_INTENTS: readonly string[] = [
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

const requiredIntents: Rule = {
  name: 'required built-in intents',
  check: (model) => {
    const names = new Set(intentsOf(model).map((intent) => intent.name));
    return REQUIRED_INTENTS.filter((name) => !names.has(name)).map((name) => `${name} is missing.`);
  },
};

const builtInIntents: Rule = {
  name: 'built-in intents have no slots',
  check: (model) =>
    intentsOf(model)
      .filter((intent) => intent.name.startsWith('AMAZON.') && (intent.slots ?? []).length > 0)
      .map((intent) => `${intent.name} has slots; Amazon's own intents cannot have any.`),
};

/** Amazon's slot types that this skill may use, by what they are for. */
const BUILT_IN_TYPES = new Set([
  'AMAZON.DATE',
  'AMAZON.DURATION',
  'AMAZON.NUMBER',
  'AMAZON.Ordinal',
  'AMAZON.SearchQuery',
  'AMAZON.TIME',
]);

const builtInTypes: Rule = {
  name: 'built-in slot types exist',
  check: (model) =>
    intentsOf(model).flatMap((intent) =>
      (intent.slots ?? [])
        .filter(({ type }) => type?.startsWith('AMAZON.') === true && !BUILT_IN_TYPES.has(type))
        .map(({ name, type }) => `${intent.name}: {${name}} has the unknown Amazon type ${type ?? ''}.`),
    ),
};

/** A duration carries its unit and means something alone; these do not, or take anything. */
const NEVER_ALONE = new Set([
  'AMAZON.DATE',
  'AMAZON.NUMBER',
  'AMAZON.Ordinal',
  'AMAZON.SearchQuery',
  'AMAZON.TIME',
]);

const carriers: Rule = {
  name: 'carrier phrases',
  check: (model) =>
    eachSample(model, (sample, intent) => {
      if (!/^(\s*\{[^{}]*\}\s*)+$/.test(sample)) return null;
      const types = new Map((intent.slots ?? []).map((slot) => [slot.name, slot.type ?? '']));
      const bare = slotNames(sample).find((slot) => NEVER_ALONE.has(types.get(slot) ?? ''));
      return bare === undefined ? null : `is only {${bare}}; such a slot needs words around it.`;
    }),
};

const names: Rule = {
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

const synonymsOnce: Rule = {
  name: 'synonyms once in a type',
  check: (model) =>
    (languageOf(model).types ?? []).flatMap((type) => {
      const all = (type.values ?? []).flatMap(wordingsOf).map((text) => text.toLowerCase());
      return all
        .filter((text, at) => all.indexOf(text) !== at)
        .map((text) => `${type.name}: "${text}" is there twice.`);
    }),
};

const samplesPresent: Rule = {
  name: 'custom intents have samples',
  check: (model) =>
    intentsOf(model)
      .filter((intent) => !intent.name.startsWith('AMAZON.') && (intent.samples ?? []).length === 0)
      .map((intent) => `${intent.name} has no samples.`),
};

const MOST_INTENTS = 250;
const MOST_TYPES = 100;
const MOST_BYTES = 1_500_000;

const limits: Rule = {
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

/** Amazon's rules, in the order in which they are reported. */
export const RULES: readonly Rule[] = [
  invocationName,
  names,
  requiredIntents,
  builtInIntents,
  builtInTypes,
  samplesPresent,
  sampleCharacters,
  valueCharacters,
  sampleLength,
  noSharedSamples,
  slotsDeclared,
  slotsOncePerSample,
  carriers,
  synonymsOnce,
  limits,
];
