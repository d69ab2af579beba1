import { amongTodaysSteps } from './careful';
import type { Catalogue } from './content';
import type { Errand } from './errand';
import { locate, type Located } from './locate';
import type { Member, Settings } from './member';
import { inThisContent } from './other-content';
import type { Place } from './place';
import { makePlan } from './make-plan';
import type { Plan } from './plan';
import { afterStep } from './resume-point';
import { makeScript, type Script } from './script';
import type { ScriptContext } from './script-context';
import type { PlanInputs } from './plan-inputs';
import { emptySession, isUnderWay, type Session } from './session';
import type { Today } from './today';
import type { Turn } from './turn';
import type { Voice } from './cue';
import type { Words } from './words';

/** What the coach works with, the same for every member. */
export interface Coach {
  catalogue: Catalogue;
  words: Words;
  /** The voice at a speaking rate in percent. */
  voice(ratePercent: number): Voice;
}

/** The situation in which something is asked: who, when, and where in which plan. */
export interface Moment {
  coach: Coach;
  member: Member;
  session: Session;
  /** What was said about the body today; never stored. */
  today: Today;
  /** Language and country, as "en-GB"; emergency numbers depend on it. */
  locale: string;
  nowMs: number;
  /** How far the member's clock is ahead of UTC, milliseconds; days are theirs. Left out: UTC. */
  utcOffsetMs?: number;
  /** A new Alexa session: nothing was being listened to. */
  isNewSession: boolean;
  /** What is said about keeping a place is true: saving works. */
  canKeep: boolean;
  /** The name of the document that will show the answer; left out without a screen. */
  token?: string;
  plan: Plan | null;
  /** Where the last answer was when this came; null unless guiding. */
  located: Located | null;
  /** Where the person is, or was when it was paused. */
  place: Place | null;
}

/** A moment in which a plan is under way. */
export interface Running extends Moment {
  plan: Plan;
  place: Place;
  inputs: PlanInputs;
}

export interface Outcome {
  member: Member;
  /** What is known of today only; left out, it stays as it was. */
  today?: Today;
  /** What the edge must do before or with this answer. */
  errand?: Errand;
  turn: Turn;
  /** Everything stored of this member is to be deleted, and nothing written any more. */
  forget?: true;
}

const SLOWER_RATE_PERCENT = 90;

/** Speaking rate, one step down for those who want it slower (content 5.4). */
export const ratePercentOf = (member: Member): number =>
  member.settings.pace === 'slower' ? SLOWER_RATE_PERCENT : 100;

/** The plan of some inputs, for this member, today. */
export const planOf = (
  { coach, member, today }: Pick<Moment, 'coach' | 'member' | 'today'>,
  inputs: PlanInputs,
): Plan => makePlan(coach.catalogue, inputs, member.settings, today);

/** What a script of this plan is made from, for this member. */
export const contextOf = (coach: Coach, member: Member, plan: Plan): ScriptContext => {
  const routine = plan.inputs.routine === null ? undefined : coach.catalogue.routines[plan.inputs.routine];
  return {
    plan,
    settings: member.settings,
    completed: member.history.exercises,
    routineCountStyle: routine?.countStyle ?? null,
    endsQuietly: routine?.ending === 'quiet',
    transitions: coach.catalogue.transitions,
    words: coach.words,
    voice: coach.voice(ratePercentOf(member)),
  };
};

/** The script that the last answer was cut from. */
const spokenScript = (coach: Coach, member: Member, plan: Plan): Script | null => {
  const spoken = member.session?.spoken ?? null;
  return spoken === null ? null : makeScript(contextOf(coach, member, plan), spoken.from, spoken.entry);
};

/** Whoever hears the last words of an exercise has done it: the place is where the next one begins. */
const withClosingOver = (located: Located, plan: Plan, firstSide: 'left' | 'right'): Located =>
  located.during === 'closing'
    ? { ...located, place: afterStep(plan, located.place.step, firstSide) }
    : located;

/** When, where and how a request reached the coach. */
export interface Occasion {
  /** Time stamp of the request, epoch milliseconds. */
  nowMs: number;
  /** The request opened an Alexa session. */
  isNewSession: boolean;
  /** What is said about keeping the place may be promised: saving works. */
  canKeep: boolean;
  /** The name of the document that will show the answer; left out without a screen. */
  token?: string;
  today: Today;
  locale: string;
  /** How far the member's clock is ahead of UTC, milliseconds. Left out: UTC. */
  utcOffsetMs?: number;
}

/**
 * Takes in a request: what plan is running, and where in it the person is by now.
 *
 * @param member as stored; the moment's member counts the steps that are left today
 */
export const momentOf = (coach: Coach, member: Member, occasion: Occasion): Moment => {
  const stored = inThisContent(
    member.session ?? emptySession(occasion.nowMs),
    coach.catalogue,
    member.settings,
  );
  const plan =
    stored.inputs === null ? null : planOf({ coach, member, today: occasion.today }, stored.inputs);
  const session = plan === null ? stored : amongTodaysSteps(stored, plan, member.settings.firstSide);
  const known = { ...member, session: member.session === null ? null : session };
  const script = session.state === 'guiding' && plan !== null ? spokenScript(coach, known, plan) : null;
  const located =
    script !== null && session.spoken !== null ? locate(script, session.spoken, occasion.nowMs) : null;
  const { firstSide } = member.settings;
  const reached = plan === null || located === null ? located : withClosingOver(located, plan, firstSide);
  const place = reached?.place ?? session.place;
  return { ...occasion, coach, member: known, session, plan, located: reached, place };
};

/** The same moment of a member who has some settings otherwise. */
export const withSettings = <M extends Moment>(moment: M, settings: Partial<Settings>): M => ({
  ...moment,
  member: { ...moment.member, settings: { ...moment.member.settings, ...settings } },
});

/** The running plan of a moment, or null: nothing under way, or nothing left of it. */
export const running = (moment: Moment): Running | null => {
  const { session, plan, place } = moment;
  if (session.inputs === null || plan === null || place === null || plan.steps.length === 0) return null;
  return isUnderWay(session) ? { ...moment, plan, place, inputs: session.inputs } : null;
};

/** The day it is for the member, YYYY-MM-DD: by their own clock, or by UTC where that is not known. */
export const ownDay = ({ nowMs, utcOffsetMs = 0 }: Pick<Occasion, 'nowMs' | 'utcOffsetMs'>): string =>
  new Date(nowMs + utcOffsetMs).toISOString().slice(0, 10);
