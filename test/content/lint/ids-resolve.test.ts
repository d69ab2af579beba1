import { rule } from '../../../tools/content/lint/ids-resolve';
import { exerciseIn, exerciseWordsIn, routineIn } from '../fixture';
import { findingsAfter } from './findings-after';

describe('ids-resolve', () => {
  it('finds nothing where every id is known', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds a step of an unknown exercise', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineIn(catalogue, 'floor-five').steps.push({ exercise: 'knee-roll', dose: {} });
    });
    expect(findings).toEqual([
      'routines/floor-five.yaml: step 3 names the exercise "knee-roll", which does not exist.',
    ]);
  });

  it('finds an unknown swap', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'ball-walk').swaps.noBall = 'arch';
    });
    expect(findings).toEqual([
      'exercises/ball-walk.yaml: swaps.noBall names the exercise "arch", which does not exist.',
    ]);
  });

  it('finds an unknown stand-in of an opt-in step', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineIn(catalogue, 'ball-five').steps = [
        { exercise: 'ball-walk', dose: {}, optIn: { insteadUse: 'arch' } },
      ];
    });
    expect(findings).toEqual([
      'routines/ball-five.yaml: step 1, insteadUse names the exercise "arch", which does not exist.',
    ]);
  });

  it.each(['unheard-of', 'long-one'])('finds %s offered instead of the long one', (other) => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineIn(catalogue, 'long-one').offerInstead = [other];
    });
    expect(findings).toEqual([
      `routines/long-one.yaml: offerInstead names "${other}", which is not another routine.`,
    ]);
  });

  it('finds an exercise and a routine without words', () => {
    const findings = findingsAfter(rule, ({ words }) => {
      delete words.en.exercises['stroll'];
      delete words.en.routines['strolling'];
    });
    expect(findings).toEqual([
      'words/en/exercises/stroll.yaml: The exercise "stroll" has no words; this file is missing.',
      'words/en/routines/strolling.yaml: The routine "strolling" has no words; this file is missing.',
    ]);
  });

  it('finds words that belong to nothing', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      catalogue.words.en.exercises['strol'] = exerciseWordsIn(catalogue, 'stroll');
    });
    expect(findings).toEqual([
      'words/en/exercises/strol.yaml: There is no exercise "strol" that these words belong to.',
    ]);
  });

  it('finds phases and words of phases that do not match', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'back-arch').phases = {
        round: { first: 'Out.', again: 'Out.' },
        long: { first: 'In.', again: 'In.' },
      };
    });
    expect(findings).toEqual([
      'words/en/exercises/back-arch.yaml: The phase "lengthen" of the exercise has no words.',
      'words/en/exercises/back-arch.yaml: The exercise has no phase "long"; it has round, lengthen.',
    ]);
  });
});
