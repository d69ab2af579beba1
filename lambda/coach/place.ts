import type { Side } from './content';

/**
 * Where somebody is in a plan, to the millisecond of a hold. The only thing that "where am I" means.
 *
 * `step` counts the plan's steps from 0, `set` from 1. `rep` counts from 1 on each side; 0 is everything before
 * the first repetition of that set and side: changing position, instructions, switching sides. `holdMs` is how much
 * of that repetition's hold is already done.
 */
export interface Place {
  step: number;
  set: number;
  side: Side;
  rep: number;
  holdMs: number;
}

/** Where words are that belong to no place of a plan. */
export const NOWHERE: Place = { step: 0, set: 1, side: 'both', rep: 0, holdMs: 0 };
