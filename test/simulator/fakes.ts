import type { Request, RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { Device } from '../../simulator/device';
import type { DeviceEvent, DeviceOptions, Skill } from '../../simulator/device-types';
import type { Ear, Heard } from '../../simulator/ear';
import { allWords, type EchoVoice } from '../../simulator/timeline';
import { VirtualClock } from '../../simulator/virtual-clock';

export const startMs = Date.parse('2026-11-20T19:12:00Z');

/** Half a second a word, and no pauses but those that are written. */
export const steadyVoice: EchoVoice = {
  spoken: (text) => ({ voicedMs: text.split(' ').length * 500, endPauseMs: 0 }),
  breakReplacesEndPause: true,
};

interface Answer {
  speech?: string;
  reprompt?: string;
  attributes?: Record<string, unknown>;
  /** true ends the session; null leaves it undefined. */
  ends?: boolean | null;
}

const spoken = (inside: string) => ({ type: 'SSML' as const, ssml: `<speak>${inside}</speak>` });

/** A response; open unless said otherwise. */
export const answer = ({ speech, reprompt, attributes, ends = false }: Answer): ResponseEnvelope => ({
  version: '1.0',
  ...(attributes ? { sessionAttributes: attributes } : {}),
  response: {
    ...(speech === undefined ? {} : { outputSpeech: spoken(speech) }),
    ...(reprompt === undefined ? {} : { reprompt: { outputSpeech: spoken(reprompt) } }),
    ...(ends === null ? {} : { shouldEndSession: ends }),
  },
});

/** The same response with more in it, or something else in its place. */
export const altered = (envelope: ResponseEnvelope, changes: Response): ResponseEnvelope => ({
  ...envelope,
  response: { ...envelope.response, ...changes },
});

const heard = (name: string): Heard => ({ intent: { name, confirmationStatus: 'NONE' } });

const intents: Record<string, string> = {
  pause: 'AMAZON.PauseIntent',
  stop: 'AMAZON.StopIntent',
  next: 'AMAZON.NextIntent',
  resume: 'AMAZON.ResumeIntent',
};

/** Understands "open the coach", "ask the coach to ..." and a few bare words. */
export const simpleEar: Ear = {
  leaves: (phrase) => phrase === 'exit' || phrase === 'quit',
  invocation: (phrase, atMs) => {
    if (/^(open|start) the coach$/.test(phrase)) return 'launch';
    const wish = /^ask the coach to (.+)$/.exec(phrase)?.[1];
    return wish === undefined ? null : simpleEar.meaning(wish, atMs);
  },
  meaning: (phrase) => {
    const intent = intents[phrase];
    if (intent) return heard(intent);
    return { ...heard('AMAZON.FallbackIntent'), ...(phrase === 'pawse' ? { suggestion: 'pause' } : {}) };
  },
};

export interface Rig {
  clock: VirtualClock;
  device: Device;
  events: DeviceEvent[];
  /** The requests that reached the skill. */
  requests: RequestEnvelope[];
  /** Says something and lets the device take it in. */
  say: (phrase: string) => Promise<void>;
  lastRequest: () => Request;
}

type Reply = ResponseEnvelope | ((request: RequestEnvelope, clock: VirtualClock) => unknown);

/**
 * An Echo with a skill that gives the replies in turn, the last one over and over, and nothing at the end of a
 * session.
 */
export const rig = (replies: readonly Reply[], options: Partial<DeviceOptions> = {}): Rig => {
  const clock = new VirtualClock(startMs);
  const requests: RequestEnvelope[] = [];
  const events: DeviceEvent[] = [];
  let next = 0;
  const skill: Skill = async (request) => {
    requests.push(request);
    if (request.request.type === 'SessionEndedRequest') return { version: '1.0', response: {} };
    const reply = replies[Math.min(next, replies.length - 1)];
    next += 1;
    return (typeof reply === 'function' ? await reply(request, clock) : reply) as ResponseEnvelope;
  };
  const device = new Device({
    clock,
    skill,
    ear: simpleEar,
    voice: steadyVoice,
    userId: 'user',
    deviceId: 'echo',
    ...options,
  });
  device.on((event) => events.push(event));
  return {
    clock,
    device,
    events,
    requests,
    say: (phrase) => clock.runUntil(device.say(phrase)),
    lastRequest: () => {
      const last = requests.at(-1);
      if (!last) throw new Error('nothing has reached the skill');
      return last.request;
    },
  };
};

/** Events of one type. */
export const of = <T extends DeviceEvent['type']>(
  events: readonly DeviceEvent[],
  type: T,
): Extract<DeviceEvent, { type: T }>[] =>
  events.filter((event): event is Extract<DeviceEvent, { type: T }> => event.type === type);

/** What was begun to be said, in order. */
export const speeches = (events: readonly DeviceEvent[]): string[] =>
  of(events, 'became').flatMap(({ state }) => (state.kind === 'speaking' ? [allWords(state.timeline)] : []));

/** What the device has been doing, in order. */
export const stateKinds = (events: readonly DeviceEvent[]): string[] =>
  of(events, 'became').map(({ state }) => state.kind);
