import type { HandlerInput } from 'ask-sdk-core';
import { withOwnLastDay } from '../coach/last-day';
import type { Member } from '../coach/member';
import { within } from '../store/deadline';
import { timeZoneOf } from './alexa-services';
import { localTime } from './errands-schedule';

/** The session attribute that carries how far the member's clock is ahead of UTC; null where that is not known. */
const UTC_OFFSET_MS = 'utcOffsetMs';

/** The longest that a first answer waits for the time zone, beside the read of the member. */
const TIME_ZONE_MS = 500;

/** No place on earth is further from UTC than fourteen hours. */
const FURTHEST_MS = 14 * 60 * 60 * 1000;

/** How far the clock of a time zone is ahead of UTC at a moment, in milliseconds. */
const offsetMs = (timeZone: string, epochMs: number): number => {
  const wholeSecondMs = Math.floor(epochMs / 1000) * 1000;
  return Date.parse(`${localTime(epochMs, timeZone)}Z`) - wholeSecondMs;
};

const readOffset = (raw: unknown): number | null =>
  typeof raw === 'number' && Math.abs(raw) <= FURTHEST_MS ? raw : null;

/** How far the member's clock is ahead of UTC, as this Alexa session knows it. */
export const carriedUtcOffset = ({ attributesManager }: HandlerInput): { utcOffsetMs?: number } => {
  const utcOffsetMs = readOffset(attributesManager.getSessionAttributes()[UTC_OFFSET_MS]);
  return utcOffsetMs === null ? {} : { utcOffsetMs };
};

/** Makes the days of a member their own, now that their clock is known. */
type WithClock = (member: Member) => Member;

const asItIs: WithClock = (member) => member;

/** The first words should not wait for a second service. */
const isLaunch = ({ requestEnvelope: { request } }: HandlerInput): boolean =>
  request.type === 'LaunchRequest';

/**
 * Asks the device for its time zone, once a session, so that days are the member's own; the session carries the
 * answer on. It is not asked when the skill is opened, but with what is said next, or when the session ends in silence
 * and nobody waits: what the launch began is counted only then. Where there is none in time, days are UTC's for this
 * session.
 *
 * @param nowMs the moment of the request, epoch milliseconds
 * @returns what that makes of the member: the launch had the day of its routine by UTC
 */
export const findUtcOffset = async (input: HandlerInput, nowMs: number): Promise<WithClock> => {
  const { attributesManager, requestEnvelope } = input;
  const isKnown = Object.hasOwn(attributesManager.getSessionAttributes(), UTC_OFFSET_MS);
  if (isKnown || isLaunch(input) || !requestEnvelope.context.System.apiAccessToken) return asItIs;
  const timeZone = await within(TIME_ZONE_MS, () => timeZoneOf(input)).catch(() => null);
  const utcOffsetMs = timeZone === null ? null : offsetMs(timeZone, nowMs);
  attributesManager.setSessionAttributes({
    ...attributesManager.getSessionAttributes(),
    [UTC_OFFSET_MS]: utcOffsetMs,
  });
  const isFirstRequest = requestEnvelope.session?.new !== false;
  return utcOffsetMs === null || isFirstRequest ? asItIs : (member) => withOwnLastDay(member, utcOffsetMs);
};
