/** What the page and the room in which the Echo stands tell each other, as JSON. */

import type { DeviceState, Part, SessionEnd } from '../device-types';
import type { Moment, RoutineView } from '../glass/views';
import type { Timeline } from '../timeline';
import type { ScreenDoing, ScreenNews, Shown } from './page-screen';
import type { Switches } from './switches';

/** So many requests, and lines of what was said, are kept for a page that opens later; a page shows no more. */
export const MOST_EXCHANGES = 40;
export const MOST_LINES = 200;

/** The room's clock at the moment a message leaves. */
export interface ClockView {
  nowMs: number;
  /** Seconds of it that pass in one second just now. */
  rate: number;
  /** The same while the skill is not working: what was chosen. */
  speed: number;
}

/** What the Echo is doing, with everything that is needed to show and speak it. */
export type StateView =
  | Exclude<DeviceState, { kind: 'speaking' }>
  | {
      kind: 'speaking';
      part: Part;
      timeline: Timeline;
      startedAtMs: number;
      /** Where in the routine the speech is, and when; empty when it guides nobody. */
      moments: readonly Moment[];
    };

/** One line of what was said in the room. */
export interface TranscriptLine {
  id: number;
  atMs: number;
  who: 'you' | 'alexa' | 'note';
  text: string;
}

/** One request with what became of it. */
export interface Exchange {
  id: number;
  atMs: number;
  /** "LaunchRequest", or the name of the intent. */
  name: string;
  request: unknown;
  /** null until it is there, or when there is none. */
  response: unknown;
  tookMs: number | null;
  /** What is wrong with the response by Alexa's limits and manners; empty when all is well. */
  findings: readonly string[];
  /** Why it failed; null when it did not. */
  failure: string | null;
  sizes: Sizes | null;
}

/** How much of what Alexa allows a response takes. */
export interface Sizes {
  speechCharacters: number;
  repromptCharacters: number;
  speechMs: number;
  repromptMs: number;
  responseBytes: number;
  attributeBytes: number;
}

export interface ReminderView {
  text: string;
  when: string;
}

/** Everything a page needs that opens now. */
export interface Snapshot {
  state: StateView;
  hasSession: boolean;
  transcript: readonly TranscriptLine[];
  exchanges: readonly Exchange[];
  routine: RoutineView | null;
  stored: unknown;
  reminders: readonly ReminderView[];
  switches: Switches;
  shown: Shown | null;
}

export type RoomNews =
  | { type: 'state'; state: StateView; hasSession: boolean }
  | { type: 'line'; line: TranscriptLine }
  | { type: 'exchange'; exchange: Exchange }
  | { type: 'routine'; routine: RoutineView | null }
  | { type: 'stored'; stored: unknown; reminders: readonly ReminderView[] }
  | { type: 'switches'; switches: Switches }
  | { type: 'session-ended'; by: SessionEnd }
  | ScreenNews
  | { type: 'clock' };

/** What the page hears. Only one page is `audible`: two would speak over each other. */
export type ToPage = { clock: ClockView } & (
  { type: 'hello'; snapshot: Snapshot } | { type: 'audible'; audible: boolean } | RoomNews
);

/** What the page tells. */
export type FromPage =
  | { type: 'say'; phrase: string }
  /** The person has said "Alexa", or presses the button to talk. */
  | { type: 'wake' }
  | { type: 'speed'; speed: number }
  /** On to the end of what Alexa is saying, or waiting for. */
  | { type: 'jump' }
  | { type: 'switch'; switches: Partial<Switches> }
  /** The document on the screen does something. */
  | { type: 'document'; id: number; doing: ScreenDoing }
  /** This page speaks from now on. */
  | { type: 'claim' };
