import type { Bias } from './content';
import type { StepChange } from './plan-inputs';

/** The leg, as the BODY_PART slot calls it: pain there may spread or shrink (content 4.3), and no routine is for it. */
export const LEG = 'leg';

/** The exercise that is left when nothing else is. */
export const BREATHING = 'relaxed-breathing';

/** The questions that ask whether a clinician agrees; each of them for itself. */
export type Clearance = 'midwife-agrees' | 'surgeon-agrees';

/** What the coach has asked because of something somebody said about their body. Never stored. */
export type CarefulQuestion =
  'how-strong' | 'finish-for-today' | Clearance | 'bending-back-is-easy' | 'something-else';

/**
 * What somebody has said about their body today. It lives in the session attributes, from turn to turn, and is gone
 * when the Alexa session is: it is never stored, and a stored plan never shows it (platform 10.1, docs/safety.md).
 */
export interface Today {
  /** Cautions that apply, by id. */
  cautions: string[];
  /** Directions that are over for today, because they made something worse. */
  directionsOut: Bias[];
  /** Half the dose from here on. */
  isGentler: boolean;
  /**
   * What was asked to be different about an exercise that is done because of what was said, or is done gentler, by id
   * of the exercise: done as it was asked for, and not halved again.
   */
  changes: Record<string, StepChange>;
  /** Exercises left because of a strong ache. */
  skippedForPain: number;
  /** Whether a clinician agrees was asked, and they do. */
  cleared: Clearance[];
  asked: CarefulQuestion | null;
  /** Where it hurts, as the BODY_PART slot calls it; null where nobody said. */
  where: string | null;
  /** Somebody was being guided when they said that something hurts; whoever was resting is not set moving by it. */
  wasGuided: boolean;
  /**
   * When it was paused, epoch milliseconds, while somebody may still be as they were then; null once they have moved, or
   * another Alexa session has begun, so that the position is found again first. It says nothing about a body.
   */
  pausedAtMs: number | null;
  /** The notice was heard in this Alexa session, in full or in one sentence: it is said once where something begins. */
  hasHeardNotice: boolean;
}

/** Nothing has been said about the body today. */
export const nothingToday = (): Today => ({
  cautions: [],
  directionsOut: [],
  isGentler: false,
  changes: {},
  skippedForPain: 0,
  cleared: [],
  asked: null,
  where: null,
  wasGuided: false,
  pausedAtMs: null,
  hasHeardNotice: false,
});
