import type { Session, Question } from '../../lambda/coach/session';
import type { CarefulQuestion } from '../../lambda/coach/today';
import { momentIn } from './situation';

type Place = Readonly<Record<string, unknown>>;

/** What a session is about, to be held against what it must be about. */
export interface SessionNow {
  state: Session['state'];
  /** Id of the routine, or of the single exercise. */
  doing: string | null;
  place: Place;
  asked: (Question['about'] | CarefulQuestion)[];
  /** Ids of the exercises from the place on. */
  toCome: readonly string[];
}

/**
 * What the session carries, put plainly.
 *
 * @throws when no session is open
 */
export const sessionNow = (attributes: unknown, nowMs: number): SessionNow => {
  const moment = momentIn(attributes, nowMs);
  if (moment === null) throw new Error('No session is open.');
  const { session, plan, today } = moment;
  const { about } = session.asked ?? {};
  return {
    state: session.state,
    doing: session.inputs?.routine ?? session.inputs?.exercise ?? null,
    place: { ...session.place },
    asked: [...(today.asked === null ? [] : [today.asked]), ...(about === undefined ? [] : [about])],
    toCome: plan?.steps.slice(session.place?.step ?? 0).map(({ exercise }) => exercise.id) ?? [],
  };
};
