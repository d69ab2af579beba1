import fc from 'fast-check';
import { catalogue } from '../../lambda/catalogue';
import type { Dose, Exercise } from '../../lambda/coach/content';
import { doseAt, doseStepOf, effortAfter, withEffort, type Felt } from '../../lambda/coach/dose-steps';

const exercise = (id: string): Exercise => {
  const found = catalogue.exercises[id];
  if (found === undefined) throw new Error(`There is no exercise ${id}.`);
  return found;
};

const dose = (own: Partial<Dose>): Dose => ({
  sets: 1,
  reps: 6,
  holdSeconds: 5,
  restSeconds: 2,
  setRestSeconds: 15,
  sides: 'both',
  ...own,
});

const tilt = exercise('pelvic-tilt');
const stretch = exercise('figure-four');

describe('a dose', () => {
  it('stays as it is at the usual step', () => {
    expect(doseAt(dose({}), tilt, 0)).toEqual(dose({}));
  });

  it.each([
    [6, -1, 3],
    [5, -1, 3],
    [6, -2, 2],
    [1, -2, 1],
  ])('of %i repetitions at step %i has %i', (reps, step, less) => {
    expect(doseAt(dose({ reps }), tilt, step).reps).toBe(less);
  });

  it('of one long hold is made shorter instead', () => {
    expect(doseAt(dose({ reps: 1, holdSeconds: 30 }), stretch, -1)).toMatchObject({
      reps: 1,
      holdSeconds: 15,
    });
  });

  it('of one short hold is left alone', () => {
    expect(doseAt(dose({ reps: 1, holdSeconds: 4 }), tilt, -2)).toEqual(dose({ reps: 1, holdSeconds: 4 }));
  });

  it.each([
    [6, 1, 7],
    [6, 3, 9],
    [9, 3, 10],
    [12, 3, 12],
  ])('of %i tilts at step %i has %i, no more than the exercise has by itself', (reps, step, more) => {
    expect(tilt.dose.reps).toBe(10);
    expect(doseAt(dose({ reps }), tilt, step)).toEqual(dose({ reps: more }));
  });

  it.each([
    [15, 1, 20],
    [15, 3, 30],
    [20, 3, 30],
    [45, 3, 45],
  ])(
    'of a stretch of %i seconds at step %i lasts %i, with as many repetitions',
    (holdSeconds, step, more) => {
      expect(doseAt(dose({ holdSeconds }), stretch, step)).toEqual(dose({ holdSeconds: more }));
    },
  );

  it('never grows on the way down nor shrinks on the way up', () => {
    const anyExercise = fc.constantFrom(
      ...Object.values(catalogue.exercises).filter(({ coaching }) => coaching === 'counted'),
    );
    fc.assert(
      fc.property(anyExercise, fc.integer({ min: -2, max: 2 }), (any, step) => {
        const [less, more] = [doseAt(any.dose, any, step), doseAt(any.dose, any, step + 1)];
        expect(less.reps).toBeLessThanOrEqual(more.reps);
        expect(less.holdSeconds).toBeLessThanOrEqual(more.holdSeconds);
        expect(less.reps).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('the dose step of a plan', () => {
  it.each([
    [undefined, 0],
    [0.5, 0],
    [1, 1],
    [-0.5, -1],
    [-2, -2],
    [99, 3],
  ])('with an effort of %p is %i', (effort, step) => {
    expect(doseStepOf(effort === undefined ? {} : { effort })).toBe(step);
  });

  it.each([
    [0, -1],
    [2, -1],
    [-1, -2],
    [-2, -2],
  ])('with an effort of %i is %i after a break', (effort, step) => {
    expect(doseStepOf({ effort, afterBreak: true })).toBe(step);
  });
});

describe('what somebody says about a routine', () => {
  const saidInARow = (...felt: Felt[]): number =>
    felt.reduce((effort, one) => effortAfter({ effort }, one), 0);

  it.each<[Felt[], number]>([
    [['easy'], 0],
    [['easy', 'easy'], 1],
    [['easy', 'right', 'easy'], 0],
    [['easy', 'easy', 'easy', 'easy'], 2],
    [['hard'], -1],
    [['hard', 'hard', 'hard'], -2],
    [['hard', 'easy'], -1],
    [['hard', 'easy', 'easy'], 0],
    [['easy', 'easy', 'hard'], 0],
    [['worse'], -1],
    [['right', 'better', 'same'], 0],
  ])('%j leads to step %i', (felt, step) => {
    expect(doseStepOf({ effort: saidInARow(...felt) })).toBe(step);
  });

  it('never leads further than three up', () => {
    expect(saidInARow(...Array.from({ length: 20 }, () => 'easy' as const))).toBe(3);
  });

  it('counts once, however often it is said about the same time', () => {
    const begun = { effort: 1 };
    expect(effortAfter(begun, 'hard')).toBe(effortAfter(begun, 'hard'));
    expect(effortAfter(begun, 'hard')).toBe(0);
  });

  it('says nothing about the usual dose when it was easy after a break', () => {
    expect(effortAfter({ effort: 2, afterBreak: true }, 'easy')).toBe(2);
  });

  it('leads further down when it was too hard even after a break', () => {
    expect(effortAfter({ afterBreak: true }, 'hard')).toBe(-2);
  });
});

describe('the efforts that are kept', () => {
  it('hold one number for a routine, and none for the usual dose', () => {
    const one = withEffort({ 'general-10': 1 }, 'chair-only', -1);
    expect(one).toEqual({ 'general-10': 1, 'chair-only': -1 });
    expect(withEffort(one, 'general-10', 0)).toEqual({ 'chair-only': -1 });
  });
});
