import { wordsOf, normalise } from '../../simulator/resolver/normalise';
import { resolve } from '../../simulator/resolver/resolve';
import { committedModel, phrasesIn } from './models';

const model = committedModel('en-US');
const samples = new Set(
  model.interactionModel.languageModel.intents.flatMap(({ samples: own = [] }) =>
    own.map((sample) => wordsOf(normalise(sample)).join(' ')),
  ),
);
const unseen = (phrase: string): boolean => !samples.has(wordsOf(normalise(phrase)).join(' '));

const SAFETY = [
  'RedFlagIntent',
  'ItHurtsIntent',
  'DizzyIntent',
  'PregnantIntent',
  'AfterSurgeryIntent',
  'IsThisSafeIntent',
];
/** Intents the coach answers alike. */
const ALIKE = [
  ['AMAZON.StopIntent', 'AMAZON.CancelIntent'],
  ['AMAZON.HelpIntent', 'WhatCanIDoIntent'],
];
const alike = (one: string, other: string): boolean =>
  one === other || ALIKE.some((group) => group.includes(one) && group.includes(other));

interface Heard {
  meant: string;
  phrase: string;
  understood: string;
}

const heard: Heard[] = phrasesIn('phrases-unseen.yaml').flatMap(([meant, phrases]) =>
  phrases.filter(unseen).map((phrase) => ({ meant, phrase, understood: resolve(model, phrase).intent })),
);
const meantFor = (group: (meant: string) => boolean): Heard[] => heard.filter(({ meant }) => group(meant));
const share = (all: readonly Heard[], right: (one: Heard) => boolean): number =>
  all.filter(right).length / all.length;

describe('phrases that no sample says word for word', () => {
  test('are many', () => {
    expect(heard.length).toBeGreaterThan(450);
  });

  test('are understood nine times out of ten', () => {
    const ours = meantFor((meant) => meant !== 'off-topic');
    expect(share(ours, ({ meant, understood }) => alike(meant, understood))).toBeGreaterThanOrEqual(0.92);
  });

  test('are always heard as concerning safety when they do', () => {
    const deaf = meantFor((meant) => SAFETY.includes(meant)).filter(
      ({ understood }) => !SAFETY.includes(understood),
    );
    expect(deaf).toEqual([]);
  });

  test('are not understood when they are about something else', () => {
    const offTopic = meantFor((meant) => meant === 'off-topic');
    expect(
      share(offTopic, ({ understood }) => understood === 'AMAZON.FallbackIntent'),
    ).toBeGreaterThanOrEqual(0.95);
  });
});
