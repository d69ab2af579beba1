import { rule } from '../../../../tools/content/lint/drawings/joints-human';
import { saidOfDrawing, saidOfPose } from './said-of';

describe('joints-human', () => {
  it('finds nothing where somebody raises an arm', () => {
    expect(saidOfDrawing(rule)).toEqual([]);
  });

  it('finds a knee that folds into itself', () => {
    expect(saidOfPose(rule, { legs: { knee: 175 } })).toEqual([
      'end: the right knee is at 175 degrees; 0 to 162 is possible.',
      'end: the left knee is at 175 degrees; 0 to 162 is possible.',
    ]);
  });

  it('finds a thigh that is swung too far back', () => {
    expect(saidOfPose(rule, { rightLeg: { lift: -60 } })).toEqual([
      'end: the right hip is at -60 degrees; -32 to 138 is possible.',
    ]);
  });

  it('finds a back that breaks', () => {
    expect(saidOfPose(rule, { spine: [0, -50, 0] })).toEqual([
      'end: the middle back is at -50 degrees; -32 to 34 is possible.',
    ]);
  });

  it('finds an arm that has to bend too far for what it reaches', () => {
    expect(saidOfPose(rule, { rightArm: { at: 'right shoulder', nudge: [3, 0] } })).toEqual([
      expect.stringMatching(/^end: the right elbow is at 1[67]\d degrees/),
    ]);
  });
});
