import { STANDARD_PHRASES } from './built-ins';
import type { Item } from './features';
import type { InteractionModel } from './model';
import { normalise } from './normalise';

/** One element of a sample: a word, or a slot with its name and type. */
export type Element = { word: string } | { slot: string; type: string };

/** A sample of the model, ready to be matched. */
export interface Sample {
  intent: string;
  /** As it stands in the model. */
  text: string;
  elements: Element[];
}

const elementsOf = (text: string, types: ReadonlyMap<string, string>): Element[] =>
  text.split(/(\{[^{}]*\})/).flatMap((part): Element[] => {
    if (!part.startsWith('{')) return normalise(part).map(({ word }) => ({ word }));
    const slot = part.slice(1, -1).trim();
    return [{ slot, type: types.get(slot) ?? 'unknown' }];
  });

/** All samples of a model, and Alexa's own phrases for the built-in intents it has, in the model's order. */
export const samplesOf = (model: InteractionModel): Sample[] =>
  model.interactionModel.languageModel.intents.flatMap((intent) => {
    const types = new Map((intent.slots ?? []).map((slot) => [slot.name, slot.type ?? 'unknown']));
    const texts = new Set([...(intent.samples ?? []), ...(STANDARD_PHRASES[intent.name] ?? [])]);
    return [...texts]
      .map((text) => ({ intent: intent.name, text, elements: elementsOf(text, types) }))
      .filter((sample) => sample.elements.length > 0);
  });

/** The elements as items to take features of: a slot counts by its type. */
export const itemsOf = (elements: readonly Element[]): Item[] =>
  elements.map((element) => ('word' in element ? { word: element.word } : { slot: element.type }));
