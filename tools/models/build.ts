import type { v1 } from 'ask-smapi-model';
import type { Catalogue } from '../../lambda/coach/content';
import { expand } from './expand';
import { slotTypes } from './slot-types';
import type { ModelSource } from './source';

/** An interaction model file as Amazon takes it. */
export type InteractionModel = v1.skill.interactionModel.InteractionModelData;

/** All wordings of a slot value. Synonyms may be left out, whatever Amazon's definition says (platform facts 8.1). */
export const wordingsOf = ({ name }: { name: { value: string; synonyms?: string[] } }): string[] => [
  name.value,
  ...(name.synonyms ?? []),
];

/**
 * Makes the interaction model of a language from its source and the catalogue: samples written out, each once in
 * its intent, slot types with their synonyms.
 *
 * @throws NotationError, ModelSourceError with the line or value that is wrong
 */
export const buildModel = (source: ModelSource, catalogue: Catalogue): InteractionModel => ({
  interactionModel: {
    languageModel: {
      invocationName: source.model.invocationName,
      modelConfiguration: { fallbackIntentSensitivity: { level: source.model.fallbackSensitivity } },
      intents: source.intents.map(({ name, slots, wordings, samples, except }) => ({
        name,
        ...(Object.keys(slots).length > 0 && {
          slots: Object.entries(slots).map(([slot, type]) => ({ name: slot, type })),
        }),
        samples: [...new Set(samples.flatMap((sample) => expand(sample, source.groups, wordings)))].filter(
          (sample) => !except.includes(sample),
        ),
      })),
      types: slotTypes(catalogue, source.types, source.groups),
    },
  },
});
