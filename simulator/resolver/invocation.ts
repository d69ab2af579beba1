import { SESSION_ENDERS } from './built-ins';
import { FILLERS } from './english';
import type { InteractionModel } from './model';
import { normalise, type Token, heardBetween } from './normalise';

/** How a phrase reaches the skill. */
export type Invocation =
  | { kind: 'launch' }
  /** Said together with the skill's name: `rest` is what is asked of it, without the connecting word. */
  | { kind: 'oneShot'; rest: string }
  /** Without the skill's name: only a session that is open gets it. */
  | { kind: 'inSession'; phrase: string };

const LAUNCH = [
  'start',
  'open',
  'launch',
  'begin',
  'load',
  'play',
  'run',
  'use',
  'do',
  'resume',
  'enable',
  'ask',
  'tell',
  'talk to',
  'speak to',
  'go to',
  'start playing',
].map((phrase) => phrase.split(' '));
/** Between the name and what is asked. */
const CONNECTING = new Set(['to', 'for', 'about', 'and', 'that', 'if', 'whether']);
/** Between what is asked and the name: "resume with my back stretches". */
const BEFORE_NAME = new Set(['with', 'using', 'from', 'on', 'in', 'via', 'through']);
const COURTESY = [
  ['can', 'you'],
  ['could', 'you'],
  ['would', 'you'],
  ['i', 'want', 'to'],
  ['i', 'would', 'like', 'to'],
];

const skipCourtesy = (tokens: readonly Token[]): Token[] => {
  const rest = [...tokens];
  for (;;) {
    const words = COURTESY.find((courtesy) => courtesy.every((word, at) => rest[at]?.word === word));
    if (words !== undefined) rest.splice(0, words.length);
    else if (rest[0] !== undefined && FILLERS.has(rest[0].word)) rest.shift();
    else return rest;
  }
};

const meaningful = (tokens: readonly Token[]): boolean => tokens.some(({ word }) => !FILLERS.has(word));

/**
 * Tells how a phrase reaches the skill, by the launch words, the invocation name and the connecting words of
 * one-shots (platform facts 8.2): "open my back stretches" launches, "ask my back stretches for five minutes" is a
 * one-shot with the rest "five minutes", so is "resume with my back stretches"; anything without the name is not for
 * the skill unless its session is open.
 *
 * @param model the model that has the invocation name
 * @param phrase what was said after the wake word, or with it
 */
export const parseInvocation = (model: InteractionModel, phrase: string): Invocation => {
  const tokens = skipCourtesy(normalise(phrase));
  const name = normalise(model.interactionModel.languageModel.invocationName).map(({ word }) => word);
  const heard = (from: number, to: number): string => heardBetween(tokens, from, to);
  const nameAt = (at: number): boolean => name.every((word, offset) => tokens[at + offset]?.word === word);

  const launch = [[], ...LAUNCH].find(
    (words) => words.every((word, at) => tokens[at]?.word === word) && nameAt(words.length),
  );
  if (launch !== undefined) {
    let start = launch.length + name.length;
    while (start < tokens.length && FILLERS.has(tokens[start]?.word ?? '')) start += 1;
    if (CONNECTING.has(tokens[start]?.word ?? '') && start + 1 < tokens.length) start += 1;
    return meaningful(tokens.slice(start))
      ? { kind: 'oneShot', rest: heard(start, tokens.length) }
      : { kind: 'launch' };
  }

  const end = tokens.length - name.length;
  if (end >= 2 && nameAt(end) && BEFORE_NAME.has(tokens[end - 1]?.word ?? '')) {
    return { kind: 'oneShot', rest: heard(0, end - 1) };
  }
  return { kind: 'inSession', phrase };
};

/** Whether Alexa ends the session at this phrase by herself, telling the skill only that it ended. */
export const endsSession = (phrase: string): boolean => {
  const said = normalise(phrase).filter(({ word }) => !FILLERS.has(word));
  return SESSION_ENDERS.includes(said.map(({ word }) => word).join(' '));
};
