import type { Dose } from '../../../lambda/coach/content';
import { rule } from '../../../tools/content/lint/doses-in-bounds';
import { exerciseIn, routineIn } from '../fixture';
import { findingsAfter } from './findings-after';

describe('doses-in-bounds', () => {
  it('finds nothing where doses are bearable', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it.each<[Partial<Dose>, string]>([
    [{ sets: 4 }, 'sets 4; it must be 1 to 3'],
    [{ sets: 0 }, 'sets 0; it must be 1 to 3'],
    [{ reps: 21 }, 'reps 21; it must be 1 to 20'],
    [{ reps: 0 }, 'reps 0; it must be 1 to 20'],
    [{ holdSeconds: 61 }, 'holdSeconds 61; it must be 0 to 60'],
    [{ restSeconds: 16 }, 'restSeconds 16; it must be 0 to 15'],
    [{ setRestSeconds: 16 }, 'setRestSeconds 16; it must be 0 to 15'],
  ])('finds a dose of %j', (dose, message) => {
    const findings = findingsAfter(rule, (catalogue) => {
      Object.assign(exerciseIn(catalogue, 'seated-turn').dose, dose);
    });
    expect(findings).toContain(`exercises/seated-turn.yaml: The dose has ${message}.`);
  });

  it('finds a step that leaves the bounds', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineIn(catalogue, 'floor-five').steps = [{ exercise: 'back-arch', dose: { reps: 30 } }];
    });
    expect(findings).toEqual([
      'routines/floor-five.yaml: Step 1 (back-arch) has reps 30; it must be 1 to 20.',
    ]);
  });

  it('leaves the doses of exercises alone that are not counted', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'stroll').dose.holdSeconds = 300;
    });
    expect(findings).toEqual([]);
  });

  it('finds phases of what is only counted that are no single hold', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'back-arch').coaching = 'timed';
    });
    expect(findings).toContain(
      'exercises/back-arch.yaml: It is only counted, so a hold must be its one phase.',
    );
  });

  it('finds a hold that no phase holds, and a holding phase without a hold', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'back-arch').dose.holdSeconds = 5;
      exerciseIn(catalogue, 'knee-rolls').starter.holdSeconds = 0;
    });
    expect(findings).toEqual([
      'exercises/knee-rolls.yaml: The starter holds for 0 seconds, but a phase of the exercise is a hold; give it holdSeconds.',
      'exercises/back-arch.yaml: The dose holds for 5 seconds, but no phase of the exercise is a hold.',
      'exercises/back-arch.yaml: The starter holds for 5 seconds, but no phase of the exercise is a hold.',
      'routines/floor-five.yaml: Step 2 (back-arch) holds for 5 seconds, but no phase of the exercise is a hold.',
    ]);
  });

  it('finds a starter that is larger than the dose', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'knee-rolls').starter = { reps: 5, sides: 'both' };
    });
    expect(findings).toEqual([
      "exercises/knee-rolls.yaml: The starter has reps 5, more than the dose's 4.",
      "exercises/knee-rolls.yaml: The starter's sides are both; they must stay alternating.",
    ]);
  });

  it('finds a counted exercise without phases, and a told one with phases', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'back-arch').phases = [];
      exerciseIn(catalogue, 'stroll').phases = [{ name: 'walk', seconds: 4, breath: 'easy' }];
    });
    expect(findings).toEqual([
      'exercises/back-arch.yaml: It is counted, so it needs phases.',
      'exercises/stroll.yaml: It is told, so it can have no phases.',
    ]);
  });

  it('finds phases of one name, and two holds', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      const { phases } = exerciseIn(catalogue, 'knee-rolls');
      phases.push({ name: 'stay', seconds: 'hold', breath: 'easy' });
    });
    expect(findings).toEqual([
      'exercises/knee-rolls.yaml: Two phases have the same name; each needs its own words.',
      'exercises/knee-rolls.yaml: More than one phase is a hold; the dose has one length for it.',
    ]);
  });

  it('finds pairs without a left and a right, and a left and a right without pairs', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'back-arch').dose.sides = 'pairs';
      exerciseIn(catalogue, 'ball-walk').phases = [
        { name: 'left', seconds: 4, breath: 'out' },
        { name: 'right', seconds: 4, breath: 'in' },
      ];
    });
    expect(findings).toEqual([
      'exercises/back-arch.yaml: Its sides are pairs, so both a phase "left" and a phase "right" are needed.',
      'exercises/ball-walk.yaml: Phases are named left or right, so the sides must be pairs, not both.',
    ]);
  });

  it('finds rolls that do not go both ways', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseIn(catalogue, 'shoulder-rolls').dose.sides = 'both';
    });
    expect(findings).toContain(
      'exercises/shoulder-rolls.yaml: Rolls are done forward-then-backward, and nothing else is.',
    );
  });

  it('finds a step that changes how the sides share the work', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineIn(catalogue, 'floor-five').steps = [{ exercise: 'knee-rolls', dose: { sides: 'both' } }];
    });
    expect(findings).toEqual([
      'routines/floor-five.yaml: Step 1 (knee-rolls) changes the sides to both; its words are for alternating.',
    ]);
  });
});
