import type { Catalogue } from '../../lambda/coach/content';
import type { Coach } from '../../lambda/coach/moment';
import { coach } from '../shared/coach';
import { median } from '../shared/figures';
import { handOver } from '../shared/hand-over';
import { planFor, scriptFor } from '../shared/plans';

export interface Scaling {
  /** Time for a plan and for its whole script by the number of exercises in the routine. */
  routines: { exercises: number; planMs: number; scriptMs: number }[];
  /** Time for the plan of the ten-minute routine by the number of exercises in the catalogue. */
  catalogues: { exercises: number; planMs: number; scriptMs: number }[];
}

const WARM_UP = 15;
const ROUNDS = 25;

const timed = (work: () => unknown): number => {
  const taken: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const startedMs = performance.now();
    work();
    if (round >= WARM_UP) taken.push(performance.now() - startedMs);
  }
  return median(taken);
};

const counted = Object.values(coach.catalogue.exercises).filter(({ coaching }) => coaching === 'counted');

/** The coach with one more routine, of so many exercises. */
const withRoutineOf = (exercises: number): Coach => {
  const routine = coach.catalogue.routines['general-10'];
  if (routine === undefined) throw new Error('The ten-minute routine is gone.');
  const steps = Array.from({ length: exercises }, (_, index) => ({
    exercise: counted[index % counted.length]?.id ?? '',
    dose: {},
  }));
  const routines = { ...coach.catalogue.routines, long: { ...routine, id: 'long', steps } };
  return { ...coach, catalogue: { ...coach.catalogue, routines } };
};

/** The coach with copies of its exercises, until the catalogue has so many. */
const withCatalogueOf = (exercises: number): Coach => {
  const originals = Object.values(coach.catalogue.exercises);
  const copies = Array.from({ length: exercises - originals.length }, (_, index) => {
    const original = originals[index % originals.length];
    return [`copy-${index}`, { ...original, id: `copy-${index}` }];
  });
  const all = { ...coach.catalogue.exercises, ...Object.fromEntries(copies) } as Catalogue['exercises'];
  return { ...coach, catalogue: { ...coach.catalogue, exercises: all } };
};

const timesOf = (one: Coach, routine: string): { planMs: number; scriptMs: number } => {
  const plan = planFor(one, routine);
  return {
    planMs: timed(() => planFor(one, routine)),
    scriptMs: timed(() => scriptFor(one, plan)?.parts),
  };
};

handOver({
  routines: [25, 50, 100, 200].map((exercises) => ({
    exercises,
    ...timesOf(withRoutineOf(exercises), 'long'),
  })),
  catalogues: [100, 1_000, 10_000].map((exercises) => ({
    exercises,
    ...timesOf(withCatalogueOf(exercises), 'general-10'),
  })),
} satisfies Scaling);
