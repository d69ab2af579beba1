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

/**
 * The content as somebody may have changed it overnight, while people are in the middle of a routine: routines that
 * nothing else names are gone, the others have lost their first step and do their last one more often.
 */
export const updatedContent = (catalogue: Catalogue): Catalogue => {
  // Its own id, its entry and its words.
  const unnamed = Object.keys(catalogue.routines).filter((id) => mentions(catalogue, id) <= 3);
  const gone = new Set(unnamed.slice(0, 3));
  const routines = Object.entries(without(catalogue.routines, gone)).map(
    ([id, routine]): [string, typeof routine] => {
      if (routine.kind !== 'counted' || routine.steps.length < 3) return [id, routine];
      const [, ...left] = routine.steps;
      const steps = left.map((step, index) =>
        index === left.length - 1 ? { ...step, dose: { ...step.dose, sets: 2 } } : step,
      );
      return [id, { ...routine, steps }];
    },
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
