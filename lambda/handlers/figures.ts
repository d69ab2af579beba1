import type { Action } from '../coach/action';
import type { Member } from '../coach/member';
import { isUnderWay } from '../coach/session';

/**
 * What is counted of how the skill is used: how often, never of whom, and nothing about a body. The names are those
 * of the metrics; `infra` draws them and sounds an alarm by them.
 */
export type Figure =
  'RoutinesStarted' | 'RoutinesFinished' | 'RoutinesPaused' | 'RoutinesResumed' | 'Unheard' | 'FailedSaves';

/** The routine that is on or paused; a single exercise is no routine. */
const routineOf = ({ session }: Member): string | null =>
  session !== null && isUnderWay(session) ? (session.inputs?.routine ?? null) : null;

/**
 * What a request moved, seen by the member before and after it. A routine that is left counts as paused: it can be
 * taken up again in just the same way.
 */
export const progressFigures = (before: Member, after: Member): Figure[] => {
  const routine = routineOf(after);
  const isFinished = after.history.routinesFinished > before.history.routinesFinished;
  const isSame = !isFinished && routine === routineOf(before);
  const was = before.session?.state;
  const is = routine === null ? null : after.session?.state;
  return [
    ...(isFinished ? ['RoutinesFinished' as const] : []),
    ...(is === 'guiding' && !isSame ? ['RoutinesStarted' as const] : []),
    ...(is === 'guiding' && isSame && was === 'paused' ? ['RoutinesResumed' as const] : []),
    ...(is === 'paused' && isSame && was === 'guiding' ? ['RoutinesPaused' as const] : []),
  ];
};

/** The figures of one turn of the conversation. */
export const turnFigures = (
  { do: asked }: Action,
  before: Member,
  after: Member,
  isStored: boolean,
): Figure[] => [
  ...progressFigures(before, after),
  ...(asked === 'unheard' ? ['Unheard' as const] : []),
  ...(isStored ? [] : ['FailedSaves' as const]),
];
