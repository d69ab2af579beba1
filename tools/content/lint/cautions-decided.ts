import type { Caution } from '../../../lambda/coach/caution';
import type { Exercise } from '../../../lambda/coach/content';
import { needsBall } from './body';
import { ADAPTS_ALL_BENDS, CONCERNS, FOLLOWS, LEAVES_ONLY_A_LIST } from './caution-facts';
import { exercisesOfTheFacts, leftAfterSurgery } from './filter-lists';
import type { ContentRule, Finding } from './rule';
import { cautionFile, cautionWordsFile } from './spoken';

/** Breathing is never left out of anything, and needs no thought of its own. */
const isWeighed = ({ coaching, kind }: Exercise): boolean => coaching === 'counted' && kind !== 'breathing';

const names = ({ leaveOut, adapt, fine = [] }: Caution, id: string): boolean =>
  leaveOut.includes(id) || adapt.includes(id) || fine.includes(id);

/** Why a caution has to say something about an exercise; undefined where the facts say nothing of the kind. */
const reasonOf = (caution: Caution, exercise: Exercise): string | undefined => {
  const concern = CONCERNS[caution.id];
  if (concern === undefined) return undefined;
  if (concern.bias.includes(exercise.bias)) return `its movement (${exercise.bias})`;
  if (concern.position.includes(exercise.position)) return `its position (${exercise.position})`;
  return needsBall(exercise) ? 'the ball' : undefined;
};

const undecided = (caution: Caution, exercise: Exercise): string[] => {
  const { id } = exercise;
  if (ADAPTS_ALL_BENDS.includes(caution.id)) {
    return exercise.bias === 'neutral' || caution.adapt.includes(id)
      ? []
      : [
          `adapt does not name "${id}", which bends or turns the spine (${exercise.bias}): add it there, and a sentence for it to ${cautionWordsFile(caution.id)}.`,
        ];
  }
  if (caution.id === LEAVES_ONLY_A_LIST) {
    if (leftAfterSurgery.includes(id)) return [];
    return caution.leaveOut.includes(id)
      ? []
      : [
          `leaveOut does not name "${id}"; with this caution everything goes but a list: add it there, and what is done instead to swaps.`,
        ];
  }
  const reason = exercisesOfTheFacts.has(id) ? undefined : reasonOf(caution, exercise);
  return reason === undefined || names(caution, id)
    ? []
    : [
        `nothing is decided about "${id}", and this caution has something to say about ${reason}: add it to leaveOut, to adapt, or to fine if it may stay as it is.`,
      ];
};

/** Where one caution is as careful as another, it is so about exercises that came later, too. */
const lessCareful = (cautions: Readonly<Record<string, Caution>>, exercise: Exercise): Finding[] =>
  FOLLOWS.flatMap(([id, leaderId]) => {
    const [follower, leader] = [cautions[id], cautions[leaderId]];
    if (follower === undefined || leader === undefined || exercisesOfTheFacts.has(exercise.id)) return [];
    const { leaveOut, adapt } = follower;
    const where = cautionFile(id);
    if (leader.leaveOut.includes(exercise.id) && !leaveOut.includes(exercise.id)) {
      return [
        {
          where,
          message: `"${exercise.id}" is left out with "${leaderId}", so with this one too: add it to leaveOut.`,
        },
      ];
    }
    return leader.adapt.includes(exercise.id) && ![...leaveOut, ...adapt].includes(exercise.id)
      ? [
          {
            where,
            message: `"${exercise.id}" is adapted with "${leaderId}", so with this one too: add it to adapt or leaveOut.`,
          },
        ]
      : [];
  });

/**
 * Whatever a caution has something to say about is weighed: exercises that the content facts list are as they say
 * (`test/content/cautions.test.ts`), and one that came later is left out, adapted or called fine by each caution that
 * its movement, its position or the ball concerns.
 */
export const rule: ContentRule = {
  name: 'cautions-decided',
  description: 'Each caution has decided about every exercise whose movement, position or ball concerns it.',
  check: ({ cautions, exercises }) =>
    Object.values(exercises)
      .filter(isWeighed)
      .flatMap((exercise) => [
        ...Object.values(cautions).flatMap((caution) =>
          undecided(caution, exercise).map((message) => ({ where: cautionFile(caution.id), message })),
        ),
        ...lessCareful(cautions, exercise),
      ]),
};
