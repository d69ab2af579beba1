import { rule } from '../../../tools/content/lint/complete';
import { exerciseIn, exerciseWordsIn, routineIn, routineWordsIn } from '../fixture';
import { findingsAfter } from './findings-after';

describe('complete', () => {
  it('finds nothing where nothing is missing', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it.each(['feel', 'care', 'breath', 'purpose', 'muscles', 'easier', 'harder'] as const)(
    'finds a %s that is only a dash',
    (field) => {
      const findings = findingsAfter(rule, (catalogue) => {
        exerciseWordsIn(catalogue, 'knee-rolls')[field] = '-';
      });
      expect(findings).toEqual([`words/en/exercises/knee-rolls.yaml: ${field} says nothing; write it.`]);
    },
  );

  it('finds an empty start position, movement and phase', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      const words = exerciseWordsIn(catalogue, 'back-arch');
      words.setup = ['...'];
      words.how.push('.');
      words.phases['round'] = { first: 'Breathe out, and round.', again: '.' };
    });
    expect(findings).toEqual([
      'words/en/exercises/back-arch.yaml: setup 1 says nothing; write it.',
      'words/en/exercises/back-arch.yaml: how 3 says nothing; write it.',
      'words/en/exercises/back-arch.yaml: phases.round.again says nothing; write it.',
    ]);
  });

  it('finds a reminder that is longer than the full instruction', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').reminder = 'Roll to the side and come back slowly. '.repeat(
        12,
      );
    });
    expect(findings).toEqual([
      expect.stringContaining('The reminder must be shorter than the full instruction'),
    ]);
  });

  it('finds a missing word for the second side', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      delete exerciseWordsIn(catalogue, 'seated-turn').otherSide;
      delete exerciseWordsIn(catalogue, 'shoulder-rolls').otherSide;
    });
    expect(findings).toEqual([
      expect.stringContaining('seated-turn.yaml: One side is done after the other'),
      expect.stringContaining('shoulder-rolls.yaml: One side is done after the other'),
    ]);
  });

  it('finds a word for a second side that never comes', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'back-arch').otherSide = 'Turn round.';
      exerciseWordsIn(catalogue, 'knee-rolls').otherSide = 'Turn round.';
    });
    expect(findings).toEqual([
      expect.stringContaining('knee-rolls.yaml: otherSide is never said here'),
      expect.stringContaining('back-arch.yaml: otherSide is never said here'),
    ]);
  });

  it('finds a counted exercise that says nowhere when to breathe', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'back-arch').phases = [];
    });
    expect(findings).toEqual([expect.stringContaining('nothing says when to breathe')]);
  });

  it('finds routines without steps, minutes or words', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      Object.assign(routineIn(catalogue, 'floor-five'), { steps: [], minutes: 0 });
      routineIn(catalogue, 'strolling').steps = [{ exercise: 'stroll', dose: {} }];
      routineWordsIn(catalogue, 'chair-five').about = '?';
    });
    expect(findings).toEqual([
      'routines/floor-five.yaml: It is counted, so it needs steps.',
      'routines/floor-five.yaml: It is counted, so its minutes must be given.',
      'words/en/routines/chair-five.yaml: about says nothing; write it.',
      'routines/strolling.yaml: It is told, so it can have no steps.',
    ]);
  });
});
