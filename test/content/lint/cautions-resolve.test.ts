import { rule } from '../../../tools/content/lint/cautions-resolve';
import { cautionIn, cautionWordsIn, exerciseWordsIn, goodCatalogue } from '../fixture';
import { findingsAfter } from './findings-after';

describe('cautions-resolve', () => {
  it('finds nothing where everything exists', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds exercises that do not exist', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      const caution = cautionIn(catalogue, 'small-turns');
      caution.leaveOut.push('cartwheel');
      caution.swaps['cartwheel'] = 'handstand';
      caution.adapt.push('headstand');
      cautionWordsIn(catalogue, 'small-turns').adapt['headstand'] = 'Stay up only briefly.';
    });
    expect(findings).toEqual([
      'cautions/small-turns.yaml: leaveOut names the exercise "cartwheel", which does not exist.',
      'cautions/small-turns.yaml: swaps names the exercise "cartwheel", which does not exist.',
      'cautions/small-turns.yaml: swaps.cartwheel names the exercise "handstand", which does not exist.',
      'cautions/small-turns.yaml: adapt names the exercise "headstand", which does not exist.',
    ]);
  });

  it('finds a routine that does not exist', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      cautionIn(catalogue, 'small-turns').instead = 'chair-fifty';
    });
    expect(findings).toEqual([
      'cautions/small-turns.yaml: instead names the routine "chair-fifty", which does not exist.',
    ]);
  });

  it('finds an exercise that is listed twice', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      cautionIn(catalogue, 'small-turns').leaveOut.push('knee-rolls');
    });
    expect(findings).toEqual([
      'cautions/small-turns.yaml: leaveOut lists "knee-rolls" twice; once is enough.',
    ]);
  });

  it('finds an exercise that is both left out and adapted', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      cautionIn(catalogue, 'small-turns').leaveOut.push('seated-turn');
    });
    expect(findings).toEqual([
      'cautions/small-turns.yaml: "seated-turn" is both left out and adapted; it can only be one of them.',
    ]);
  });

  it('finds a place or a longest hold for what is not adapted', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      const caution = cautionIn(catalogue, 'small-turns');
      caution.doneIn = { 'shoulder-rolls': 'seated' };
      caution.longestHold = { 'knee-rolls': 5 };
    });
    expect(findings).toEqual([
      'cautions/small-turns.yaml: doneIn names "shoulder-rolls", which is not adapted.',
      'cautions/small-turns.yaml: longestHold names "knee-rolls", which is not adapted.',
    ]);
  });

  it('finds words that replace nothing', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      const own = exerciseWordsIn(catalogue, 'seated-turn');
      cautionWordsIn(catalogue, 'small-turns').replace = {
        'seated-turn': { how: own.how, care: own.care, phases: { hover: { first: 'Breathe, and hover.' } } },
        'shoulder-rolls': { care: 'Keep it small.' },
      };
    });
    expect(findings).toEqual([
      'words/en/cautions/small-turns.yaml: replace has words for "shoulder-rolls", which is not adapted.',
      'words/en/cautions/small-turns.yaml: replace.seated-turn.phases.hover is a phase that the exercise does not have.',
      "words/en/cautions/small-turns.yaml: replace.seated-turn.care repeats the exercise's own words; leave it out.",
      "words/en/cautions/small-turns.yaml: replace.seated-turn.how repeats the exercise's own words; leave it out.",
    ]);
  });

  it('finds a stand-in for what stays', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      cautionIn(catalogue, 'small-turns').swaps['shoulder-rolls'] = null;
    });
    expect(findings).toEqual([
      'cautions/small-turns.yaml: swaps has a stand-in for "shoulder-rolls", which is not left out.',
    ]);
  });

  it('finds words that are missing, and words that nothing needs', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      cautionIn(catalogue, 'small-turns').adapt.push('shoulder-rolls');
      cautionWordsIn(catalogue, 'small-turns').adapt['back-arch'] = 'Keep it small.';
    });
    expect(findings).toEqual([
      'words/en/cautions/small-turns.yaml: adapt has no sentence for "shoulder-rolls", which is adapted.',
      'words/en/cautions/small-turns.yaml: adapt has a sentence for "back-arch", which is not adapted.',
    ]);
  });

  it('finds a caution without words, and words without a caution', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      catalogue.words.en.cautions = { 'no-turns': cautionWordsIn(goodCatalogue(), 'small-turns') };
    });
    expect(findings).toEqual([
      'words/en/cautions/small-turns.yaml: The caution "small-turns" has no words; this file is missing.',
      'words/en/cautions/no-turns.yaml: There is no caution "no-turns" that these words belong to.',
    ]);
  });

  it('finds one thing heard that brings about two cautions', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      const caution = cautionIn(goodCatalogue(), 'small-turns');
      catalogue.cautions['no-turns'] = { ...caution, id: 'no-turns' };
      catalogue.words.en.cautions['no-turns'] = cautionWordsIn(catalogue, 'small-turns');
    });
    expect(findings).toEqual([
      'cautions/no-turns.yaml: heardAs lists "stiff-side", which already brings about "small-turns".',
    ]);
  });
});
