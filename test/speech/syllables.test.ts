import { syllablesIn } from '../../lambda/speech/syllables';

describe('counting syllables', () => {
  it.each([
    ['a silent e is not heard', { ease: 1, side: 1, sides: 1, breathe: 1, whole: 1, technique: 2, eased: 1 }],
    ['an e after a group of consonants and l is', { table: 2, muscle: 2, muscles: 2, angle: 2, gentle: 2 }],
    ['-es is heard after a hiss', { places: 2, changes: 2, stretches: 2, pushes: 2, breathes: 1 }],
    ['-ed is heard after t and d', { lifted: 2, added: 2, stretched: 1, relaxed: 2 }],
    [
      'an e inside a compound stays silent',
      { movement: 2, something: 2, backbone: 2, forehead: 2, comfortable: 3 },
    ],
    [
      'some neighbouring vowels are spoken apart',
      { easier: 3, lying: 2, usually: 4, gluteus: 3, variation: 4 },
    ],
    ['endings like -tion are one syllable', { position: 3, motion: 2, special: 2 }],
    ['short words have one', { the: 1, of: 1, shh: 1, by: 1 }],
    ['a not that is drawn together has its own after s and d', { "doesn't": 2, "didn't": 2, "don't": 1 }],
  ])('%s', (_, words) => {
    expect(Object.fromEntries(Object.keys(words).map((word) => [word, syllablesIn(word)]))).toEqual(words);
  });
});
