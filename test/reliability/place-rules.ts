import { isDeepStrictEqual } from 'node:util';
import type { RequestEnvelope } from 'ask-sdk-model';
import type { Member } from '../../lambda/coach/member';
import type { Coach } from '../../lambda/coach/moment';
import type { Place } from '../../lambda/coach/place';
import type { Session } from '../../lambda/coach/session';
import { nothingToday, type Today } from '../../lambda/coach/today';
import { HeardSession, type Heard } from './heard';

/** Intents after which everything goes on, or waits, exactly where it was. */
const still = new Set([
  'AMAZON.PauseIntent',
  'AMAZON.StopIntent',
  'AMAZON.CancelIntent',
  'AMAZON.NavigateHomeIntent',
  'AMAZON.HelpIntent',
  'AMAZON.FallbackIntent',
  'AskDoctorIntent',
  'CarryOnAloneIntent',
  'DetailIntent',
  'FasterIntent',
  'GettingUpIntent',
  'HowDoIDoItIntent',
  'HowLongLeftIntent',
  'InversionTableIntent',
  'LessCountingIntent',
  'ListRemindersIntent',
  'MoreCountingIntent',
  'MoreTimeIntent',
  'MyProgressIntent',
  'MySettingsIntent',
  'SlowerIntent',
  'ThanksIntent',
  'WaitForMeIntent',
  'WhatCanIDoIntent',
  'WhereAmIIntent',
  'WhichMuscleIntent',
]);

/** Intents that begin something else, or again. */
const beginning =
  /^(?:Start|SomethingEasy|In(?:Bed|Chair)|NoFloor|WithoutEquipment|FreeTimer|AMAZON\.(?:StartOver|Resume|Yes|Repeat|Previous)|Walking|SwitchSides|Ready)/;

/** After two weeks what was left is not offered any more (content 3). */
const offeredForMs = 14 * 24 * 60 * 60 * 1000;

/** One request of a conversation, and what became of the member. */
export interface Exchange {
  coach: Coach;
  request: RequestEnvelope;
  before: Member;
  after: Member;
  /** What was said about the body until then, and with this. */
  today: Today;
  todayAfter: Today;
  /** What the person heard of the last answer; null where nobody can know, or the clock has jumped. */
  heard: Heard | null;
}

const placeOf = ({ state, place, spoken }: Session): Place | null =>
  state === 'guiding' ? (spoken?.from ?? place) : place;

const shown = (place: Place | null): string => JSON.stringify(place);

const isBetween = (
  session: HeardSession,
  place: Place,
  [earliest, latest]: readonly [Place, Place],
): boolean => session.compare(earliest, place) <= 0 && session.compare(place, latest) <= 0;

/** The places between which somebody may be, without having asked for another one. */
const bounds = (
  exchange: Exchange,
  known: HeardSession,
  state: Session['state'],
): readonly [Place, Place] | null => {
  const { request, before, heard } = exchange;
  const { begun } = known;
  const place = before.session?.place ?? null;
  if (begun === null || place === null) return null;
  if (state === 'paused') return known.resumed(place);
  const isLost =
    request.session?.new === true ||
    (request.request.type === 'SessionEndedRequest' && request.request.reason === 'ERROR');
  if (isLost) return known.resumed(begun);
  return heard === null ? null : [known.earliest(heard), known.latest(heard)];
};

/** Whether somebody has asked for no other place. */
export const isStill = ({
  request: { request, session },
  before,
  todayAfter,
}: Pick<Exchange, 'request' | 'before' | 'todayAfter'>): boolean => {
  if (todayAfter.asked !== null) return false;
  if (request.type === 'SessionEndedRequest') return true;
  if (request.type === 'LaunchRequest') {
    const sinceMs = Date.parse(request.timestamp) - (before.session?.changedAtMs ?? 0);
    return session?.new === true && sinceMs < offeredForMs;
  }
  return request.type === 'IntentRequest' && still.has(request.intent.name);
};

/** Whether nothing is known of the body today. */
export const isOrdinary = (today: Today): boolean =>
  isDeepStrictEqual({ ...ofTheBody(today), asked: null }, { ...ofTheBody(nothingToday()), asked: null });

/** Without what a session knows besides: when it was paused, and that the notice was heard. */
const ofTheBody = ({ pausedAtMs: _, hasHeardNotice: __, ...body }: Today): Partial<Today> => body;

const isAsItWas = ({ today, todayAfter }: Pick<Exchange, 'today' | 'todayAfter'>): boolean =>
  isDeepStrictEqual(ofTheBody(today), ofTheBody(todayAfter));

const intentOf = ({ request: { request } }: Exchange): string =>
  request.type === 'IntentRequest' ? request.intent.name : request.type;

/**
 * What is wrong with where a person is after a request: the place never moves on its own and never skips.
 *
 * @returns a sentence; null where all is well
 */
export const placeFinding = (exchange: Exchange): string | null => {
  const { coach, before, after, today } = exchange;
  const session = before.session;
  const known = HeardSession.of(coach, before, today);
  if (session === null || known === null || (session.state !== 'guiding' && session.state !== 'paused'))
    return null;
  if (session.state === 'paused' && session.place !== null && known.isOver(session.place)) return null;
  // "Start my back stretches", to "how was that?": no place is left to keep.
  const isNew = exchange.request.session?.new === true;
  if (isNew && known.isJustThrough(Date.parse(exchange.request.request.timestamp))) return null;
  const between = bounds(exchange, known, session.state);
  const isSimple = isOrdinary(today);
  const tell = (what: string): string =>
    `${intentOf(exchange)}: ${what}. It was ${session.state} at ${shown(session.place)}, begun at ${shown(known.begun)}, ` +
    `heard ${JSON.stringify(exchange.heard)}, between ${JSON.stringify(between)}; now ${after.session?.state ?? 'nothing'} at ` +
    shown(after.session === null ? null : placeOf(after.session));

  if (isStill(exchange) && isSimple && isAsItWas(exchange)) {
    const isOver = after.session?.state === 'finished';
    if (after.session === null || !isDeepStrictEqual(after.session.inputs, session.inputs))
      return tell('the routine is lost');
    const place = placeOf(after.session);
    if (place === null) return tell('the place is lost');
    if (between !== null && !isOver && !isBetween(known, place, between))
      return tell('the place has moved by itself');
    if (between !== null && isOver && known.compare(place, between[1]) > 0)
      return tell('it was finished unheard');
    return null;
  }
  // Whatever else was asked: nothing of the same routine is left out but the exercise that was.
  const isSame = isDeepStrictEqual(after.session?.inputs, session.inputs) && isAsItWas(exchange);
  if (!isSame || after.session === null || between === null || beginning.test(intentOf(exchange)))
    return null;
  const place = placeOf(after.session);
  return place !== null && place.step > between[1].step + 1 ? tell('an exercise was skipped') : null;
};
