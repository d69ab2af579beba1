import type { Catalogue, Routine } from '../../../lambda/coach/content';
import type { ContentRule, Finding } from './rule';
import { routineWordsFile } from './spoken';

const MINUTE_MS = 60_000;
/** How far the announced length may be from the real one. */
const TOLERANCE = 0.1;

/** The length of a routine's own script, in milliseconds. */
export type ScriptLength = (routine: Routine, catalogue: Catalogue) => number;

/** A name that tells minutes tells those that are announced; they are not said twice then. */
const nameFindings = ({ routines, words }: Catalogue): Finding[] =>
  Object.entries(words.en.routines).flatMap(([id, { name, nameMinutes }]) => {
    const minutes = routines[id]?.minutes;
    const told = /\bminute/i.test(name) ? minutes : undefined;
    return nameMinutes === told
      ? []
      : [
          {
            where: routineWordsFile(id),
            message:
              told === undefined
                ? `"${name}" tells no minutes; leave nameMinutes out.`
                : `"${name}" tells minutes; say nameMinutes: ${told}, and see that it is true.`,
          },
        ];
  });

/**
 * The rule that a routine lasts as long as it is said to last, with full instructions.
 *
 * @param lengthMs measures a script
 */
export const minutesHonest = (lengthMs: ScriptLength): ContentRule => ({
  name: 'minutes-honest',
  description:
    "A routine's announced minutes are within a tenth of its script's length, and a name that tells minutes tells these.",
  check: (catalogue) => [
    ...Object.values(catalogue.routines)
      .filter(({ kind }) => kind === 'counted')
      .flatMap((routine) => {
        const length = lengthMs(routine, catalogue);
        const difference = Math.abs(routine.minutes * MINUTE_MS - length);
        return difference <= length * TOLERANCE
          ? []
          : [
              {
                where: `routines/${routine.id}.yaml`,
                message: `It announces ${routine.minutes} minutes, but lasts ${(length / MINUTE_MS).toFixed(1)}; say ${Math.round(length / MINUTE_MS)}.`,
              },
            ];
      }),
    ...nameFindings(catalogue),
  ],
});
