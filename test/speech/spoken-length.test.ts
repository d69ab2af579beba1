import fc from 'fast-check';
import { ENGLISH_VOICE, type VoiceConstants } from '../../lambda/speech/constants';
import { createSpokenLength } from '../../lambda/speech/spoken-length';

/** Round figures, so that lengths can be added up in one's head. */
const VOICE: VoiceConstants = {
  calibration: 1,
  onset: 10,
  perSyllable: 100,
  perConsonant: 1,
  perStressedWord: 1000,
  comma: 20_000,
  endPause: 400_000,
  breakReplacesEndPause: true,
  numbers: [7, 8, 9],
};
const spoken = createSpokenLength(VOICE);
const total = (text: string): number => spoken(text).voicedMs + spoken(text).endPauseMs;

const sentence = fc
  .array(fc.constantFrom('ease', 'your', 'left', 'knee', 'towards', 'the', 'shoulder,', '12', "child's"), {
    minLength: 1,
  })
  .chain((words) => fc.constantFrom('.', '!', '?', '...').map((mark) => words.join(' ') + mark));

describe('the model of spoken length', () => {
  it('adds up onset, syllables, consonants and stress of a sentence', () => {
    // "lift the knee": 3 syllables; l f t, th, n: 5 consonants; lift and knee are stressed
    expect(spoken('Lift the knee')).toEqual({ voicedMs: 10 + 300 + 5 + 2000, endPauseMs: 0 });
  });

  it.each(['Lift the knee.', 'Lift the knee!', 'Lift the knee?', 'Lift the knee...', 'Lift the knee…'])(
    'knows the pause after "%s"',
    (text) => {
      expect(spoken(text)).toEqual({ voicedMs: spoken('Lift the knee').voicedMs, endPauseMs: 400_000 });
    },
  );

  it('pauses at commas inside a sentence', () => {
    expect(total('Lift, then lower') - total('Lift then lower')).toBe(20_000);
  });

  it('takes numbers that stand alone from the table, in digits and in words', () => {
    expect([spoken('1'), spoken('one'), spoken('Two.')]).toEqual([
      { voicedMs: 8, endPauseMs: 0 },
      { voicedMs: 8, endPauseMs: 0 },
      { voicedMs: 9, endPauseMs: 400_000 },
    ]);
  });

  it('models numbers beyond the table as words', () => {
    expect(spoken('25')).toEqual(spoken('twenty-five'));
  });

  it('reads digits inside a sentence as words', () => {
    expect(spoken('Hold for 25 seconds.')).toEqual(spoken('Hold for twenty-five seconds.'));
  });

  it.each(['', '   ', '.', '—', '\u0000'])('says nothing in no time: %j', (text) => {
    expect(spoken(text)).toEqual({ voicedMs: 0, endPauseMs: 0 });
  });

  it('makes texts one after the other as long as both together', () => {
    fc.assert(
      fc.property(sentence, sentence, (first, second) => {
        expect(total(`${first} ${second}`)).toBeCloseTo(total(first) + total(second), 6);
      }),
    );
  });

  it('never makes a text shorter by adding a word', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(total(`Slowly ${text}`)).toBeGreaterThan(total(text));
      }),
    );
  });

  it('gives every text a length, however odd', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(total(text)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('makes everything longer by the calibration', () => {
    const slower = createSpokenLength({ ...VOICE, calibration: 1.5 });
    expect(slower('Lift the knee. Two.')).toEqual({
      voicedMs: spoken('Lift the knee. Two.').voicedMs * 1.5,
      endPauseMs: 600_000,
    });
  });

  it('gives the same answer however many texts it was asked in between', () => {
    const before = spoken('Lift the knee.');
    for (let index = 0; index < 10_000; index += 1) spoken(`Lift knee number ${index}.`);
    expect(spoken('Lift the knee.')).toEqual(before);
  });
});

describe("the skill's own voice", () => {
  it('has every number that a minute of counting needs', () => {
    expect(ENGLISH_VOICE.numbers).toHaveLength(61);
  });

  it('says every number well within its second', () => {
    expect(Math.max(...ENGLISH_VOICE.numbers)).toBeLessThan(900);
    expect(Math.min(...ENGLISH_VOICE.numbers)).toBeGreaterThan(200);
  });
});
