import { rule } from '../../../tools/content/lint/transitions-known';
import { routineIn } from '../fixture';
import { findingsAfter } from './findings-after';

describe('transitions-known', () => {
  it('finds nothing where every change has its time', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds a change that nobody is given time for', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineIn(catalogue, 'floor-five').steps.reverse();
    });
    expect(findings).toEqual([
      'transitions.yaml: floor-five goes from hands-and-knees to on-back; add the seconds that takes under change.hands-and-knees.',
    ]);
  });
});
