import { positionOf } from './body';
import type { ContentRule } from './rule';

/** There is time to get from each position of a routine to the next (content facts 5.6). */
export const rule: ContentRule = {
  name: 'transitions-known',
  description: 'transitions.yaml says how long every change of position takes that a routine asks for.',
  check: ({ exercises, routines, transitions }) =>
    Object.values(routines).flatMap(({ id, steps }) => {
      const positions = steps.flatMap((step) => {
        const exercise = exercises[step.exercise];
        return exercise === undefined ? [] : [positionOf(step, exercise)];
      });
      return positions.flatMap((to, index) => {
        const from = positions[index - 1];
        if (from === undefined || from === to) return [];
        return (transitions.change[from]?.[to] ?? 0) > 0
          ? []
          : [
              {
                where: 'transitions.yaml',
                message: `${id} goes from ${from} to ${to}; add the seconds that takes under change.${from}.`,
              },
            ];
      });
    }),
};
