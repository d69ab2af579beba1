import { rule } from '../../../tools/content/lint/aliases-unique';
import { exerciseWordsIn, routineWordsIn } from '../fixture';
import { findingsAfter } from './findings-after';

describe('aliases-unique', () => {
  it('finds nothing where every name means one thing', () => {
    expect(findingsAfter(rule)).toEqual([]);
  });

  it('finds an alias that is the name of another exercise', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'seated-turn').aliases = ['knee rolls'];
    });
    expect(findings).toEqual([
      'words/en/exercises/seated-turn.yaml: "knee rolls" already means "knee-rolls"; a name can only mean one of them.',
    ]);
  });

  it('finds names that only differ in marks nobody hears', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'seated-turn').aliases = ['cats arch'];
      exerciseWordsIn(catalogue, 'ball-walk').aliases = ['ball walk out'];
    });
    expect(findings).toEqual([
      `words/en/exercises/back-arch.yaml: "cat's arch" already means "seated-turn"; a name can only mean one of them.`,
      'words/en/exercises/ball-walk.yaml: "ball walk out" is listed twice (name or alias); once is enough.',
    ]);
  });

  it('finds an alias that two routines share', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineWordsIn(catalogue, 'chair-five').aliases = ['quick one'];
    });
    expect(findings).toHaveLength(1);
  });

  it('lets an exercise and a routine share one', () => {
    const findings = findingsAfter(rule, (catalogue) => {
      routineWordsIn(catalogue, 'strolling').aliases = ['stroll'];
    });
    expect(findings).toEqual([]);
  });

  it.each([
    'Trunk rotation',
    'pelvic tilt (bed)',
    'roll 2',
    'q.l. stretch',
    'knee  drop',
    'roll, gently',
    '-roll',
  ])('finds that "%s" cannot be a slot value', (alias) => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').aliases = [alias];
    });
    expect(findings).toEqual([expect.stringContaining('cannot be a slot value')]);
  });

  it.each(["i'm on my back", 'q. l. stretch', 'press-up', "legs' rest"])('allows "%s"', (alias) => {
    const findings = findingsAfter(rule, (catalogue) => {
      exerciseWordsIn(catalogue, 'knee-rolls').aliases = [alias];
    });
    expect(findings).toEqual([]);
  });
});
