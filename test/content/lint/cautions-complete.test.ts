import { rule } from '../../../tools/content/lint/cautions-complete';
import { cautionIn, exerciseIn, routineIn } from '../fixture';
import { findingsAfter } from './findings-after';

/** What the rule says when this one stands in for the knee rolls. */
const findingsWithStandIn = (id: string, change: Parameters<typeof findingsAfter>[1] = () => undefined) =>
  findingsAfter(rule, (catalogue) => {
    cautionIn(catalogue, 'small-turns').swaps['knee-rolls'] = id;
    change(catalogue);
  });

describe('cautions-complete', () => {
  it('finds nothing where everything left out has a stand-in, or none on purpose', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds a step of a routine that is left out without a word on what is done instead', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      delete cautionIn(catalogue, 'small-turns').swaps['ball-walk'];
    });
    expect(findings).toEqual([
      'cautions/small-turns.yaml: "ball-walk" is left out of routines, so swaps must say what is done instead, or null for nothing.',
    ]);
  });

  it('finds it also where the exercise only stands in for a step', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      const caution = cautionIn(catalogue, 'small-turns');
      routineIn(catalogue, 'chair-five').steps = [];
      delete caution.instead;
      caution.leaveOut.push('seated-turn');
    });
    expect(findings).toEqual([
      expect.stringContaining('cautions/small-turns.yaml: "seated-turn" is left out of routines'),
    ]);
  });

  it('asks for no stand-in where no routine leads to the exercise', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      delete cautionIn(catalogue, 'small-turns').swaps['ball-walk'];
      delete catalogue.routines['ball-five'];
    });
    expect(findings).toEqual([]);
  });

  it('finds a stand-in that is left out as well', () => {
    const findings = findingsWithStandIn('back-arch', (catalogue) => {
      cautionIn(catalogue, 'small-turns').leaveOut.push('back-arch');
      cautionIn(catalogue, 'small-turns').swaps['back-arch'] = null;
    });
    expect(findings).toEqual([
      'cautions/small-turns.yaml: swaps.knee-rolls is "back-arch", which is left out as well.',
    ]);
  });

  it('finds a stand-in that is not counted', () => {
    expect(findingsWithStandIn('stroll')).toEqual([
      'cautions/small-turns.yaml: swaps.knee-rolls is "stroll", which is not coached by counting.',
    ]);
  });

  it('finds a stand-in that needs a ball or much strength', () => {
    const findings = findingsWithStandIn('back-arch', (catalogue) => {
      exerciseIn(catalogue, 'back-arch').level = 3;
      exerciseIn(catalogue, 'back-arch').equipment = ['ball'];
    });
    expect(findings).toEqual([
      'cautions/small-turns.yaml: swaps.knee-rolls is "back-arch", which is only for those who ask for it.',
      'cautions/small-turns.yaml: swaps.knee-rolls is "back-arch", which needs a ball; name one that does not.',
    ]);
  });

  it('finds a stand-in on the floor for an exercise that is not', () => {
    const findings = findingsWithStandIn('back-arch', (catalogue) => {
      exerciseIn(catalogue, 'knee-rolls').position = 'seated';
    });
    expect(findings).toEqual([
      'cautions/small-turns.yaml: swaps.knee-rolls is "back-arch", which is done on the floor (hands-and-knees); name one that is not.',
    ]);
  });

  it('finds a stand-in that has nothing in common with what it replaces', () => {
    expect(findingsWithStandIn('shoulder-rolls')).toEqual([
      'cautions/small-turns.yaml: swaps.knee-rolls is "shoulder-rolls", which shares neither a region nor a direction of movement with it.',
    ]);
  });

  it('finds breathing, and what is not counted, among what is left out', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'shoulder-rolls').kind = 'breathing';
      const caution = cautionIn(catalogue, 'small-turns');
      caution.leaveOut.push('stroll', 'shoulder-rolls');
      caution.swaps['shoulder-rolls'] = 'seated-turn';
      exerciseIn(catalogue, 'seated-turn').regions = ['shoulders'];
    });
    expect(findings).toEqual([
      'cautions/small-turns.yaml: leaveOut lists "stroll"; breathing, and what is not counted, is never left out of anything.',
      'cautions/small-turns.yaml: leaveOut lists "shoulder-rolls"; breathing, and what is not counted, is never left out of anything.',
    ]);
  });

  it('finds a routine offered instead that loses something itself', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      cautionIn(catalogue, 'small-turns').instead = 'ball-five';
    });
    expect(findings).toEqual([
      'cautions/small-turns.yaml: instead is "ball-five", of which ball-walk would be left out with nothing in its place.',
    ]);
  });

  it('finds a routine offered instead that is not counted', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      cautionIn(catalogue, 'small-turns').instead = 'strolling';
    });
    expect(findings).toEqual(['cautions/small-turns.yaml: instead is "strolling", which is not counted.']);
  });
});
