import type { Prop } from '../../../../lambda/screen/figure/drawing';
import { rule } from '../../../../tools/content/lint/drawings/contacts-touch';
import { saidOfDrawing, saidOfPose } from './said-of';

const wall: Prop[] = [{ kind: 'wall', at: -11 }];

describe('contacts-touch', () => {
  it('finds nothing where somebody stands', () => {
    expect(saidOfDrawing(rule)).toEqual([]);
  });

  it('finds somebody who floats', () => {
    expect(saidOfPose(rule, { legs: {}, pin: { part: 'hips', at: [0, 110] } })).toEqual([
      'end: the body rests on nothing; lower the pin.',
    ]);
  });

  it('finds nothing where a back leans on the wall behind it', () => {
    expect(saidOfPose(rule, { touch: { hips: 'wall', 'right heel': 'floor' } }, { props: wall })).toEqual([]);
  });

  it('finds a hand that does not touch the wall', () => {
    const said = saidOfPose(
      rule,
      { rightArm: { raise: -20 }, touch: { 'right hand': 'wall' } },
      { props: [{ kind: 'wall', at: -60 }] },
    );
    expect(said).toEqual([expect.stringMatching(/^end: the right hand is \d+ cm away from the wall\.$/)]);
  });

  it('finds a back that is inside the wall', () => {
    const said = saidOfPose(rule, { touch: { hips: 'wall' } }, { props: [{ kind: 'wall', at: 3 }] });
    expect(said).toEqual([expect.stringMatching(/^end: the hips is \d+ cm deep in the wall\.$/)]);
  });

  it('finds a thing that is not there', () => {
    expect(saidOfPose(rule, { touch: { hips: 'sofa' } })).toEqual([
      'end: touch names "sofa", which is neither the floor nor a prop.',
    ]);
  });
});
