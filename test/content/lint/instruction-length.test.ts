import { rule } from '../../../tools/content/lint/instruction-length';
import { exerciseWordsIn } from '../fixture';
import { findingsAfter } from './findings-after';

const wordsOf = (count: number): string => `${Array<string>(count).fill('slowly').join(' ')}.`;

describe('instruction-length', () => {
  it('finds nothing where instructions are neither short nor long', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it.each([
    [10, 'have 29 words together'],
    [52, 'have 71 words together'],
  ])('finds an instruction whose movement takes %i words', (count, message) => {
    const findings = findingsAfter(rule, (catalogue) => {
      const words = exerciseWordsIn(catalogue, 'back-arch');
      Object.assign(words, {
        setup: [wordsOf(5)],
        how: [wordsOf(count)],
        feel: wordsOf(10),
        care: wordsOf(4),
      });
    });
    expect(findings).toEqual([expect.stringContaining(message)]);
  });

  it('finds a reminder of more than 18 words', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'back-arch').reminder = wordsOf(19);
    });
    expect(findings).toEqual(['words/en/exercises/back-arch.yaml: reminder has 19 words; at most 18.']);
  });

  it.each(['feel', 'care', 'reminder', 'breath', 'purpose'] as const)(
    'finds a %s of two sentences',
    (field) => {
      const findings = findingsAfter(rule, (catalogue) => {
        exerciseWordsIn(catalogue, 'back-arch')[field] = 'Keep it small. Keep it slow.';
      });
      expect(findings).toEqual([`words/en/exercises/back-arch.yaml: ${field} must be one sentence.`]);
    },
  );

  it('finds more sentences than anybody can follow, and two in one entry', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'back-arch').how = [
        'Round. Breathe.',
        'Lengthen.',
        'Round.',
        'Lengthen slowly again.',
      ];
      exerciseWordsIn(catalogue, 'back-arch').setup = [wordsOf(12)];
    });
    expect(findings).toEqual([
      'words/en/exercises/back-arch.yaml: how has 4 sentences; at most 3.',
      'words/en/exercises/back-arch.yaml: how 1 must be one sentence; list each by itself.',
    ]);
  });

  it('leaves exercises alone that are not counted', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'stroll').how = ['Walk.'];
    });
    expect(findings).toEqual([]);
  });
});
