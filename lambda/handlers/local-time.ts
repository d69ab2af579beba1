import type { HandlerInput } from 'ask-sdk-core';
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

/** Nothing is counted when the skill is opened, and the first words should not wait for a second service. */
const isLaunch = ({ requestEnvelope: { request } }: HandlerInput): boolean =>
  request.type === 'LaunchRequest';

/**
 * Asks the device for its time zone, once a session, so that days are the member's own; the session carries the
 * answer on. When the skill is opened nothing depends on it, so it is asked with what is said next. Where there is none in time, days are UTC's for this session.
 *
 * @param nowMs the moment of the request, epoch milliseconds
 */
export const findUtcOffset = async (input: HandlerInput, nowMs: number): Promise<void> => {
  const { attributesManager, requestEnvelope } = input;
  const isKnown = Object.hasOwn(attributesManager.getSessionAttributes(), UTC_OFFSET_MS);
  if (isKnown || isLaunch(input) || !requestEnvelope.context.System.apiAccessToken) return;
  const timeZone = await within(TIME_ZONE_MS, () => timeZoneOf(input)).catch(() => null);
  attributesManager.setSessionAttributes({
    ...attributesManager.getSessionAttributes(),
    [UTC_OFFSET_MS]: timeZone === null ? null : offsetMs(timeZone, nowMs),
  });
};
