import { rule } from '../../../../tools/content/lint/drawings/above-floor';
import { saidOfDrawing, saidOfPose } from './said-of';

describe('above-floor', () => {
  it('finds nothing where somebody stands', () => {
    expect(saidOfDrawing(rule)).toEqual([]);
  });

  it('finds feet in the floor', () => {
    expect(saidOfPose(rule, { legs: {}, pin: { part: 'hips', at: [0, 84] } })).toContain(
      'end: the right heel is 7 cm below the floor; raise it or the pin.',
    );
  });
});
