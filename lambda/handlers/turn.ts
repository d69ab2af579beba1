import { getLocale, type HandlerInput } from 'ask-sdk-core';
import type { Directive, Response } from 'ask-sdk-model';
import type { Action } from '../coach/action';
import { act, type Answer } from '../coach/act';
import { apologise } from '../coach/apology';
import type { ErrandResult } from '../coach/errand';
import type { Coach, Occasion, Outcome } from '../coach/moment';
import { renderTurn } from '../speech/render';
import { runErrand } from './errands';
import { addErrand } from './errands-permission';
import { turnFigures } from './figures';
import { carriedUtcOffset, findUtcOffset } from './local-time';
import { hashedId, type Log, type TurnLine } from './log';
import { writeIdOf } from '../store/write-ids';
import { screenDirective, tokenOf } from './screen';
import { carryToday, findToday } from './today';
import {
  findMember,
  forgetMember,
  hasFailed,
  keepMember,
  knownTo,
  memberIdOf,
  type Found,
  type Kept,
} from './member';

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

/** What is said about a body. */
const ABOUT_BODY: ReadonlySet<Action['do']> = new Set([
  'it-hurts',
  'dizzy',
  'red-flag',
  'pregnant',
  'after-surgery',
  'is-this-safe',
  'condition',
]);

/** Action names as they are logged: what is said about a body is nobody's business. */
const loggedAction = (action: Action): string => (ABOUT_BODY.has(action.do) ? 'careful' : action.do);

/** Asks the coach; if it fails, the place is kept all the same and an apology is the answer. */
const askCoach = (
  tools: Tools,
  input: HandlerInput,
  found: Found,
  action: Action,
  canKeep: boolean,
  before?: Answer,
): Answer => {
  const token = tokenOf(input);
  const occasion: Occasion = {
    nowMs: requestedAtMs(input, tools.clock),
    isNewSession: before === undefined && isNewSession(input),
    canKeep,
    today: before?.today ?? findToday(input, tools.coach.catalogue),
    locale: getLocale(input.requestEnvelope),
    ...carriedUtcOffset(input),
    ...(token === undefined ? {} : { token }),
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

/**
 * A turn as Alexa's response.
 *
 * @param screen what a screen shows of it; what flows is said by it, and by the device's voice where there is none
 */
const responseOf = (input: HandlerInput, answer: Answer, screen: Directive | null): Response => {
  const { ending } = answer.turn;
  const builder = input.responseBuilder;
  if (ending === 'silent') return builder.getResponse();
  const { speech, reprompt, shouldEndSession } = renderTurn(answer.turn);
  if (screen !== null) builder.addDirective(screen);
  if (ending !== 'flow' || screen === null) builder.speak(speech);
  addErrand(builder, input, answer);
  if (reprompt !== null) builder.reprompt(reprompt);
  if (shouldEndSession !== undefined) builder.withShouldEndSession(shouldEndSession);
  return builder.getResponse();
};

/** A screen that cannot be made must not cost the answer. */
const shownOf = async (tools: Tools, input: HandlerInput, answer: Answer): Promise<Directive | null> => {
  try {
    return await screenDirective(input, tools.coach, answer);
  } catch (cause) {
    tools.log.trouble('The screen could not be made; the answer is only spoken.', {}, cause);
    return null;
  }
};

/** Something else was said while the screen told its part, and won: what the screen asked for is not answered. */
const isOvertaken = ({ attributesManager }: HandlerInput, action: Action, { member }: Answer): boolean => {
  const { held } = attributesManager.getSessionAttributes<{ held?: Found['held'] }>();
  return (
    action.do === 'from-screen' && held !== undefined && held.member.session?.token !== member.session?.token
  );
};

const silenced = (answer: Answer): Answer => ({
  member: answer.member,
  today: answer.today,
  turn: { ending: 'silent', speech: [], reprompt: [], ratePercent: 100 },
});

/**
 * A request that opens a session and has been answered before, because it was delivered twice, is not done twice: it
 * is told where things are. What is said about a body is heard both times, for nothing of it is stored, and whichever
 * answer arrives must know it. Later requests carry what they began from.
 */
const onceOnly = (input: HandlerInput, { held }: Found, action: Action): Action =>
  isNewSession(input) &&
  !ABOUT_BODY.has(action.do) &&
  held.writes.includes(writeIdOf(input.requestEnvelope.request.requestId))
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
  const [found, withClock] = await Promise.all([
    findMember(input, knownTo(tools.coach)),
    findUtcOffset(input, nowMs),
  ]);
  const clocked: Found = { ...found, held: { ...found.held, member: withClock(found.held.member) } };
  const action = onceOnly(input, found, asked);
  if (!found.storeAnswers)
    log.trouble('The member could not be read.', { action: loggedAction(action) }, found.cause);
  const first = askCoach(tools, input, clocked, action, found.storeAnswers);
  const done = await runErrand(input, log, first.errand, nowMs);
  const hoped = afterErrand(tools, input, found, first, done, found.storeAnswers);
  const isNothingNew = hoped.turn.ending === 'silent' && hoped.member === found.held.member;
  const kept: Kept = isNothingNew
    ? { isStored: true }
    : hoped.forget === true
      ? await forgetMember(input)
      : await keepMember(input, found.held, hoped.member);
  if (hasFailed(kept))
    log.trouble('The member could not be stored.', { action: loggedAction(action) }, kept.cause);
  const needsOtherWords = found.storeAnswers && !kept.isStored;
  const spoken = needsOtherWords
    ? afterErrand(tools, input, found, askCoach(tools, input, clocked, action, false), done, false)
    : hoped;
  const outcome = !isNothingNew && isOvertaken(input, action, spoken) ? silenced(spoken) : spoken;
  if (needsOtherWords) carryOutcome(input, outcome);
  carryToday(input, outcome.today);
  const response = responseOf(input, outcome, await shownOf(tools, input, outcome));
  log.turn(
    lineOf(tools, input, action, outcome, { isStored: kept.isStored, startedMs, response }),
    turnFigures(action, found.held.member, outcome.member, !hasFailed(kept)),
  );
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
