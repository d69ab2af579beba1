import type { IntentRequest, Slot } from 'ask-sdk-model';
import { actionOf, answeredIntents } from '../../lambda/handlers/intents';
import { readModelSource } from '../../tools/models/source';
import { join } from 'node:path';
import { committedModel, root } from './models';

const { locales } = readModelSource(join(root, 'interaction-models/en')).model;

const requestOf = (name: string, slots: Record<string, Slot>): IntentRequest => ({
  type: 'IntentRequest',
  requestId: 'request',
  timestamp: '2026-11-20T08:00:00Z',
  locale: 'en-US',
  dialogState: 'COMPLETED',
  intent: { name, confirmationStatus: 'NONE', slots },
});

/** Names of the slots that are looked at when an intent is answered. */
const slotsAskedFor = (name: string): string[] => {
  const asked = new Set<string>();
  const watched = new Proxy<Record<string, Slot>>(
    {},
    {
      get: (_, slot) => {
        asked.add(String(slot));
        return undefined;
      },
    },
  );
  actionOf(requestOf(name, watched));
  return [...asked].toSorted();
};

const chosen = (name: string, id: string): Slot => ({
  name,
  value: id,
  confirmationStatus: 'NONE',
  resolutions: {
    resolutionsPerAuthority: [
      { authority: 'test', status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: id, id } }] },
    ],
  },
});

describe.each(locales)('the model of %s', (locale) => {
  const { intents } = committedModel(locale).interactionModel.languageModel;

  test('has the intents that are answered, and no others', () => {
    expect(intents.map(({ name }) => name).toSorted()).toEqual(answeredIntents.toSorted());
  });

  test('has every slot that an answer asks for', () => {
    const missing = intents.flatMap(({ name, slots = [] }) =>
      slotsAskedFor(name)
        .filter((slot) => !slots.some((own) => own.name === slot))
        .map((slot) => `${name} has no {${slot}}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('every value of a slot means something', () => {
  const { types = [] } = committedModel('en-US').interactionModel.languageModel;
  const meanings: [intent: string, slot: string, type: string, field: string][] = [
    ['FeedbackIntent', 'feeling', 'FEELING', 'felt'],
    ['FeedbackIntent', 'activity', 'ACTIVITY', 'after'],
    ['FirstSideIntent', 'side', 'SIDE', 'side'],
    ['DetailIntent', 'detail', 'DETAIL', 'detail'],
    ['MoreCountingIntent', 'countStyle', 'COUNT_STYLE', 'style'],
    ['ItHurtsIntent', 'pain', 'PAIN', 'pain'],
    ['RemindMeIntent', 'recurrence', 'RECURRENCE', 'day'],
  ];

  test.each(meanings)('to %s as its %s', (intent, slot, type, field) => {
    const ids = types.find(({ name }) => name === type)?.values?.map(({ id }) => id ?? '') ?? [];
    expect(ids).not.toEqual([]);
    const meant = ids.map((id) => actionOf(requestOf(intent, { [slot]: chosen(slot, id) })));
    expect(meant).toEqual(ids.map((id) => expect.objectContaining({ [field]: id }) as unknown));
  });
});
