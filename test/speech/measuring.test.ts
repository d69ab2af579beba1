import { errorSpread } from '../../bench/voice/errors';
import { wavMs } from '../../bench/voice/espeak';
import { leastSquares } from '../../bench/voice/least-squares';

const wav = (samples: number, declared = samples): Buffer => {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt32LE(44_100, 28);
  header.write('data', 36);
  header.writeUInt32LE(declared * 2, 40);
  return Buffer.concat([header, Buffer.alloc(samples * 2)]);
};

describe('measuring a voice', () => {
  it('reads the length of a WAV file', () => {
    expect(wavMs(wav(22_050))).toBe(1000);
  });

  it('trusts the bytes where the header promises more', () => {
    expect(wavMs(wav(22_050, 0x3fffffff))).toBe(1000);
  });

  it.each([Buffer.from('no sound at all'), wav(1).subarray(0, 36)])(
    'refuses what is no WAV file',
    (bytes) => {
      expect(() => wavMs(bytes)).toThrow(RangeError);
    },
  );

  it('finds the weights that lengths were made from', () => {
    const observations = [
      [1, 2, 0],
      [1, 5, 1],
      [1, 9, 0],
      [1, 3, 2],
    ].map((counts) => ({ counts, ms: 40 + 150 * (counts[1] ?? 0) + 300 * (counts[2] ?? 0) }));
    const [onset = 0, syllable = 0, comma = 0] = leastSquares(observations);
    expect(onset).toBeCloseTo(40);
    expect(syllable).toBeCloseTo(150);
    expect(comma).toBeCloseTo(300);
  });

  it('gives no weight to what never occurs', () => {
    expect(leastSquares([{ counts: [2, 0], ms: 100 }])[1]).toBe(0);
  });

  it('sums up errors as shares of the true length', () => {
    const pairs = [100, 110, 120, 80].map((modelMs) => ({ modelMs, trueMs: 100 }));
    const spread = errorSpread(pairs);
    expect(spread.texts).toBe(4);
    expect(spread.median).toBeCloseTo(0.1);
    expect(spread.worst).toBeCloseTo(0.2);
    expect(spread.bias).toBeCloseTo(0.025);
    expect(spread.withinFifteen).toBe(0.5);
  });
});
