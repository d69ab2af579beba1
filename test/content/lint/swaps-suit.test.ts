import { rule } from '../../../tools/content/lint/swaps-suit';
import { exerciseIn } from '../fixture';
import { findingsAfter } from './findings-after';

describe('swaps-suit', () => {
  it('finds nothing where stand-ins suit', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds a no-floor swap on the floor', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'knee-rolls').swaps.noFloor = 'back-arch';
    });
    expect(findings).toEqual([
      'exercises/knee-rolls.yaml: swaps.noFloor is "back-arch", which is done on the floor (hands-and-knees); name one that is not.',
    ]);
  });

  it('finds a no-ball swap that needs a ball', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'back-arch').equipment = ['mat', 'ball'];
      exerciseIn(catalogue, 'back-arch').swaps.noBall = 'knee-rolls';
    });
    expect(findings).toEqual([
      'exercises/ball-walk.yaml: swaps.noBall is "back-arch", which needs a ball; name one that does not.',
    ]);
  });

  it('finds a swap that has nothing in common with the exercise', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'knee-rolls').regions = ['thighs'];
      exerciseIn(catalogue, 'knee-rolls').bias = 'flexion';
    });
    expect(findings).toEqual([
      'exercises/knee-rolls.yaml: swaps.noFloor is "seated-turn", which shares neither a region nor a direction of movement with it.',
    ]);
  });

  it('finds a swap that is not counted', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'knee-rolls').swaps.noFloor = 'stroll';
    });
    expect(findings).toEqual([
      'exercises/knee-rolls.yaml: swaps.noFloor is "stroll", which is not coached by counting.',
    ]);
  });

  it('finds a floor exercise of a routine that nobody off the floor can do', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'knee-rolls').swaps.noFloor = null;
    });
    expect(findings).toEqual([
      expect.stringContaining('exercises/knee-rolls.yaml: A routine has it on the floor'),
    ]);
  });

  it('lets a ball exercise leave the floor by way of its no-ball swap', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'back-arch').swaps.noFloor = null;
    });
    expect(findings).toEqual([
      expect.stringContaining('exercises/back-arch.yaml: A routine has it on the floor'),
      expect.stringContaining('exercises/ball-walk.yaml: A routine has it on the floor'),
    ]);
  });

  it('finds a ball exercise without a stand-in', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'ball-walk').swaps = { noFloor: 'seated-turn', noBall: null };
    });
    expect(findings).toEqual([expect.stringContaining('exercises/ball-walk.yaml: It needs a ball')]);
  });
});
