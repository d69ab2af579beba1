import { rule } from '../../../tools/content/lint/phases-breathe';
import { exerciseWordsIn } from '../fixture';
import { findingsAfter } from './findings-after';

const withPhase = (id: string, phase: string, first: string, again: string): string[] =>
  findingsAfter(rule, (catalogue) => {
    exerciseWordsIn(catalogue, id).phases[phase] = { first, again };
  });

describe('phases-breathe', () => {
  it('finds nothing where breathing comes first', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds a movement that begins without its breath', () => {
    expect(withPhase('back-arch', 'round', 'Round your back, and breathe out.', 'Round, and out.')).toEqual([
      'words/en/exercises/back-arch.yaml: phases.round.first must begin with the breath of its phase: breathe out.',
      'words/en/exercises/back-arch.yaml: phases.round.again must begin with the breath of its phase: breathe out.',
    ]);
  });

  it('finds the wrong breath', () => {
    expect(withPhase('back-arch', 'lengthen', 'Breathe out, and lengthen.', 'In, and long.')).toHaveLength(1);
  });

  it.each(['Breathe all the way out, and round.', 'And out, round.', 'Slowly out, and round.'])(
    'allows "%s"',
    (text) => {
      expect(withPhase('back-arch', 'round', text, text)).toEqual([]);
    },
  );

  it('finds a movement with easy breath that reminds nobody of it', () => {
    expect(withPhase('ball-walk', 'walk', 'Walk your hands out.', 'Walk.')).toEqual([
      'words/en/exercises/ball-walk.yaml: phases.walk.first must remind of easy breathing.',
    ]);
  });

  it('finds a hold that begins without breathing', () => {
    expect(withPhase('knee-rolls', 'stay', 'Stay right there.', 'Soft shoulders.')).toEqual([
      expect.stringContaining('phases.stay.first begins a hold and must remind of breathing'),
    ]);
  });
});
