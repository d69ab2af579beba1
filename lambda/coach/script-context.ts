import type { CountStyle, Transitions } from './content';
import { defaultCountStyle } from './count';
import type { Pace, Settings } from './member';
import type { Plan, PlanStep } from './plan';
import type { Timing } from './script-cue';
import { SWITCH_SECONDS } from './timing';
import type { Words } from './words';

/** Everything a script is made from besides the place it begins at. */
export interface ScriptContext {
  plan: Plan;
  settings: Settings;
  /** Times each exercise was completed, by id; decides how much is explained. */
  completed: Record<string, number>;
  /** The routine's own count style, for members who have not chosen one. */
  routineCountStyle: CountStyle | null;
  /** Nobody is asked to get up at the end. */
  endsQuietly: boolean;
  transitions: Transitions;
  words: Words;
  voice: Timing;
}

/** Slower by a quarter, faster by 0.85 (content 5.4); neither touches a hold. */
const MOVEMENT_FACTOR: Record<Pace, number> = { slower: 1.25, usual: 1, faster: 0.85 };
/** Faster never shortens a change of position (content 5.4). */
const CHANGE_FACTOR: Record<Pace, number> = { slower: 1.25, usual: 1, faster: 1 };
/** An exercise is known, and a reminder is enough, once it was completed this often (content 5.1). */
const KNOWN_AFTER = 3;

export const movementMs = (context: ScriptContext, seconds: number): number =>
  Math.round(seconds * 1000 * MOVEMENT_FACTOR[context.settings.pace]);

export const changeMs = (context: ScriptContext, seconds: number): number =>
  Math.round(seconds * 1000 * CHANGE_FACTOR[context.settings.pace] * context.settings.changeFactor);

/** Lying on the side, switching means rolling over: back to side alone takes ten seconds (content 5.6). */
const ROLL_OVER_SECONDS = 18;

export const switchMs = (context: ScriptContext, step: PlanStep): number => {
  const seconds = step.position === 'on-side' ? ROLL_OVER_SECONDS : SWITCH_SECONDS;
  return Math.round(seconds * 1000 * CHANGE_FACTOR[context.settings.pace]);
};

export const countStyleOf = (context: ScriptContext, step: PlanStep): CountStyle =>
  context.settings.countStyle ?? context.routineCountStyle ?? defaultCountStyle(step.dose.holdSeconds);

export type Detail = 'full' | 'reminder' | 'names';

export const detailOf = (context: ScriptContext, step: PlanStep): Detail => {
  const { detail } = context.settings;
  if (detail !== 'by-experience') return detail;
  return (context.completed[step.exercise.id] ?? 0) >= KNOWN_AFTER ? 'reminder' : 'full';
};
