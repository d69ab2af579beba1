import fc from 'fast-check';
import { catalogue } from '../../lambda/catalogue';
import { COUNT_STYLES } from '../../lambda/coach/content';
import { holdCues } from '../../lambda/coach/count';
import { renderCues } from '../../lambda/speech/ssml';
import { createVoice } from '../../lambda/speech/voice';
import { createWords } from '../../lambda/words';
import { anyCues, coachCues, type TimedText } from './arbitrary-cues';

const words = createWords('en', catalogue.words.en);
const HOLD = {
  fromSeconds: 0,
  stay: 'Stay there, and breathe slowly.',
  soften: 'Let the left hip soften.',
  place: { step: 0, set: 1, side: 'both', rep: 1, holdMs: 0 },
} as const;

const promised = (cues: readonly TimedText[], ratePercent: number): number => {
  const { markupLength } = createVoice({ ratePercent });
  return cues.reduce((sum, cue) => sum + markupLength(cue), renderCues([], ratePercent).length);
};

describe('the voice of the coach', () => {
  it('counts the pause after a sentence to its length', () => {
    const { spokenMs } = createVoice();
    expect(spokenMs('Lie on your back.')).toBeGreaterThan(spokenMs('Lie on your back') + 200);
  });

  it('gives whole milliseconds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 20, max: 200 }), (text, ratePercent) => {
        expect(createVoice({ ratePercent }).spokenMs(text)).toBe(
          Math.round(createVoice({ ratePercent }).spokenMs(text)),
        );
      }),
    );
  });

  it('takes 1/0.9 as long for the same words at 90 percent', () => {
    const usual = createVoice().spokenMs('Ease your left knee towards your chest.');
    const slower = createVoice({ ratePercent: 90 }).spokenMs('Ease your left knee towards your chest.');
    expect(slower / usual).toBeCloseTo(1 / 0.9, 2);
  });

  it.each([100, 90])('never promises less room than cues take at %d percent', (ratePercent) => {
    fc.assert(
      fc.property(fc.oneof(anyCues, coachCues(ratePercent)), (cues) => {
        expect(renderCues(cues, ratePercent).length).toBeLessThanOrEqual(promised(cues, ratePercent));
      }),
      { numRuns: 500 },
    );
  });

  it.each([9700, 10_000, 19_900])('has room for the pause that a sentence adds to a wait of %d ms', (ms) => {
    const text = 'Roll through your side onto your front.';
    const cues = [
      { text, ms: createVoice().spokenMs(text) },
      { text: '', ms },
    ];
    expect(renderCues(cues).length).toBeLessThanOrEqual(promised(cues, 100));
  });

  it.each(COUNT_STYLES)('promises at most 15 percent too much for holds counted in the style %s', (style) => {
    const holds = Array.from({ length: 56 }, (_, index) => index + 5);
    for (const holdSeconds of holds) {
      const cues = holdCues({ ...HOLD, holdSeconds, style }, words, createVoice().spokenMs);
      expect(promised(cues, 100) / renderCues(cues).length).toBeLessThanOrEqual(1.15);
    }
  });

  it('promises at most a quarter too much for any mixture of words and waits', () => {
    fc.assert(
      fc.property(coachCues(100, 40), (cues) => {
        expect(promised(cues, 100) / renderCues(cues).length).toBeLessThanOrEqual(1.25);
      }),
    );
  });

  it('promises a counted minute to the character, but for its last digits', () => {
    const minute = Array.from({ length: 60 }, (_, index) => ({ text: String(index + 1), ms: 1000 }));
    expect(promised(minute, 100) - renderCues(minute).length).toBeLessThanOrEqual(60);
  });
});
