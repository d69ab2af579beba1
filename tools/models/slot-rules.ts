import { wordingsOf } from './build';
import { eachSample, intentsOf, languageOf, type Rule, slotNames } from './rule';

/** Amazon's slot types that this skill may use, by what they are for. */
const BUILT_IN_TYPES = new Set([
  'AMAZON.DATE',
  'AMAZON.DURATION',
  'AMAZON.NUMBER',
  'AMAZON.Ordinal',
  'AMAZON.SearchQuery',
  'AMAZON.TIME',
]);

/** A slot type of Amazon's that this project knows how to read (platform facts 8.4). */
export const builtInTypes: Rule = {
  name: 'built-in slot types exist',
  check: (model) =>
    intentsOf(model).flatMap((intent) =>
      (intent.slots ?? [])
        .filter(({ type }) => type?.startsWith('AMAZON.') === true && !BUILT_IN_TYPES.has(type))
        .map(({ name, type }) => `${intent.name}: {${name}} has the unknown Amazon type ${type ?? ''}.`),
    ),
};

/** What samples have in braces is declared, what is declared is in a sample, and its type exists. */
export const slotsDeclared: Rule = {
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

/** A slot stands in a sample once. */
export const slotsOncePerSample: Rule = {
  name: 'a slot once in a sample',
  check: (model) =>
    eachSample(model, (sample) =>
      new Set(slotNames(sample)).size === slotNames(sample).length ? null : 'has a slot twice.',
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

/** Slots that could be any word or number need words around them (platform facts 8.3). */
export const carriers: Rule = {
  name: 'carrier phrases',
  check: (model) =>
    eachSample(model, (sample, intent) => {
      if (!/^(\s*\{[^{}]*\}\s*)+$/.test(sample)) return null;
      const types = new Map((intent.slots ?? []).map((slot) => [slot.name, slot.type ?? '']));
      const bare = slotNames(sample).find((slot) => NEVER_ALONE.has(types.get(slot) ?? ''));
      return bare === undefined ? null : `is only {${bare}}; such a slot needs words around it.`;
    }),
};

/** A slot value is something that can be said. */
export const valueCharacters: Rule = {
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

/** A wording means one value of its type. */
export const synonymsOnce: Rule = {
  name: 'synonyms once in a type',
  check: (model) =>
    (languageOf(model).types ?? []).flatMap((type) => {
      const all = (type.values ?? []).flatMap(wordingsOf).map((text) => text.toLowerCase());
      return all
        .filter((text, at) => all.indexOf(text) !== at)
        .map((text) => `${type.name}: "${text}" is there twice.`);
    }),
};
