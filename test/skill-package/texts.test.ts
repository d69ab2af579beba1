import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getViewportProfile } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import { parseInvocation } from '../../simulator/resolver/invocation';
import type { InteractionModel } from '../../simulator/resolver/model';
import { resolve } from '../../simulator/resolver/resolve';
import { claims } from '../../tools/content/lint/claims';
import { makeManifest, PLACEHOLDER_ENDPOINT } from '../../tools/skill-package/manifest';
import { readPackageSource } from '../../tools/skill-package/source';

const root = join(__dirname, '../..');
const source = readPackageSource(join(root, 'skill-package'));
const { manifest } = makeManifest({
  source,
  endpoint: PLACEHOLDER_ENDPOINT,
  counts: { routines: 29, exercises: 50 },
  has: { screen: true, audio: true },
});

interface Texts {
  name: string;
  summary: string;
  description: string;
  examplePhrases: string[];
  keywords: string[];
}

const information = manifest.publishingInformation as {
  locales: Record<string, Texts>;
  testingInstructions: string;
};
const locales = Object.entries(information.locales);

const modelOf = (locale: string): InteractionModel =>
  JSON.parse(readFileSync(join(root, `interaction-models/${locale}.json`), 'utf8')) as InteractionModel;

const samplesOf = (model: InteractionModel): Set<string> =>
  new Set(model.interactionModel.languageModel.intents.flatMap(({ samples = [] }) => samples));

/** Everything in straight quotes: what somebody may say. */
const quoted = (text: string): string[] => [...text.matchAll(/"([^"]+)"/g)].map(([, phrase]) => phrase ?? '');

const withoutWakeWord = (phrase: string): string => phrase.replace(/^Alexa, /, '');

describe.each(locales)('What the shop says in %s', (locale, texts) => {
  it('begins its examples with the wake word and the name of the skill', () => {
    expect(texts.examplePhrases[0]).toBe('Alexa, start my back stretches');
  });

  it('has three examples that are real: one opens the skill, the others are samples word for word', () => {
    const model = modelOf(locale);
    const samples = samplesOf(model);
    const [first, ...others] = texts.examplePhrases.map((phrase) =>
      parseInvocation(model, withoutWakeWord(phrase)),
    );
    expect(first).toEqual({ kind: 'launch' });
    expect(others).toHaveLength(2);
    for (const invocation of others) {
      expect(invocation.kind).toBe('oneShot');
      expect(samples).toContain(invocation.kind === 'oneShot' ? invocation.rest : '');
    }
  });

  it('carries the disclaimer that Amazon asks of such skills', () => {
    expect(texts.description).toContain('does not provide medical advice');
    expect(texts.description).toContain('for information and education only');
    expect(texts.description).toContain(
      'not a substitute for professional medical advice, diagnosis or treatment',
    );
    expect(texts.description).toMatch(/If you think you may have a medical emergency, call \S+/);
  });

  it('says that nobody of the trade has read it yet', () => {
    expect(texts.description).toMatch(/have not been reviewed by a phys/);
  });

  it('names no pain, cure or therapy where people look for skills', () => {
    const model = modelOf(locale);
    const shown = [texts.name, texts.summary, model.interactionModel.languageModel.invocationName];
    for (const text of shown) expect(text).not.toMatch(/pain|cure|therap|treat|relie[fv]/i);
  });

  it('uses no brand of Amazon in the name', () => {
    expect(texts.name).not.toMatch(/alexa|amazon|echo|skill/i);
  });

  it('claims nothing that the coach would not claim', () => {
    const said = [texts.name, texts.summary, ...texts.description.split('\n'), ...texts.keywords];
    const claimed = claims.flatMap(({ reference, pattern }) =>
      said.filter((text) => pattern.test(text)).map((text) => `${reference}: ${text}`),
    );
    expect(claimed).toEqual([]);
  });

  it('leaves no word in braces', () => {
    expect(JSON.stringify(texts)).not.toMatch(/\{\w+\}/);
  });
});

describe('What differs from country to country', () => {
  const description = (locale: string): string => information.locales[locale]?.description ?? '';

  it.each([
    ['en-US', 'physical therapist', 'call 911'],
    ['en-CA', 'physiotherapist', 'call 911'],
    ['en-GB', 'physiotherapist', 'call 999'],
    ['en-AU', 'physiotherapist', 'call triple zero (000)'],
    ['en-IN', 'physiotherapist', 'call 112'],
  ])('is whom to ask and whom to call in %s', (locale, clinician, call) => {
    expect(description(locale)).toContain(`Ask a doctor or ${clinician} first`);
    expect(description(locale)).toContain(call);
  });
});

/** What is quoted in a text for people to say, and falls on deaf ears; the texts of all locales quote the same. */
const notUnderstoodIn = (text: string): string[] => {
  const model = modelOf('en-US');
  return quoted(text)
    .filter((phrase) => !phrase.startsWith('Say, '))
    .map(withoutWakeWord)
    .filter((phrase) => parseInvocation(model, phrase).kind !== 'launch')
    .filter((phrase) => resolve(model, phrase).intent === 'AMAZON.FallbackIntent');
};

describe('What people are told to say', () => {
  it('is understood', () => {
    const { description = '' } = information.locales['en-US'] ?? {};
    expect(quoted(description).length).toBeGreaterThan(10);
    expect(notUnderstoodIn(description)).toEqual([]);
  });
});

describe('What the testers are told', () => {
  it('is understood when they say it', () => {
    expect(notUnderstoodIn(information.testingInstructions)).toEqual([]);
  });

  it('tells how reminders are tried, as certification wants to know', () => {
    expect(information.testingInstructions).toMatch(/Reminders: .*permission.*yes/s);
  });
});

describe('The screens that are named', () => {
  const { viewports } = source.skill;

  /** Screens that Echos have, by Amazon's names of their profiles. */
  const screens: [
    profile: string,
    shape: 'RECTANGLE' | 'ROUND',
    mode: 'HUB' | 'TV',
    width: number,
    height: number,
  ][] = [
    ['HUB-ROUND-SMALL', 'ROUND', 'HUB', 480, 480],
    ['HUB-LANDSCAPE-SMALL', 'RECTANGLE', 'HUB', 960, 480],
    ['HUB-LANDSCAPE-MEDIUM', 'RECTANGLE', 'HUB', 1_024, 600],
    ['HUB-LANDSCAPE-LARGE', 'RECTANGLE', 'HUB', 1_280, 800],
    ['TV-LANDSCAPE-XLARGE', 'RECTANGLE', 'TV', 960, 540],
  ];

  const isNamed = (shape: string, mode: string, width: number, height: number): boolean =>
    viewports.some(
      (range) =>
        range.shape === shape &&
        range.mode === mode &&
        range.minWidth <= width &&
        width <= range.maxWidth &&
        range.minHeight <= height &&
        height <= range.maxHeight,
    );

  it.each(screens)('have room for %s', (profile, shape, mode, width, height) => {
    const dpi = mode === 'TV' ? 320 : 160;
    const pixels = (length: number): number => (length * dpi) / 160;
    const [pixelWidth, pixelHeight] = [pixels(width), pixels(height)];
    const size = { pixelWidth, pixelHeight, currentPixelWidth: pixelWidth, currentPixelHeight: pixelHeight };
    const envelope = { context: { Viewport: { shape, mode, dpi, ...size } } };
    expect(getViewportProfile(envelope as unknown as RequestEnvelope)).toBe(profile);
    expect(isNamed(shape, mode, width, height)).toBe(true);
  });

  it.each([
    ['lying', 1_920, 1_080],
    ['standing', 1_080, 1_920],
  ])('have room for the largest Show, %s', (_, width, height) => {
    expect(isNamed('RECTANGLE', 'HUB', width, height)).toBe(true);
  });
});
