import type { v1 } from 'ask-smapi-model';

/** An interaction model file as Amazon takes it (`interaction-models/<locale>.json`). */
export type InteractionModel = v1.skill.interactionModel.InteractionModelData;

/**
 * All wordings of a slot value. Amazon's definition requires synonyms, models without are taken all the same
 * (platform facts 8.1).
 */
export const wordingsOf = ({ name }: { name: { value: string; synonyms?: string[] } }): string[] => [
  name.value,
  ...(name.synonyms ?? []),
];

/** What a spoken slot was heard as. */
export interface ResolvedSlot {
  /**
   * As Alexa puts it into `slot.value`: the words heard for a custom type, a typed value for Amazon's own types
   * ("PT5M" for AMAZON.DURATION, "10" for AMAZON.NUMBER, "07:00" for AMAZON.TIME, "2026-11-20" for AMAZON.DATE).
   */
  value: string;
  /** Id of the matched value of a custom type (entity resolution). */
  id?: string;
  /** Canonical name of the matched value of a custom type (entity resolution). */
  name?: string;
}

/** The intent and sample a phrase was close to, when it was not close enough to be taken. */
export interface Suggestion {
  intent: string;
  sample: string;
}

/** What a phrase was understood as. Nothing in the model is close enough: `AMAZON.FallbackIntent`. */
export interface Resolution {
  phrase: string;
  intent: string;
  slots: Record<string, ResolvedSlot>;
  suggestion?: Suggestion;
}
