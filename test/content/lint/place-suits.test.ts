import { rule } from '../../../tools/content/lint/place-suits';
import { routineIn } from '../fixture';
import { findingsAfter } from './findings-after';

describe('place-suits', () => {
  it('finds nothing where routines can be done as they say', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds an exercise that is not for a bed', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      Object.assign(routineIn(catalogue, 'floor-five'), { place: 'bed', equipment: [] });
    });
    expect(findings).toEqual(['routines/floor-five.yaml: back-arch is not for a bed; choose one that is.']);
  });

  it.each(['chair', 'standing'] as const)('finds a floor exercise where the place is %s', (place) => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineIn(catalogue, 'long-one').place = place;
    });
    expect(findings).toEqual([
      `routines/long-one.yaml: knee-rolls is done on-back, but the place is ${place}; keep it off the floor.`,
    ]);
  });

  it('finds equipment that is needed and not listed', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineIn(catalogue, 'ball-five').equipment = ['mat'];
    });
    expect(findings).toEqual(['routines/ball-five.yaml: A step needs the ball; list it under equipment.']);
  });

  it('finds equipment that is listed and not needed, or only helps', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      Object.assign(routineIn(catalogue, 'chair-five'), {
        place: 'standing',
        equipment: ['chair', 'wall'],
        steps: [{ exercise: 'shoulder-rolls', dose: {} }],
      });
    });
    expect(findings).toEqual([
      'routines/chair-five.yaml: No step needs the chair, it only helps; list it under optionalEquipment.',
      'routines/chair-five.yaml: No step needs the wall; leave it out of equipment.',
    ]);
  });

  it('needs no chair for what is done kneeling, and a ball for what is done sitting on one', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      Object.assign(routineIn(catalogue, 'floor-five'), {
        equipment: [],
        steps: [{ exercise: 'seated-turn', position: 'kneeling', dose: {} }],
      });
      Object.assign(routineIn(catalogue, 'ball-five'), {
        equipment: ['ball'],
        steps: [{ exercise: 'seated-turn', position: 'ball-seated', dose: {} }],
      });
    });
    expect(findings).toEqual([]);
  });
});
