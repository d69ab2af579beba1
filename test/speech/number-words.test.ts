import { inWords, numberIn } from '../../lambda/speech/number-words';

describe('numbers as words', () => {
  it.each([
    ['0', 'zero'],
    ['7', 'seven'],
    ['20', 'twenty'],
    ['25', 'twenty-five'],
    ['100', 'one hundred'],
    ['911', 'nine hundred and eleven'],
    ['2026', 'two zero two six'],
  ])('reads %s as %s', (digits, words) => {
    expect(inWords(digits)).toBe(words);
  });

  it.each([
    ['5', 5],
    ['five', 5],
    ['Twenty-five.', 25],
    ['twenty five', 25],
    [' 60 ', 60],
    ['Three!', 3],
  ])('knows that "%s" is the number %d', (text, value) => {
    expect(numberIn(text)).toBe(value);
  });

  it.each(['five more', 'breathe', '', '1.5', '105', 'hundred'])('sees no number alone in "%s"', (text) => {
    expect(numberIn(text)).toBeUndefined();
  });
});
