import { rule } from '../../../tools/content/lint/few-position-changes';
import { routineIn } from '../fixture';
import { findingsAfter } from './findings-after';

describe('few-position-changes', () => {
  it('finds nothing where each position is taken up once', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds a routine that comes back to a position', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineIn(catalogue, 'floor-five').steps.push({ exercise: 'knee-rolls', dose: {} });
    });
    expect(findings).toEqual([
      'routines/floor-five.yaml: It changes position 2 times (on-back, hands-and-knees, on-back); 1 would do, so group its steps.',
    ]);
  });

  it('goes by where a step is done, not by where its exercise usually is', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineIn(catalogue, 'floor-five').steps.push({
        exercise: 'knee-rolls',
        position: 'hands-and-knees',
        dose: {},
      });
    });
    expect(findings).toEqual([]);
  });
});
