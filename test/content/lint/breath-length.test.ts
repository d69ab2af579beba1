import { rule } from '../../../tools/content/lint/breath-length';
import { exerciseWordsIn, phrasesIn } from '../fixture';
import { findingsAfter } from './findings-after';

const sentenceOf = (words: number): string => `${Array<string>(words).fill('slowly').join(' ')}.`;

describe('breath-length', () => {
  it('allows 25 words, and as many sentences as one likes', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').easier = `${sentenceOf(25)} ${sentenceOf(25)}`;
    });
    expect(findings).toEqual([]);
  });

  it('finds 26 words in an exercise', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').easier = `Gently. ${sentenceOf(26)}`;
    });
    expect(findings).toEqual([
      'words/en/exercises/knee-rolls.yaml: easier has a sentence of 26 words; at most 25 can be said in one breath.',
    ]);
  });

  it('finds 26 words in one wording of a phrase', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      phrasesIn(catalogue, 'side')['praise'] = ['That is it.', sentenceOf(26)];
    });
    expect(findings).toEqual([
      expect.stringContaining('words/en/phrases/side.yaml: praise 2 has a sentence of 26'),
    ]);
  });
});
