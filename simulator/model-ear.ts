import type { Intent, Slot } from 'ask-sdk-model';
import type { Ear, Heard } from './ear';
import { endsSession, parseInvocation } from './resolver/invocation';
import type { InteractionModel, Resolution, ResolvedSlot } from './resolver/model';
import { resolve } from './resolver/resolve';

/** Slots of Amazon's own types carry a value and no entity resolution. */
const isBuiltIn = (type: string): boolean => type.startsWith('AMAZON.');

const slotOf = (name: string, type: string, resolved: ResolvedSlot | undefined): Slot => {
  const slot: Slot = { name, confirmationStatus: 'NONE' };
  if (!resolved) return slot;
  const { value, id, name: canonical } = resolved;
  slot.value = value;
  if (isBuiltIn(type)) return slot;
  slot.resolutions = {
    resolutionsPerAuthority: [
      {
        authority: `amzn1.er-authority.echo-sdk.simulated.${type}`,
        status: { code: id === undefined ? 'ER_SUCCESS_NO_MATCH' : 'ER_SUCCESS_MATCH' },
        values: id === undefined ? [] : [{ value: { name: canonical ?? value, id } }],
      },
    ],
  };
  return slot;
};

const intentOf = (model: InteractionModel, { intent: name, slots }: Resolution): Intent => {
  const declared = model.interactionModel.languageModel.intents.find((intent) => intent.name === name)?.slots;
  return {
    name,
    confirmationStatus: 'NONE',
    // Alexa sends every slot of an intent, those that were not said without a value.
    slots: Object.fromEntries(
      (declared ?? []).map(({ name: slot, type }) => [slot, slotOf(slot, type ?? '', slots[slot])]),
    ),
  };
};

/** A resolution of the local resolver in the form in which Alexa sends it. */
export const heardOf = (model: InteractionModel, resolution: Resolution): Heard => {
  const intent = intentOf(model, resolution);
  if (!resolution.suggestion) return { intent };
  return { intent, suggestion: resolution.suggestion.sample.replace(/\{\w+\}/g, '...') };
};

/**
 * An ear that knows one interaction model.
 *
 * @param model the generated model of the device's locale
 */
export const modelEar = (model: InteractionModel): Ear => {
  const meaning = (phrase: string, atMs: number): Heard =>
    heardOf(model, resolve(model, phrase, { today: new Date(atMs).toISOString().slice(0, 10) }));
  return {
    meaning,
    invocation: (phrase, atMs) => {
      const invocation = parseInvocation(model, phrase);
      if (invocation.kind === 'launch') return 'launch';
      return invocation.kind === 'oneShot' ? meaning(invocation.rest, atMs) : null;
    },
    leaves: endsSession,
  };
};
