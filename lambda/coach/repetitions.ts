import type { Dose, Side } from './content';
import type { Place } from './place';

/** One repetition's coordinates within an exercise, in the order they are done. */
export interface Repetition {
  set: number;
  side: Side;
  rep: number;
}

const sideOrder = (dose: Dose, firstSide: 'left' | 'right'): readonly Side[] => {
  switch (dose.sides) {
    case 'both':
    case 'pairs':
      return ['both'];
    case 'forward-then-backward':
      return ['forward', 'backward'];
    case 'left-then-right':
    case 'alternating':
      return firstSide === 'left' ? ['left', 'right'] : ['right', 'left'];
  }
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/**
 * Every repetition of an exercise in the order it is done: set by set; within a set one side after the other, or
 * the two sides in turn where they alternate.
 */
export const repetitions = (dose: Dose, firstSide: 'left' | 'right'): Repetition[] => {
  const sides = sideOrder(dose, firstSide);
  return upTo(dose.sets).flatMap((set) =>
    dose.sides === 'alternating'
      ? upTo(dose.reps).flatMap((rep) => sides.map((side) => ({ set, side, rep })))
      : sides.flatMap((side) => upTo(dose.reps).map((rep) => ({ set, side, rep }))),
  );
};

/** The side an exercise begins with. */
export const firstSideOf = (dose: Dose, firstSide: 'left' | 'right'): Side =>
  sideOrder(dose, firstSide)[0] ?? 'both';

/** The very start of a step: before anything of it is said. */
export const startOfStep = (step: number, dose: Dose, firstSide: 'left' | 'right'): Place => ({
  step,
  set: 1,
  side: firstSideOf(dose, firstSide),
  rep: 0,
  holdMs: 0,
});

/**
 * Compares two places of one plan: negative if `a` comes before `b`, 0 if they are the same.
 *
 * @param doseOf the dose of a step of that plan; it decides whether sides alternate or follow one another
 */
export const comparePlaces = (
  a: Place,
  b: Place,
  doseOf: (step: number) => Dose | undefined,
  firstSide: 'left' | 'right',
): number => {
  if (a.step !== b.step) return a.step - b.step;
  if (a.set !== b.set) return a.set - b.set;
  const dose = doseOf(a.step);
  const order = dose ? sideOrder(dose, firstSide) : [];
  const bySide = order.indexOf(a.side) - order.indexOf(b.side);
  const byRep = a.rep - b.rep;
  const [first, second] = dose?.sides === 'alternating' ? [byRep, bySide] : [bySide, byRep];
  return first || second || a.holdMs - b.holdMs;
};
