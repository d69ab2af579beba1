import type { Action, EndReason, Wish } from './action';
import { questionAtEnd } from './finish';
import { hearScreen } from './from-screen';
import { asFeedback, inContext } from './in-context';
import { throughWith } from './resume-point';
import { BEHIND_AT_MOST_MS, HEARD_OUT } from './locate';
import type { Member } from './member';
import { opened, settled } from './new-session';
import { amongAllSteps } from './careful';
import { momentOf, ownDay, planOf, type Coach, type Moment, type Occasion, type Outcome } from './moment';
import { isOffering } from './offering';
import { isThrough, withProgress } from './progress';
import { perform } from './perform';
import type { Session } from './session';
import type { Today } from './today';
import type { Turn } from './turn';

/**
 * Counts what was heard, and moves the moment's session to where the person is by now. A routine whose last hold or
 * movement is done is finished.
 */
const caughtUp = (moment: Moment, day: string): Moment => {
  const { located, plan, member } = moment;
  if (located === null || plan === null) return moment;
  const counted = withProgress(member, plan, located, day);
  if (!isThrough(plan, located, member.settings)) return { ...moment, member: counted };
  const session = throughWith(moment.session, plan, questionAtEnd(moment, plan));
  return { ...moment, member: counted, session, place: session.place };
};

/** A session that is shown by this document from now on, or by none. */
const shownAs = (token: string | undefined, session: Session | null): Session | null => {
  if (session === null) return null;
  const { token: _, ...rest } = session;
  return token === undefined ? rest : { ...rest, token };
};

/** When somebody stopped who may still be where they stopped; questions in a pause do not make it begin again. */
const pausedAtMs = (moment: Moment, session: Session | null, today: Today): number | null => {
  if (session?.state !== 'paused') return null;
  if (moment.session.state === 'paused') return today.pausedAtMs;
  return moment.session.state === 'guiding' && !isOffering(moment) ? moment.nowMs : null;
};

/** The session of an outcome as it is stored: nothing in it shows what was left out today. */
const asStored = (
  moment: Moment,
  { member, today: known = { ...moment.today, asked: null }, turn, errand, forget }: Outcome,
): Answer => {
  const session = shownAs(moment.token, member.session);
  const today = { ...known, pausedAtMs: pausedAtMs(moment, session, known) };
  const spoken = {
    today,
    turn,
    ...(errand === undefined ? {} : { errand }),
    ...(forget === undefined ? {} : { forget }),
  };
  if (!session?.inputs) return { member: { ...member, session }, ...spoken };
  const plan = planOf({ coach: moment.coach, member, today }, session.inputs);
  return { member: { ...member, session: amongAllSteps(session, plan) }, ...spoken };
};

/** What a request comes to: the member to store, what to know for the rest of the day, what to say, and to do. */
export type Answer = Required<Omit<Outcome, 'errand' | 'forget'>> & Pick<Outcome, 'errand' | 'forget'>;

/** What is said to "stay quiet and we go on". */
const GOING_ON: ReadonlySet<Wish['do']> = new Set<Wish['do']>(['yes', 'ready', 'resume']);

/**
 * The moment in which something is said. Whoever answers the invitation to go on, or the question at the end of a
 * routine, has heard it, although by the clock a few seconds may be left.
 */
const momentOfSaying = (coach: Coach, member: Member, action: Wish, occasion: Occasion): Moment => {
  const byClock = momentOf(coach, member, occasion);
  const { located } = byClock;
  const saysHowItWas = action.do === 'feedback' || asFeedback(action) !== null;
  const mayAnswer = saysHowItWas || GOING_ON.has(action.do);
  if (!mayAnswer || located === null || located.during === 'invitation') return byClock;
  const { nowMs } = occasion;
  const later = momentOf(coach, member, { ...occasion, nowMs: nowMs + BEHIND_AT_MOST_MS });
  if (later.plan === null || later.located?.during !== 'invitation') return byClock;
  const isAnswered = later.located.isAtEnd
    ? saysHowItWas && questionAtEnd(later, later.plan).about === 'how-was-it'
    : GOING_ON.has(action.do);
  return isAnswered ? { ...later, nowMs } : byClock;
};

const answered = (coach: Coach, member: Member, action: Wish, occasion: Occasion): Answer => {
  const day = ownDay(occasion);
  const moment = caughtUp(momentOfSaying(coach, member, action, occasion), day);
  return asStored(moment, perform(moment, inContext(moment, action)));
};

/** What a document tells is often only taken down; nothing is said or shown then. */
const answeredToScreen = (
  coach: Coach,
  member: Member,
  told: Extract<Action, { do: 'from-screen' }>,
  occasion: Occasion,
): Answer => {
  const heard = hearScreen(coach, member, told, occasion);
  if (heard.action !== null) {
    return answered(coach, heard.member, heard.action, { ...occasion, isNewSession: false });
  }
  const turn: Turn = { ending: 'silent', speech: [], reprompt: [], ratePercent: 100 };
  return { member: heard.member, today: occasion.today, turn };
};

/**
 * The coach's one reducer: what a member is told, and what is remembered, when something is asked. Every action is
 * answered in every state.
 */
export const act = (coach: Coach, member: Member, action: Action, occasion: Occasion): Answer => {
  if (action.do === 'from-screen') return answeredToScreen(coach, member, action, occasion);
  return answered(coach, occasion.isNewSession ? opened(coach, member, occasion) : member, action, occasion);
};

/**
 * The Alexa session has ended. A person who left is kept where they were; one who said nothing heard everything; an
 * error may mean that nothing was heard at all. An end often comes late, when the next conversation has begun: it is as
 * old as the last request before it, so that the newer conversation wins.
 */
export const endSession = (
  coach: Coach,
  member: Member,
  reason: EndReason,
  occasion: Pick<Occasion, 'nowMs' | 'today' | 'utcOffsetMs'>,
): Member => {
  if (member.session?.state !== 'guiding') return member;
  if (reason === 'error') return settled(member);
  const nowMs = reason === 'silence' ? HEARD_OUT : occasion.nowMs;
  const asked = { ...occasion, nowMs, isNewSession: false, canKeep: true, locale: '' };
  const moment = caughtUp(momentOf(coach, member, asked), ownDay(occasion));
  const isDone = moment.session.state === 'finished';
  const session: Session = {
    ...moment.session,
    state: isDone ? 'finished' : 'paused',
    asked: isDone ? { about: 'finished' } : { about: 'resume' },
    place: moment.place,
    spoken: null,
  };
  return {
    ...moment.member,
    session: moment.plan === null ? session : amongAllSteps(session, moment.plan),
  };
};
