import type { Catalogue } from '../../lambda/coach/content';

const mentions = (value: unknown, id: string): number => {
  if (value === id) return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === id ? 1 : 0) + mentions(inner, id),
    0,
  );
};

const without = <Value>(
  entries: Readonly<Record<string, Value>>,
  ids: ReadonlySet<string>,
): Record<string, Value> => Object.fromEntries(Object.entries(entries).filter(([id]) => !ids.has(id)));

type Steps = Catalogue['routines'][string]['steps'];

const withDose = (steps: Steps, at: number, dose: Steps[number]['dose']): Steps =>
  steps.map((step, index) => (index === at ? { ...step, dose: { ...step.dose, ...dose } } : step));

/** What may become of a routine: steps go, come, change their places and their doses. */
const changes: readonly ((steps: Steps, added: string) => Steps)[] = [
  ([, ...left]) => withDose(left, left.length - 1, { sets: 2 }),
  (steps) => [...steps].reverse(),
  (steps, added) => [
    { exercise: added, dose: {} },
    ...steps.filter((_, index) => index !== Math.floor(steps.length / 2)),
  ],
  (steps) => steps.map((step) => ({ ...step, dose: { ...step.dose, reps: 2 } })),
  ([first, second, ...left], added) =>
    withDose(
      [second, first, { exercise: added, dose: {} }, ...left].filter((step) => step !== undefined),
      1,
      { reps: 7 },
    ),
];

const changed = (steps: Steps, number: number, pool: readonly string[]): Steps => {
  const added = pool.find((id) => !steps.some(({ exercise }) => exercise === id)) ?? '';
  return changes[number % changes.length]?.(steps, added) ?? steps;
};

/**
 * The content as somebody may have changed it overnight, while people are in the middle of a routine: routines that
 * nothing else names are gone, the others have lost, got, moved or changed steps.
 */
export const updatedContent = (catalogue: Catalogue): Catalogue => {
  // Its own id, its entry and its words.
  const unnamed = Object.keys(catalogue.routines).filter((id) => mentions(catalogue, id) <= 3);
  const gone = new Set(unnamed.slice(0, 3));
  const pool = catalogue.routines['general-20']?.steps.map(({ exercise }) => exercise) ?? [];
  const routines = Object.entries(without(catalogue.routines, gone)).map(
    ([id, routine], number): [string, typeof routine] =>
      routine.kind !== 'counted' || routine.steps.length < 3
        ? [id, routine]
        : [id, { ...routine, steps: changed(routine.steps, number, pool) }],
  );
  return {
    ...catalogue,
    version: `${catalogue.version.slice(0, 20)}-next`,
    routines: Object.fromEntries(routines),
    words: {
      ...catalogue.words,
      en: { ...catalogue.words.en, routines: without(catalogue.words.en.routines, gone) },
    },
  };
};
