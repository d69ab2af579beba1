import fc from 'fast-check';
import { defaultCountStyle, holdCues, type Hold } from '../../lambda/coach/count';
import { COUNT_STYLES, type CountStyle } from '../../lambda/coach/content';
import { lengthMs } from '../../lambda/coach/script-cue';
import { coach } from './support';

const { spokenMs } = coach.voice(100);
const place = { step: 0, set: 1, side: 'both', rep: 1, holdMs: 0 } as const;

const count = (style: CountStyle, holdSeconds: number, fromSeconds = 0) => {
  const hold: Hold = {
    holdSeconds,
    fromSeconds,
    style,
    stay: 'Stay there and breathe.',
    soften: 'Soft shoulders.',
    place,
  };
  return holdCues(hold, coach.words, spokenMs);
};

/** What is heard and at which second of the hold. */
const heard = (style: CountStyle, holdSeconds: number, fromSeconds = 0): string[] => {
  let atMs = fromSeconds * 1000;
  return count(style, holdSeconds, fromSeconds).flatMap((cue) => {
    const at = atMs;
    atMs += cue.ms;
    return cue.text === '' ? [] : [`${at / 1000} ${cue.text}`];
  });
};

const numbers = (style: CountStyle, holdSeconds: number): string[] =>
  count(style, holdSeconds)
    .filter((cue) => cue.kind === 'count')
    .map((cue) => cue.text);

const anyHold = fc.record({
  style: fc.constantFrom(...COUNT_STYLES),
  holdSeconds: fc.integer({ min: 3, max: 60 }),
});

describe('counting a hold', () => {
  it('counts every second up, each number owning its second', () => {
    expect(heard('every-second-up', 5)).toEqual(['0 1', '1 2', '2 3', '3 4', '4 5']);
  });

  it('counts every second down to one', () => {
    expect(numbers('every-second-down', 5)).toEqual(['5', '4', '3', '2', '1']);
  });

  it('counts every five with a reminder to breathe after ten and a three, two, one at the end', () => {
    expect(numbers('every-five', 30)).toEqual(['5', '10', '15', '20', '25', '3', '2', '1']);
    expect(heard('every-five', 20)).toEqual([
      '0 Stay there and breathe.',
      '4 5',
      '9 10',
      expect.stringMatching(/^10\.\d+ And keep breathing\.$/),
      '14 15',
      '17 3',
      '18 2',
      '19 1',
    ]);
  });

  it('counts thirty seconds in three breaths', () => {
    expect(heard('breaths', 30)).toEqual([
      '0 Breath 1. In.',
      '4 And out.',
      '10 Breath 2. In.',
      '14 And out.',
      '20 Last breath. In.',
      '24 And out.',
    ]);
  });

  it('is quiet but for the start, the middle, breathing and the end', () => {
    expect(numbers('quiet', 30)).toEqual(['3', '2', '1']);
    expect(heard('quiet', 30)).toContain('15 Half-way.');
  });

  it('goes on with the numbers it had reached when a hold is resumed', () => {
    expect(heard('every-second-up', 15, 10)).toEqual(['10 11', '11 12', '12 13', '13 14', '14 15']);
  });

  it.each([
    [5, 'every-second-up'],
    [10, 'every-second-up'],
    [11, 'every-five'],
    [30, 'every-five'],
  ])('counts a hold of %i seconds %s unless something else was chosen', (holdSeconds, style) => {
    expect(defaultCountStyle(holdSeconds)).toBe(style);
  });

  it('lasts exactly as long as the hold, whatever the style', () => {
    fc.assert(
      fc.property(anyHold, ({ style, holdSeconds }) => {
        expect(lengthMs(count(style, holdSeconds))).toBe(holdSeconds * 1000);
      }),
    );
  });

  it('lasts exactly what is left of a hold that is resumed', () => {
    fc.assert(
      fc.property(anyHold, fc.nat(11), ({ style, holdSeconds }, fives) => {
        const from = Math.min(fives * 5, holdSeconds - 1);
        expect(lengthMs(count(style, holdSeconds, from))).toBe((holdSeconds - from) * 1000);
      }),
    );
  });

  it('never leaves more than thirteen seconds without a word', () => {
    fc.assert(
      fc.property(anyHold, ({ style, holdSeconds }) => {
        for (const cue of count(style, holdSeconds)) expect(cue.ms).toBeLessThanOrEqual(13_000);
      }),
    );
  });

  it('reminds of breathing in every hold longer than ten seconds', () => {
    fc.assert(
      fc.property(anyHold, ({ style, holdSeconds }) => {
        fc.pre(holdSeconds >= 17);
        const said = count(style, holdSeconds)
          .map((cue) => cue.text)
          .join(' ');
        expect(said).toMatch(/breath|in, and out/i);
      }),
    );
  });

  it('says nothing but the count in the last five seconds', () => {
    fc.assert(
      fc.property(anyHold, ({ style, holdSeconds }) => {
        fc.pre(style !== 'breaths' && holdSeconds > 10);
        const late = count(style, holdSeconds).filter(
          (cue) => cue.text !== '' && cue.place.holdMs > holdSeconds * 1000 - 5000,
        );
        expect(late.map((cue) => cue.kind)).toEqual(late.map(() => 'count'));
      }),
    );
  });

  it('leaves every word the time it takes', () => {
    fc.assert(
      fc.property(anyHold, ({ style, holdSeconds }) => {
        for (const cue of count(style, holdSeconds)) {
          if (cue.text !== '') expect(cue.ms).toBeGreaterThanOrEqual(spokenMs(cue.text) - 60);
        }
      }),
    );
  });
});
