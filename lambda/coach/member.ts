import type { CountStyle } from './content';
import type { Practice } from './days';
import type { Session } from './session';

export type Pace = 'slower' | 'usual' | 'faster';

/** How a member likes to be coached; remembered. Nothing in it says anything about a body. */
export interface Settings {
  /** null: by hold length (content 5.4). */
  countStyle: CountStyle | null;
  pace: Pace;
  /** `by-experience`: full instructions until an exercise was completed three times, then a reminder. */
  detail: 'full' | 'by-experience' | 'names';
  /** Silence carries on with the next part of the routine. */
  carryOn: boolean;
  /** Time for changes of position, relative to the content's; 0.5 to 3. */
  changeFactor: number;
  /** Length of holds, relative to the content's; 0.5 to 2. */
  holdFactor: number;
  firstSide: 'left' | 'right';
  /** Routine id; null: the last one used, or the ten-minute routine. */
  usualRoutine: string | null;
  /** How many times in a row somebody was ready before a change of position was over; 0 to 2. */
  earlyReadies: number;
  /** Dose steps by routine id, -2 to 3 in halves; 0 is left out (see `dose-steps`). */
  effort: Record<string, number>;
}

/** Counters only ever add up; on a conflict both sides' additions count. */
export interface History {
  /** Times each exercise was completed, by id. */
  exercises: Record<string, number>;
  /** Times each routine was completed, by id. */
  routines: Record<string, number>;
  routinesFinished: number;
  guidedSeconds: number;
  /** The last routine begun, and its day (YYYY-MM-DD, the member's own). */
  lastRoutine: string | null;
  lastDay: string | null;
  /** The last days of practice; null before the first. */
  practice: Practice | null;
}

/** Where somebody is in the walking plan (content 3, "Walking programme, spoken plan"). */
export interface Walking {
  /** 0 to 5. */
  stage: number;
  /** Days walked at this stage with nothing said against them. */
  goodDays: number;
  /** The day of the last walk, YYYY-MM-DD. */
  lastDay: string;
  /** The plan went back a stage for that walk already. */
  wentBack?: true;
}

/** Everything that is remembered of one member. */
export interface Member {
  settings: Settings;
  /** The member's own day (YYYY-MM-DD) on which the notice was accepted. */
  noticeAcceptedOn: string | null;
  history: History;
  /** null: never walked with the plan. */
  walking: Walking | null;
  session: Session | null;
}

/** A member nobody has met yet. */
export const newMember = (): Member => ({
  settings: {
    countStyle: null,
    pace: 'usual',
    detail: 'by-experience',
    carryOn: true,
    changeFactor: 1,
    holdFactor: 1,
    firstSide: 'left',
    usualRoutine: null,
    earlyReadies: 0,
    effort: {},
  },
  noticeAcceptedOn: null,
  history: {
    exercises: {},
    routines: {},
    routinesFinished: 0,
    guidedSeconds: 0,
    lastRoutine: null,
    lastDay: null,
    practice: null,
  },
  walking: null,
  session: null,
});
