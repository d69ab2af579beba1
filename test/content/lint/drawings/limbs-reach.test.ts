import { rule } from '../../../../tools/content/lint/drawings/limbs-reach';
import { saidOfDrawing, saidOfPose } from './said-of';

describe('limbs-reach', () => {
  it('finds nothing where feet are where they should be', () => {
    expect(saidOfDrawing(rule)).toEqual([]);
  });

  it('finds a hand that does not get there', () => {
    expect(saidOfPose(rule, { rightArm: { at: [100, 138] } })).toEqual([
      'end: the right wrist stays 46 cm short of where it should get to.',
    ]);
  });

  it('finds a hand that does not get to what it holds', () => {
    expect(saidOfPose(rule, { leftArm: { at: 'right knee' } })).toEqual([
      expect.stringMatching(/^end: the left wrist stays \d+ cm short/),
    ]);
  });

  it('finds a foot that does not get there', () => {
    expect(saidOfPose(rule, { leftLeg: { at: [60, 0] } })).toEqual([
      expect.stringMatching(/^end: the left ankle stays \d+ cm short/),
    ]);
  });
});
