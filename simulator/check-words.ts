import { plainWords, sentencesOf, textsOf } from './ssml';
import type { Speech } from './limits';
import { timelineOf } from './timeline';

/** Longest silence after an invitation, milliseconds: beyond it the person waits for more instead of answering. */
const MOST_SILENCE_MS = 1000;

/** Our own limit of characters in one speech, below Alexa's 8,000 for the sake of what is counted differently. */
const MOST_CHARACTERS = 7500;

const invitation = /\?$|\b(?:say|tell me|ask|stay quiet|let me know)\b/i;
const request = /\?$|\bsay\b/i;

/** For looking at silences alone. */
const inNoTime = { spoken: () => ({ voicedMs: 0, endPauseMs: 0 }), breakReplacesEndPause: true };

const lastSentence = (words: string): string => sentencesOf(words).at(-1) ?? '';

/**
 * Whether some words leave the person knowing that it is their turn: the last sentence is a question, or holds
 * "say", "tell me", "ask", "stay quiet" or "let me know".
 */
export const invites = (words: string): boolean => invitation.test(lastSentence(words));

/** Whether some words expect an answer although nobody would hear it: the last sentence asks, or holds "say". */
export const asksForAnswer = (words: string): boolean => request.test(lastSentence(words));

const leftovers: readonly (readonly [RegExp, string])[] = [
  [/\bundefined\b|\bNaN\b|\bnull\b|\[object/, 'a value that was never filled in'],
  [/\{[^}]*\}?|\}/, 'a placeholder'],
  [/[<>*_#|\\~`^=[\]]|&\w+;|https?:/, 'markup'],
  [/ {2}|\s[.,!?]|[\n\t]/, 'a gap before or between words'],
  [/[,!?][.,!?]|\.[,!?]|(?<!\.)\.\.(?!\.)/, 'two punctuation marks in a row'],
];

/** Finds what nobody should hear in any speech: nothing at all, left-over code, too much of it. */
export const speechFindings = (name: string, { ssml, root }: Speech): string[] => {
  if (!root) return [];
  const found: string[] = [];
  if (plainWords(root) === '') found.push(`the ${name} has no words`);
  if (ssml.length > MOST_CHARACTERS) {
    found.push(`the ${name} has ${ssml.length} characters, more than our own limit of ${MOST_CHARACTERS}`);
  }
  for (const text of textsOf(root)) {
    for (const [pattern, what] of leftovers) {
      const match = pattern.exec(text);
      if (match) found.push(`the ${name} holds ${what}, "${match[0]}", in "${text.trim()}"`);
    }
  }
  return found;
};

/** Checks that a speech before an open microphone ends by inviting an answer, with no long silence after it. */
export const invitationFindings = (name: string, { ssml, root }: Speech): string[] => {
  if (!root) return [];
  const words = plainWords(root);
  const found = invites(words)
    ? []
    : [`the session stays open, but the ${name} ends without an invitation: "${lastSentence(words)}"`];
  const last = timelineOf(ssml, inNoTime).items.at(-1);
  if (last?.kind === 'silence' && last.ms > MOST_SILENCE_MS) {
    found.push(`the ${name} ends in ${last.ms} ms of silence after its last words`);
  }
  return found;
};

/** Checks that a speech after which nobody listens does not ask for anything. */
export const farewellFindings = ({ root }: Speech): string[] => {
  const words = root ? plainWords(root) : '';
  return asksForAnswer(words)
    ? [`the session is closed, but the speech asks for an answer: "${lastSentence(words)}"`]
    : [];
};
