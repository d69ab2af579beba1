import { amongTodaysSteps } from '../coach/careful';
import type { Coach } from '../coach/moment';
import { planOf } from '../coach/moment';
import type { Member } from '../coach/member';
import type { Place } from '../coach/place';
import type { Plan } from '../coach/plan';
import { isUnderWay, type Session } from '../coach/session';
import type { Today } from '../coach/today';
import type { Flow, Turn } from '../coach/turn';

/** An answer of the coach that a screen is to show. */
export interface Shown {
  coach: Coach;
  /** As it is stored with this answer. */
  member: Member;
  today: Today;
  turn: Turn;
}

/** What there is to see. */
export type View =
  /** The document speaks and counts. */
  | { kind: 'guiding'; plan: Plan; flow: Flow }
  /** Something begins by itself in a moment, or something else is chosen. */
  | { kind: 'offer'; session: Session; plan: Plan | null; flow: Flow }
  /** Standing still at a place. */
  | { kind: 'still'; plan: Plan; place: Place; isPaused: boolean }
  | { kind: 'finished'; plan: Plan }
  /** The notice, or a question: what is said is read too. */
  | { kind: 'question'; isNotice: boolean }
  | { kind: 'choosing' };

/** A plan as it is today, with the session's places in it; null without a plan. */
const todaysPlan = ({ coach, member, today }: Shown): { plan: Plan; session: Session } | null => {
  const { session } = member;
  if (!session?.inputs) return null;
  const plan = planOf({ coach, member, today }, session.inputs);
  return { plan, session: amongTodaysSteps(session, plan, member.settings.firstSide) };
};

/** @returns null where the screen is to show nothing of its own any more: the skill takes its leave */
export const viewOf = (shown: Shown): View | null => {
  const { member, turn } = shown;
  if (turn.ending === 'close' || turn.ending === 'silent') return null;
  const { session } = member;
  if (session === null) return { kind: 'choosing' };
  const found = todaysPlan(shown);
  if (turn.flow !== undefined) {
    return session.state === 'guiding' && found !== null
      ? { kind: 'guiding', plan: found.plan, flow: turn.flow }
      : { kind: 'offer', session, plan: found?.plan ?? null, flow: turn.flow };
  }
  if (session.asked?.about === 'notice') return { kind: 'question', isNotice: true };
  if (found !== null && found.session.place !== null && found.plan.steps.length > 0) {
    const { plan } = found;
    const { state, place } = found.session;
    if (state === 'finished') return { kind: 'finished', plan };
    if (isUnderWay(found.session) && place.step < plan.steps.length) {
      return { kind: 'still', plan, place, isPaused: state === 'paused' };
    }
  }
  return session.asked === null || session.asked.about === 'what-next'
    ? { kind: 'choosing' }
    : { kind: 'question', isNotice: false };
};
