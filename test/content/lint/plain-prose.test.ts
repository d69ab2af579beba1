import { rule } from '../../../tools/content/lint/plain-prose';
import { exerciseWordsIn, phrasesIn, routineWordsIn } from '../fixture';
import { findingsAfter } from './findings-after';

const withCare = (care: string): string[] =>
  findingsAfter(rule, (catalogue) => {
    exerciseWordsIn(catalogue, 'knee-rolls').care = care;
  });

const withPhrase = (key: string, text: string): string[] =>
  findingsAfter(rule, (catalogue) => {
    phrasesIn(catalogue, 'side')[key] = text;
  });

describe('plain-prose', () => {
  it('finds nothing in plain prose', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it.each(['Keep your hips down. Is it easy?', "Don't lift it, child's-pose style!", 'Ready... and three.'])(
    'allows "%s"',
    (care) => {
      expect(withCare(care)).toEqual([]);
    },
  );

  it.each([
    ['Keep <b>low.', '<'],
    ['Keep it low & still.', '&'],
    ['Keep it *low*.', '*'],
    ['Keep low (very low).', '('],
    ['Keep low; keep still.', ';'],
    ['Keep low: so.', ':'],
    ['Don’t lift.', '’'],
    ['Keep low – and still.', '–'],
    ['Keep it "low".', '\\"'],
    ['Up/down.', '/'],
  ])('finds an unspeakable mark in "%s"', (care, mark) => {
    expect(withCare(care)).toEqual(
      expect.arrayContaining([expect.stringContaining(`care has the character "${mark}"`)]),
    );
  });

  it('finds digits', () => {
    expect(withCare('Stay for 5 breaths.')).toEqual([
      'words/en/exercises/knee-rolls.yaml: care has the digit 5; write numbers as words.',
    ]);
  });

  it.each([
    ['Keep low', 'no closing mark'],
    ['keep low.', 'does not begin with a capital'],
    ['Keep low. and still.', 'does not begin with a capital'],
    ['Keep  low.', 'more than one space'],
    ['Keep low - and still.', 'hyphen used as a dash'],
    ['Keep low , and still.', 'misplaced comma'],
    ['Keep low,.', 'misplaced comma'],
  ])('finds what is wrong with "%s"', (care, problem) => {
    expect(withCare(care)).toEqual([expect.stringContaining(problem)]);
  });

  it('finds placeholders that nobody fills in', () => {
    expect(withCare('Keep the {leg} low.')).toEqual([
      expect.stringContaining('the placeholder {leg}; it must be {side} or {otherSide}'),
    ]);
  });

  it('finds a name that is a sentence, and one with a capital', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').name = 'knee rolls.';
      routineWordsIn(catalogue, 'chair-five').name = 'Chair, easy';
    });
    expect(findings).toEqual([
      expect.stringContaining('name has a closing mark'),
      expect.stringContaining('name has a capital letter'),
      expect.stringContaining('name has a comma or placeholder'),
    ]);
  });

  it('allows any camelCase placeholder and lower-case pieces in phrases', () => {
    expect([
      ...withPhrase('next', 'Next, {exerciseName}.'),
      ...withPhrase('piece', 'the {side} one'),
      ...withPhrase('where', '{name}, {side} side'),
    ]).toEqual([]);
  });

  it.each([
    ['Next, {exercise_name}.', 'it must be a {camelCase} name'],
    ['Next, {name}', 'no closing mark'],
    ['the left.', 'closing mark, although it is said inside a sentence'],
  ])('finds what is wrong with the phrase "%s"', (text, problem) => {
    expect(withPhrase('next', text)).toEqual([expect.stringContaining(problem)]);
  });

  it('finds a plural form without its other', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      delete phrasesIn(catalogue, 'rep')['left_one'];
    });
    expect(findings).toEqual(['words/en/phrases/rep.yaml: The plural "left_other" also needs "left_one".']);
  });

  it.each(['left_few', 'Last', 'last one'])('finds the key "%s"', (key) => {
    expect(withPhrase(key, 'Last one.')).toEqual([
      expect.stringContaining(`The key "${key}" must be lower-case`),
    ]);
  });
});
