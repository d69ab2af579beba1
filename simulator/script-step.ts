import { durationMs } from './duration';

/** One line of a script for the terminal Echo. */
export type ScriptStep =
  | { kind: 'say'; phrase: string }
  | { kind: 'interrupt'; afterMs: number; phrase: string }
  | { kind: 'wait'; ms: number }
  | { kind: 'wait-until-silence' }
  | { kind: 'silence' }
  | { kind: 'quit' }
  | { kind: 'nothing' };

/**
 * Reads a line of a script. What is none of the special lines is an utterance:
 *
 *     start my back stretches      said when Alexa listens or is idle
 *     at 45s alexa pause           said 45 seconds into what Alexa is saying
 *     wait 30s · wait 1d           time passes
 *     wait until silence           until Alexa has finished speaking
 *     silence                      the microphone passes, and the reprompt after it
 *     quit                         the end
 *     # why                        a comment
 */
export const scriptStep = (line: string): ScriptStep => {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return { kind: 'nothing' };
  if (text === 'quit' || text === 'silence') return { kind: text };
  if (text === 'wait until silence') return { kind: 'wait-until-silence' };
  const waitMs = durationMs(/^wait (.+)$/.exec(text)?.[1] ?? '');
  if (waitMs !== null) return { kind: 'wait', ms: waitMs };
  const [, moment = '', phrase] = /^at (\S+) (.+)$/.exec(text) ?? [];
  const afterMs = durationMs(moment);
  if (afterMs !== null && phrase !== undefined) return { kind: 'interrupt', afterMs, phrase };
  return { kind: 'say', phrase: text };
};
