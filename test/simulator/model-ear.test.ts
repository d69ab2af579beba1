import { heardOf, modelEar } from '../../simulator/model-ear';
import type { InteractionModel } from '../../simulator/resolver/model';

const model: InteractionModel = {
  interactionModel: {
    languageModel: {
      invocationName: 'my back stretches',
      intents: [
        { name: 'AMAZON.PauseIntent', samples: ['hold on'] },
        { name: 'AMAZON.FallbackIntent', samples: [] },
        {
          name: 'StartByBodyPartIntent',
          slots: [{ name: 'bodyPart', type: 'BodyPart' }],
          samples: ['stretch my {bodyPart}'],
        },
        {
          name: 'FreeTimerIntent',
          slots: [
            { name: 'duration', type: 'AMAZON.DURATION' },
            { name: 'number', type: 'AMAZON.NUMBER' },
          ],
          samples: ['count {duration} for me', 'count {number} reps'],
        },
      ],
      types: [
        {
          name: 'BodyPart',
          values: [{ id: 'low-back', name: { value: 'lower back', synonyms: ['lumbar'] } }],
        },
      ],
    },
  },
};
const ear = modelEar(model);
const nowMs = Date.parse('2026-11-20T19:12:00Z');

test('the name alone launches the skill', () => {
  expect(ear.invocation('start my back stretches', nowMs)).toBe('launch');
});

test('a wish with the name is an intent', () => {
  expect(ear.invocation('ask my back stretches to hold on', nowMs)).toMatchObject({
    intent: { name: 'AMAZON.PauseIntent' },
  });
});

test('anything without the name does not call the skill', () => {
  expect(ear.invocation('hold on', nowMs)).toBeNull();
});

test('a word of the list carries the id it stands for, as Alexa resolves it', () => {
  expect(ear.meaning('stretch my lumbar', nowMs).intent).toEqual({
    name: 'StartByBodyPartIntent',
    confirmationStatus: 'NONE',
    slots: {
      bodyPart: {
        name: 'bodyPart',
        value: 'lumbar',
        confirmationStatus: 'NONE',
        resolutions: {
          resolutionsPerAuthority: [
            {
              authority: 'amzn1.er-authority.echo-sdk.simulated.BodyPart',
              status: { code: 'ER_SUCCESS_MATCH' },
              values: [{ value: { name: 'lower back', id: 'low-back' } }],
            },
          ],
        },
      },
    },
  });
});

test('slots that were not said are sent without a value', () => {
  expect(ear.meaning('count thirty seconds for me', nowMs).intent.slots).toEqual({
    duration: { name: 'duration', value: 'PT30S', confirmationStatus: 'NONE' },
    number: { name: 'number', confirmationStatus: 'NONE' },
  });
});

test('what fits nothing is Fallback', () => {
  expect(ear.meaning('order a pizza', nowMs).intent.name).toBe('AMAZON.FallbackIntent');
});

test('what is only close to something comes with a suggestion, its slots left open', () => {
  const suggestion = { intent: 'StartByBodyPartIntent', sample: 'stretch my {bodyPart}' };
  expect(
    heardOf(model, { phrase: 'stretch me', intent: 'AMAZON.FallbackIntent', slots: {}, suggestion }),
  ).toEqual({
    intent: { name: 'AMAZON.FallbackIntent', confirmationStatus: 'NONE', slots: {} },
    suggestion: 'stretch my ...',
  });
});

test('a word that is not in the list is sent as no match', () => {
  const slots = { bodyPart: { value: 'elbow' } };
  const { intent } = heardOf(model, { phrase: '', intent: 'StartByBodyPartIntent', slots });
  expect(intent.slots?.bodyPart?.resolutions?.resolutionsPerAuthority).toMatchObject([
    { status: { code: 'ER_SUCCESS_NO_MATCH' }, values: [] },
  ]);
});

test('exit leaves the skill and pause does not', () => {
  expect([ear.leaves('exit'), ear.leaves('hold on')]).toEqual([true, false]);
});
