import { positionOf } from './body';
import type { ContentRule } from './rule';

/** A routine gets up and down as seldom as its exercises allow: each position is taken up once. */
export const rule: ContentRule = {
  name: 'few-position-changes',
  description: 'A routine changes position no more often than it has positions.',
  check: ({ exercises, routines }) =>
    Object.values(routines).flatMap(({ id, steps }) => {
      const path = steps
        .flatMap((step) => {
          const exercise = exercises[step.exercise];
          return exercise === undefined ? [] : [positionOf(step, exercise)];
        })
        .filter((position, index, all) => position !== all[index - 1]);
      const positions = new Set(path).size;
      return path.length <= positions
        ? []
        : [
            {
              where: `routines/${id}.yaml`,
              message: `It changes position ${path.length - 1} times (${path.join(', ')}); ${positions - 1} would do, so group its steps.`,
            },
          ];
    }),
};
