import {
  everyWording,
  expand,
  MOST_EXPANSIONS,
  MOST_SHORT,
  NotationError,
  SPREAD,
  WIDE_SPREAD,
} from '../../tools/models/expand';

describe('the sample notation', () => {
  test('leaves a plain sample alone', () => {
    expect(expand("i'm ready")).toEqual(["i'm ready"]);
  });

  test('has one of several in round brackets', () => {
    expect(expand('(stop|end) it')).toEqual(['stop it', 'end it']);
  });

  test('has the optional in square brackets', () => {
    expect(expand('stop [now|please]')).toEqual(['stop now', 'stop please', 'stop']);
  });

  test('nests', () => {
    expect(expand('[please] (stop|end) [the (routine|exercises)]')).toHaveLength(12);
  });

  test('has shared groups by name, which may have groups themselves', () => {
    const groups = { im: "(i'm|i am)", ready: '<im> ready' };
    expect(expand('<ready> now', groups)).toEqual(["i'm ready now", 'i am ready now']);
  });

  test('tidies white space and drops doubles', () => {
    expect(expand(' (a| a)  [ b ] ')).toEqual(['a b', 'a']);
  });

  test('keeps slots', () => {
    expect(expand('(do|start) {exercise}')).toEqual(['do {exercise}', 'start {exercise}']);
  });

  test.each([
    ['(stop', '"(stop": "(" is never closed.'],
    ['stop)', '"stop)": ")" closes nothing.'],
    ['(stop]', '"(stop]": "]" closes nothing.'],
    ['stop|end', '"stop|end": "|" stands outside of brackets.'],
    ['<what> now', '"<what> now": there is no group <what>.'],
    ['[a]', null],
    ['[ ]', '"[ ]": this says nothing.'],
  ])('explains what is wrong with "%s"', (line, problem) => {
    if (problem === null) expect(expand(line)).toEqual(['a']);
    else expect(() => expand(line)).toThrow(new NotationError(problem));
  });

  test('does not let a group contain itself', () => {
    expect(() => expand('<a>', { a: 'x <b>', b: 'y <a>' })).toThrow('the group <a> contains itself.');
  });
});

describe('a line with many wordings', () => {
  const line = '(a|b|c|d|e|f|g) (h|i|j|k|l|m|n) [o|p|q|r|s|t]';
  const long = '(a|b|c|d|e|f|g|h|i) (j|k|l|m|n|o|p|q|r)';

  test('gives the short ones first, then a spread of the others', () => {
    const wordings = expand(line);
    expect(wordings.slice(0, 49)).toEqual(everyWording('(a|b|c|d|e|f|g) (h|i|j|k|l|m|n)'));
    expect(wordings.length).toBeLessThanOrEqual(49 + SPREAD);
    expect(everyWording(line)).toEqual(expect.arrayContaining(wordings));
  });

  test('gives a spread only where there are too many short ones', () => {
    expect(everyWording(long).length).toBeGreaterThan(MOST_SHORT);
    expect(expand(long).length).toBeLessThanOrEqual(SPREAD);
  });

  test('has every alternative in its spread', () => {
    const letters = new Set(expand(long).join(' '));
    for (const letter of 'abcdefghijklmnopqr') expect(letters).toContain(letter);
  });

  test('has every alternative of nested choices in its spread', () => {
    const nested = '(a|b|(c|(d|e|f|g|h))) (i|j|k|l|m|n|o|p|q|r|s|t|u|v|w|x|y|z)';
    const letters = new Set(expand(nested).join(' '));
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') expect(letters).toContain(letter);
  });

  test('mixes choices of the same size', () => {
    const pairs = new Set(expand('(a|b|c|d|e) (a|b|c|d|e) (f|g|h|i|j)').map((text) => text.slice(0, 3)));
    expect(pairs.size).toBeGreaterThan(6);
  });

  test('is always spread the same', () => {
    expect(expand(line)).toEqual(expand(line));
  });

  test('gives all of them where all are wanted', () => {
    expect(expand('(a|b|c|d|e) (f|g|h|i|j) (k|l|m|n|o)', {}, 'all')).toHaveLength(5 * 5 * 5);
  });

  test('gives a wide spread where all are wanted and they are too many', () => {
    const wordings = expand(`${line} ${line}`, {}, 'all');
    expect(everyWording(`${line} ${line}`).length).toBeGreaterThan(MOST_EXPANSIONS);
    expect(wordings.length).toBeGreaterThanOrEqual(WIDE_SPREAD - 5);
    expect(wordings.length).toBeLessThanOrEqual(WIDE_SPREAD + MOST_SHORT);
  });
});
