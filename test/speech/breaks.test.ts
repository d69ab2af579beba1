import fc from 'fast-check';
import { longestSilenceMarkup, SHORTEST_BREAK_MS, silence } from '../../lambda/speech/breaks';
import { parseSsml } from './parse-ssml';

const breaksOf = (markup: string): number[] =>
  parseSsml(`<speak>${markup}</speak>`).flatMap((part) => (part.kind === 'break' ? [part.ms] : []));

describe('silence as breaks', () => {
  it.each([
    [560, '<break time="560ms"/>'],
    [3000, '<break time="3s"/>'],
    [10_000, '<break time="10s"/>'],
    [24_500, '<break time="10s"/><break time="10s"/><break time="4500ms"/>'],
  ])('writes %d ms as %s', (ms, markup) => {
    expect(silence(ms)).toEqual({ markup, ms });
  });

  it.each([0, -500, SHORTEST_BREAK_MS - 1])('writes nothing for %d ms', (ms) => {
    expect(silence(ms)).toEqual({ markup: '', ms: 0 });
  });

  it('leaves out a rest that is too short, and says so', () => {
    expect(silence(20_039)).toEqual({ markup: '<break time="10s"/><break time="10s"/>', ms: 20_000 });
  });

  it('is never longer than ten seconds a break, and adds up', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 300_000 }), (ms) => {
        const { markup, ms: silentMs } = silence(ms);
        expect(breaksOf(markup).reduce((sum, each) => sum + each, 0)).toBe(silentMs);
        expect(Math.max(0, ms) - silentMs).toBeLessThan(SHORTEST_BREAK_MS);
      }),
    );
  });

  it('knows the most room that a silence up to a length can take', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60_000 }), fc.nat({ max: 60_000 }), (ms, less) => {
        expect(longestSilenceMarkup(ms)).toBeGreaterThanOrEqual(
          silence(Math.max(0, ms - less)).markup.length,
        );
      }),
    );
  });

  it('knows it closely: some silence up to that length takes nearly as much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (ms) => {
        const lengths = [0, 1, 2, 41, 1001].map((less) => silence(Math.max(0, ms - less)).markup.length);
        expect(longestSilenceMarkup(ms)).toBeLessThanOrEqual(Math.max(...lengths) + 3);
      }),
    );
  });
});
