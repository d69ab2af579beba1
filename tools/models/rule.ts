import type { v1 } from 'ask-smapi-model';
import type { InteractionModel } from './build';

type Intent = v1.skill.interactionModel.Intent;

/** One of Amazon's rules that the published schema does not have (platform facts 8.2 to 8.6). */
export interface Rule {
  name: string;
  /** What breaks the rule, one sentence each. */
  check(model: InteractionModel): string[];
}

type LanguageModel = InteractionModel['interactionModel']['languageModel'];

/** Invocation name, intents and types of a model. */
export const languageOf = (model: InteractionModel): LanguageModel => model.interactionModel.languageModel;

/** The intents of a model. */
export const intentsOf = (model: InteractionModel): Intent[] => languageOf(model).intents;

/** Samples of an intent, those of its slots too. */
const samplesOf = (intent: Intent): string[] => [
  ...(intent.samples ?? []),
  ...(intent.slots ?? []).flatMap((slot) => slot.samples ?? []),
];

/** One sentence for each sample that a check finds something wrong with. */
export const eachSample = (
  model: InteractionModel,
  check: (sample: string, intent: Intent) => string | null,
): string[] =>
  intentsOf(model).flatMap((intent) =>
    samplesOf(intent).flatMap((sample) => {
      const problem = check(sample, intent);
      return problem === null ? [] : [`${intent.name}: "${sample}" ${problem}`];
    }),
  );

/** Names of the slots in a sample, in order. */
export const slotNames = (sample: string): string[] =>
  [...sample.matchAll(/\{([^{}]*)\}/g)].map((match) => (match[1] ?? '').trim());
