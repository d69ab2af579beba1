import type { Member } from './member';

const lessOne = (counts: Record<string, number>, id: string): Record<string, number> => {
  const { [id]: times = 0, ...others } = counts;
  return times > 1 ? { ...counts, [id]: times - 1 } : others;
};

/**
 * A member who goes on with an exercise that was counted as done, so that it, and the routine that ended with it,
 * count once when they are through.
 *
 * @param routine the routine that had been through; null where it was not
 */
export const goingOnWith = (member: Member, exercise: string, routine: string | null): Member => {
  const { history } = member;
  return {
    ...member,
    history: {
      ...history,
      exercises: lessOne(history.exercises, exercise),
      ...(routine === null
        ? {}
        : {
            routines: lessOne(history.routines, routine),
            routinesFinished: Math.max(0, history.routinesFinished - 1),
          }),
    },
  };
};
