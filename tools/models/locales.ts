import { type LocaleSource, type ModelSource, ModelSourceError } from './source';

const known = (entries: readonly { name: string }[], names: readonly string[], where: string): void => {
  const missing = names.find((name) => !entries.some((entry) => entry.name === name));
  if (missing !== undefined) throw new ModelSourceError(`${where} adds to "${missing}", which there is not.`);
};

const withAdditions = (source: ModelSource, { name, samples, synonyms }: LocaleSource): ModelSource => {
  const where = `locales/${name}.yaml`;
  known(source.intents, Object.keys(samples), where);
  known(source.types, Object.keys(synonyms), where);
  return {
    ...source,
    intents: source.intents.map((intent) => ({
      ...intent,
      samples: [...intent.samples, ...(samples[intent.name] ?? [])],
    })),
    types: source.types.map((type) => {
      const added = synonyms[type.name] ?? {};
      const ids = type.values.map(({ id }) => id);
      const missing = Object.keys(added).find((id) => !ids.includes(id));
      if (missing !== undefined) {
        throw new ModelSourceError(`${where} adds to ${type.name} "${missing}", which there is not.`);
      }
      return {
        ...type,
        values: type.values.map((value) => ({
          ...value,
          synonyms: [...value.synonyms, ...(added[value.id] ?? [])],
        })),
      };
    }),
  };
};

/**
 * The source as it is said in one country: what all share, and what `locales/<locale>.yaml` adds. A locale without a
 * file has what all share.
 *
 * @param locale e.g. `en-GB`
 * @throws ModelSourceError where an addition is to an intent, type or value that there is not
 */
export const inLocale = (source: ModelSource, locale: string): ModelSource => {
  const own = source.locales.find(({ name }) => name === locale);
  return own === undefined ? source : withAdditions(source, own);
};
