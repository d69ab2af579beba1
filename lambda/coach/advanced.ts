import type { Catalogue } from './content';

/** Advanced exercises wait until one of level two was completed this often (content 5.8). */
const SESSIONS_BEFORE = 4;

/**
 * Whether advanced exercises may be done: some exercise of level two was heard to its end four times. Each time is
 * another session, for nobody does the same one twice in a routine.
 *
 * @param completed times each exercise was completed, by id
 */
export const isAdvancedUnlocked = (
  { exercises }: Pick<Catalogue, 'exercises'>,
  completed: Readonly<Record<string, number>>,
): boolean =>
  Object.entries(completed).some(([id, times]) => exercises[id]?.level === 2 && times >= SESSIONS_BEFORE);

/** Whether a routine has an exercise that waits to be unlocked. */
export const hasAdvanced = ({ routines, choices }: Catalogue, routine: string | null): boolean =>
  routines[routine ?? '']?.steps.some(({ exercise }) => choices.gentler[exercise] !== undefined) ?? false;
