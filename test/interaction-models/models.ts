import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { InteractionModel } from '../../tools/models/build';
import { inLocale } from '../../tools/models/locales';
import type { ModelSource } from '../../tools/models/source';

/** The repository. */
export const root = join(__dirname, '../..');

const committed = new Map<string, InteractionModel>();

/** The committed model of a locale: one object for all who ask, so that the resolver indexes it once. */
export const committedModel = (locale: string): InteractionModel => {
  const path = join(root, 'interaction-models', `${locale}.json`);
  const model = committed.get(locale) ?? (JSON.parse(readFileSync(path, 'utf8')) as InteractionModel);
  committed.set(locale, model);
  return model;
};

/** The source with what is said in any of its countries, so that what they add can be held against each other. */
export const inEveryLocale = (source: ModelSource): ModelSource =>
  source.locales.reduce((all, { name }) => inLocale(all, name), source);

/** A file of phrases by intent, beside the tests. */
export const phrasesIn = (file: string): [intent: string, phrases: string[]][] =>
  Object.entries(parse(readFileSync(join(__dirname, file), 'utf8')) as Record<string, string[]>);

/** Phrases by set, and by the intent they mean. */
export const phraseSets = (file: string): Record<string, [intent: string, phrases: string[]][]> => {
  const sets = parse(readFileSync(join(__dirname, file), 'utf8')) as Record<string, Record<string, string[]>>;
  return Object.fromEntries(Object.entries(sets).map(([name, phrases]) => [name, Object.entries(phrases)]));
};

const requiredIntents = [
  'CancelIntent',
  'FallbackIntent',
  'HelpIntent',
  'NavigateHomeIntent',
  'NextIntent',
  'NoIntent',
  'PauseIntent',
  'PreviousIntent',
  'RepeatIntent',
  'ResumeIntent',
  'StartOverIntent',
  'StopIntent',
  'YesIntent',
].map((name) => ({ name: `AMAZON.${name}` }));

type LanguageModel = InteractionModel['interactionModel']['languageModel'];

/** A small model that Amazon would take, with what differs. */
export const smallModel = (differs: Partial<LanguageModel> = {}): InteractionModel => ({
  interactionModel: {
    languageModel: {
      invocationName: 'my back stretches',
      types: [{ name: 'TOOL', values: [{ id: 'ball', name: { value: 'ball', synonyms: ['gym ball'] } }] }],
      ...differs,
      intents: [
        ...requiredIntents,
        ...(differs.intents ?? [
          {
            name: 'UseIntent',
            slots: [{ name: 'tool', type: 'TOOL' }],
            samples: ['use the {tool}', "i'd like a {tool}"],
          },
        ]),
      ],
    },
  },
});
