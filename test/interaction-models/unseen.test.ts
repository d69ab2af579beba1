import { wordsOf, normalise } from '../../simulator/resolver/normalise';
import { resolve } from '../../simulator/resolver/resolve';
import { safetyIntents } from '../safety-intents';
import { committedModel, phraseSets, phrasesIn } from './models';

/** Intents the coach answers alike. */
const ALIKE = [
  ['AMAZON.StopIntent', 'AMAZON.CancelIntent'],
  ['AMAZON.HelpIntent', 'WhatCanIDoIntent'],
];
const alike = (one: string, other: string): boolean =>
  one === other || ALIKE.some((group) => group.includes(one) && group.includes(other));

interface Said {
  meant: string;
  phrase: string;
}
interface Heard extends Said {
  understood: string;
}

const FALLBACK = 'AMAZON.FallbackIntent';
const saidIn = (phrases: [intent: string, phrases: string[]][]): Said[] =>
  phrases.flatMap(([meant, own]) =>
    own.map((phrase) => ({ meant: meant === 'off-topic' ? FALLBACK : meant, phrase })),
  );

const strangers = phraseSets('phrases-strangers.yaml');
const SETS: [name: string, said: Said[]][] = [
  ['of our own', saidIn(phrasesIn('phrases-unseen.yaml'))],
  ['of strangers, to learn from', saidIn(strangers['tuning'] ?? [])],
  ['of strangers, only ever measured', saidIn(strangers['held-out'] ?? [])],
];

/** Those that no sample of the model says word for word, and what they are understood as. */
const heardIn = (locale: string, said: readonly Said[]): Heard[] => {
  const model = committedModel(locale);
  const samples = new Set(
    model.interactionModel.languageModel.intents.flatMap(({ samples: own = [] }) =>
      own.map((sample) => wordsOf(normalise(sample)).join(' ')),
    ),
  );
  return said
    .filter(({ phrase }) => !samples.has(wordsOf(normalise(phrase)).join(' ')))
    .map((one) => ({ ...one, understood: resolve(model, one.phrase).intent }));
};

const share = (all: readonly Heard[], right: (one: Heard) => boolean): number =>
  all.filter(right).length / all.length;

const isSafety = ({ meant }: Said): boolean => safetyIntents.includes(meant);
const deafOnes = (heard: readonly Heard[]): Heard[] =>
  heard.filter((one) => isSafety(one) && !safetyIntents.includes(one.understood));

describe.each(SETS)('phrases %s that no sample says word for word', (_, said) => {
  const heard = heardIn('en-US', said);

  test('are many', () => {
    expect(heard.length).toBeGreaterThan(350);
  });

  test('are understood nineteen times out of twenty', () => {
    const ours = heard.filter(({ meant }) => meant !== FALLBACK);
    expect(share(ours, ({ meant, understood }) => alike(meant, understood))).toBeGreaterThanOrEqual(0.95);
  });

  test('are always heard as concerning safety when they do', () => {
    expect(deafOnes(heard)).toEqual([]);
  });
});

test('what is about something else is not understood, in all the sets together', () => {
  const offTopic = SETS.flatMap(([, said]) => said).filter(({ meant }) => meant === FALLBACK);
  const heard = heardIn('en-US', offTopic);
  expect(share(heard, ({ understood }) => understood === FALLBACK)).toBeGreaterThanOrEqual(0.97);
});

describe.each(['en-GB', 'en-CA', 'en-AU', 'en-IN'])('in %s', (locale) => {
  test('what concerns safety is heard as that', () => {
    const said = SETS.flatMap(([, own]) => own).filter(isSafety);
    expect(deafOnes(heardIn(locale, said))).toEqual([]);
  });
});
