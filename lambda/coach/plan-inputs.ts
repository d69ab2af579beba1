import type { Choice, Dose } from './content';

/** What a plan is made from. Stored instead of the plan: the same inputs and content give the same plan. */
export interface PlanInputs {
  /** A routine of the catalogue, or null for a single exercise. */
  routine: string | null;
  exercise: string | null;
  contentVersion: string;
  /** Movement needs, never reasons: nothing on the floor, nothing with the ball. */
  noFloor: boolean;
  noBall: boolean;
  /** Last stretches are dropped until the plan fits with the content's own holds; null for the whole routine. */
  limitSeconds: number | null;
  /** What was asked to be different about single steps, by step number. */
  changes: Record<string, StepChange>;
  /** The member's dose step for this routine when it was begun; left out where it is 0 (see `dose-steps`). */
  effort?: number;
  /** Begun gently, after a break of more than ten days. */
  afterBreak?: true;
  /** Advanced exercises are not unlocked yet, so that gentler ones stand in for them. */
  gentlerOnly?: true;
  /** Marks of exercises that come first: they were done, or begun, before the content was changed. */
  first?: string;
}

/** The inputs of a plain plan: a routine, or one exercise, nothing changed. */
export const plainInputs = (choice: Choice, contentVersion: string): PlanInputs => ({
  routine: 'routine' in choice ? choice.routine : null,
  exercise: 'exercise' in choice ? choice.exercise : null,
  contentVersion,
  noFloor: false,
  noBall: false,
  limitSeconds: null,
  changes: {},
});

export interface StepChange {
  dose?: Partial<Dose>;
  /** The gentler or tougher way of doing it, said aloud. */
  variant?: 'easier' | 'harder';
}
