import { getLocale, type HandlerInput } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Action } from '../coach/action';
import { act, type Answer } from '../coach/act';
import { apologise } from '../coach/apology';
import type { ErrandResult } from '../coach/errand';
import type { Coach, Occasion, Outcome } from '../coach/moment';
import { renderTurn } from '../speech/render';
import { runErrand } from './errands';
import { addErrand } from './errands-permission';
import { carriedUtcOffset, findUtcOffset } from './local-time';
import { hashedId, type Log, type TurnLine } from './log';
import { writeIdOf } from '../store/write-ids';
import { carryToday, findToday } from './today';
import { findMember, forgetMember, keepMember, knownTo, memberIdOf, type Found } from './member';

/** What the handlers are made with. */
export interface Tools {
  coach: Coach;
  log: Log;
  /** Epoch milliseconds now; only to measure how long a turn took. */
  clock: () => number;
}

const isNewSession = ({ requestEnvelope }: HandlerInput): boolean => requestEnvelope.session?.new !== false;

/** The time stamp of a request, epoch milliseconds: Alexa's own clock, the one places are located with. */
export const requestedAtMs = ({ requestEnvelope }: HandlerInput, clock: () => number): number => {
  const atMs = Date.parse(requestEnvelope.request.timestamp);
  return Number.isNaN(atMs) ? clock() : atMs;
};

const PRIVATE: ReadonlySet<Action['do']> = new Set([
  'it-hurts',
  'dizzy',
  'red-flag',
  'pregnant',
  'after-surgery',
  'is-this-safe',
  'condition',
]);

/** Action names as they are logged: what is said about a body is nobody's business. */
const loggedAction = (action: Action): string => (PRIVATE.has(action.do) ? 'careful' : action.do);

/** Asks the coach; if it fails, the place is kept all the same and an apology is the answer. */
const askCoach = (
  tools: Tools,
  input: HandlerInput,
  found: Found,
  action: Action,
  canKeep: boolean,
  before?: Answer,
): Answer => {
  const occasion: Occasion = {
    nowMs: requestedAtMs(input, tools.clock),
    isNewSession: before === undefined && isNewSession(input),
    canKeep,
    today: before?.today ?? findToday(input, tools.coach.catalogue),
    locale: getLocale(input.requestEnvelope),
    ...carriedUtcOffset(input),
  };
  try {
    return act(tools.coach, found.held.member, action, occasion);
  } catch (cause) {
    tools.log.trouble('The coach failed; the place is kept.', { action: loggedAction(action) }, cause);
    return apologise(tools.coach, found.held.member, occasion);
  }
};

/** Asks the coach what to say once its errand is done: it goes on from its own first answer. */
const afterErrand = (
  tools: Tools,
  input: HandlerInput,
  { held }: Found,
  first: Answer,
  done: ErrandResult | null,
  canKeep: boolean,
): Answer => {
  if (done === null) return first;
  const found: Found = { held: { ...held, member: first.member }, storeAnswers: canKeep };
  return askCoach(tools, input, found, { do: 'errand-done', result: done }, canKeep, first);
};

/** A turn as Alexa's response. */
export const responseOf = (input: HandlerInput, answer: Answer): Response => {
  const { speech, reprompt, shouldEndSession } = renderTurn(answer.turn);
  const builder = addErrand(input.responseBuilder.speak(speech), input, answer);
  if (reprompt !== null) builder.reprompt(reprompt);
  return builder.withShouldEndSession(shouldEndSession).getResponse();
};

/**
 * A request that opens a session and has been answered before, because it was delivered twice, is not done twice: it
 * is told where things are. Later requests carry what they began from.
 */
const onceOnly = (input: HandlerInput, { held }: Found, action: Action): Action =>
  isNewSession(input) && held.writes.includes(writeIdOf(input.requestEnvelope.request.requestId))
    ? { do: 'where-am-i' }
    : action;

/**
 * One turn of the conversation: find the member, ask the coach, keep what changed, speak. What is kept is kept
 * before the answer leaves; if it cannot be, the answer is made again without any word about keeping.
 */
export const takeTurn = async (tools: Tools, input: HandlerInput, asked: Action): Promise<Response> => {
  const startedMs = tools.clock();
  const { log } = tools;
  const nowMs = requestedAtMs(input, tools.clock);
  const [found] = await Promise.all([findMember(input, knownTo(tools.coach)), findUtcOffset(input, nowMs)]);
  const action = onceOnly(input, found, asked);
  if (!found.storeAnswers)
    log.trouble('The member could not be read.', { action: loggedAction(action) }, found.cause);
  const first = askCoach(tools, input, found, action, found.storeAnswers);
  const done = await runErrand(input, log, first.errand, nowMs);
  const hoped = afterErrand(tools, input, found, first, done, found.storeAnswers);
  const kept =
    hoped.forget === true ? await forgetMember(input) : await keepMember(input, found.held, hoped.member);
  if (!kept.isStored)
    log.trouble('The member could not be stored.', { action: loggedAction(action) }, kept.cause);
  const needsOtherWords = found.storeAnswers && !kept.isStored;
  const outcome = needsOtherWords
    ? afterErrand(tools, input, found, askCoach(tools, input, found, action, false), done, false)
    : hoped;
  if (needsOtherWords) carryOutcome(input, outcome);
  carryToday(input, outcome.today);
  const response = responseOf(input, outcome);
  log.turn(lineOf(tools, input, action, outcome, { isStored: kept.isStored, startedMs, response }));
  return response;
};

/** Puts an outcome that could not be stored into what the session carries, so that the next turn finds it. */
const carryOutcome = ({ attributesManager }: HandlerInput, { member }: Outcome): void => {
  const attributes = attributesManager.getSessionAttributes<{ held?: Found['held'] }>();
  const { held } = attributes;
  if (held === undefined) return;
  attributesManager.setSessionAttributes({
    ...attributes,
    held: { ...held, member: { ...held.member, session: member.session } },
  });
};

const lineOf = (
  tools: Tools,
  input: HandlerInput,
  action: Action,
  { member, turn }: Outcome,
  { isStored, startedMs, response }: { isStored: boolean; startedMs: number; response: Response },
): TurnLine => {
  const { outputSpeech } = response;
  return {
    member: hashedId(memberIdOf(input.requestEnvelope)),
    request: input.requestEnvelope.request.type,
    action: loggedAction(action),
    state: member.session?.state ?? 'choosing',
    ending: turn.ending,
    isNewSession: isNewSession(input),
    isStored,
    speechCharacters: outputSpeech?.type === 'SSML' ? outputSpeech.ssml.length : 0,
    tookMs: Math.round(tools.clock() - startedMs),
  };
};
