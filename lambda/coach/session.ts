import type { AgreedReminder, ReminderDay } from './errand';
import type { Place } from './place';
import type { PlanInputs } from './plan-inputs';

/**
 * How a script begins. `fresh`: at the very start of a place, change of position and all. `there`: the same, but the
 * person is already in position. `still`: the person never left the hold, so it just goes on. `soon`: straight after
 * an interruption ("get ready, three, two, one"). `later`: after a longer break, when the position has to be found
 * again first.
 */
export type Entry = 'fresh' | 'there' | 'still' | 'soon' | 'later';

/** What the last answer set going, enough to rebuild its cues and find any moment of it. */
export interface Spoken {
  /** The timestamp of the request that was answered, epoch milliseconds. */
  atMs: number;
  /** Words said before the guided part. */
  openingMs: number;
  from: Place;
  entry: Entry;
  /** Cues of the script in the answer, and in its reprompt. */
  cues: [number, number];
  /** Length of the invitation after each. */
  askMs: [number, number];
  /**
   * A document on a screen speaks it, and tells how far it has got: the cues that were heard to their end, and the time
   * stamp of the event that told it, epoch milliseconds. Left out where the device's own voice speaks.
   */
  heard?: { cues: number; atMs: number };
}

/** What the coach last asked, so that a bare yes, no or silence means something. */
export type Question =
  | { about: 'notice'; inputs: PlanInputs }
  | { about: 'start'; inputs: PlanInputs }
  | { about: 'resume' }
  | { about: 'what-next' }
  | { about: 'carry-on' }
  | { about: 'finished' }
  | { about: 'how-was-it' }
  | { about: 'how-was-the-walk' }
  | { about: 'how-much' }
  | { about: 'reset-settings' }
  | { about: 'forget-me' }
  | { about: 'reminder-time'; day: ReminderDay | null }
  | { about: 'reminder'; reminder: AgreedReminder }
  | { about: 'cancel-reminders' };

export interface Session {
  state: 'choosing' | 'guiding' | 'paused' | 'finished';
  asked: Question | null;
  inputs: PlanInputs | null;
  /** Where the last answer began, or where the pause is. */
  place: Place | null;
  /** Marks of the exercises of the whole plan, so that the place is found again in other content (`other-content`). */
  steps?: string;
  spoken: Spoken | null;
  /** The document that shows this on a screen; what any other tells is late. Left out without a screen. */
  token?: string;
  /** Epoch milliseconds of the last request that changed anything; the newer session wins a conflict. */
  changedAtMs: number;
}

/** Whether something is being done, or paused in the middle. */
export const isUnderWay = ({ state }: Pick<Session, 'state'>): boolean =>
  state === 'guiding' || state === 'paused';

/** The session of somebody with whom nothing has begun. */
export const emptySession = (nowMs: number): Session => ({
  state: 'choosing',
  asked: null,
  inputs: null,
  place: null,
  spoken: null,
  changedAtMs: nowMs,
});
