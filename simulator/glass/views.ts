/** What the glass shows of a routine. Plain JSON. */

/** A place in a plan, in the page's terms; see the coach's `Place`. */
export interface PlaceView {
  /** From 0. */
  step: number;
  /** From 1. */
  set: number;
  side: 'both' | 'left' | 'right' | 'forward' | 'backward';
  /** From 1; 0 before the first repetition of this set and side. */
  rep: number;
}

/** A stretch of an answer during which the place and what goes on stay the same. Milliseconds of the speech. */
export interface Moment extends PlaceView {
  atMs: number;
  untilMs: number;
  during:
    | 'opening'
    | 'change'
    | 'instruction'
    | 'lead-in'
    | 'movement'
    | 'hold'
    | 'rest'
    | 'closing'
    | 'invitation';
  /** How much of the hold was done when this began, and how long all of it is; null outside of holds. */
  hold: { doneMs: number; totalMs: number } | null;
}

export interface StepView {
  exercise: string;
  name: string;
  sets: number;
  /** On each side. */
  reps: number;
  holdSeconds: number;
  sides: 'both' | 'left-then-right' | 'forward-then-backward' | 'alternating' | 'pairs';
  /** About how long it takes, words and all. */
  seconds: number;
}

export interface RoutineView {
  /** What the skill makes of it. */
  state: 'choosing' | 'guiding' | 'paused' | 'finished';
  name: string;
  steps: readonly StepView[];
  /** Where the person is or was; null before the first step. */
  place: PlaceView | null;
  /** Something hurts, and the skill has asked how strongly: mild, an ache or sharp. */
  asksHowStrong: boolean;
}
