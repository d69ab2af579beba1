import type { Side } from '../coach/content';
import { lengthMs, type ScriptCue } from '../coach/script-cue';
import type { Plan } from '../coach/plan';

/** A hold shorter than this shows its repetition instead of its seconds, as it is spoken (see repetition-cues). */
const COUNTS_SECONDS_FROM = 3;

/**
 * A stretch of a line in which the screen shows the same. The device's own clock runs through them, so one line of
 * speech needs no word from the skill. Short names, because there are a hundred of them in an answer.
 */
export interface Scene {
  /** Milliseconds from the start of the line, and its length. */
  at: number;
  ms: number;
  /** What is going on: `hold`, `change`, `rest`... */
  on: ScriptCue['during'];
  /** Number of the exercise in the plan, and where in it. */
  step: number;
  side: Side;
  set: number;
  rep: number;
  /** The seconds run: from `runAt` (milliseconds from the start of the line, may be before it) for `runMs`. */
  runAt: number;
  runMs: number;
  /** What stands in the ring instead of running seconds; empty where they run. */
  big: string;
  /** What is being said; empty for a bare count. */
  said: string;
}

const isCount = ({ kind, during }: ScriptCue): boolean => kind === 'count' && during !== 'hold';

/** Time that passes visibly: a hold, or waiting for a change of position, a rest. */
const runs = ({ during }: ScriptCue): boolean =>
  during === 'hold' || during === 'change' || during === 'rest';

const isSameRun = (a: ScriptCue, b: ScriptCue): boolean =>
  a.during === b.during &&
  a.place.step === b.place.step &&
  a.place.set === b.place.set &&
  a.place.side === b.place.side &&
  a.place.rep === b.place.rep;

/** From the first to the last cue of the same stretch of time around a cue, milliseconds from the start of the cues. */
const runAround = (cues: readonly ScriptCue[], index: number): { atMs: number; ms: number } => {
  const own = cues[index];
  let first = index;
  let last = index;
  const belongs = (other: ScriptCue | undefined): boolean =>
    own !== undefined && other !== undefined && isSameRun(own, other);
  while (belongs(cues[first - 1])) first -= 1;
  while (belongs(cues[last + 1])) last += 1;
  return { atMs: lengthMs(cues.slice(0, first)), ms: lengthMs(cues.slice(first, last + 1)) };
};

const bigOf = (cue: ScriptCue, holdSeconds: number): string => {
  if (isCount(cue)) return cue.text;
  if (cue.during === 'movement' || (cue.during === 'hold' && holdSeconds < COUNTS_SECONDS_FROM)) {
    return String(cue.place.rep);
  }
  return '';
};

/** What is said in a cue, as it is read; numbers are in the ring already. */
const saidIn = ({ kind, text }: ScriptCue): string => (kind === 'count' || kind === 'wait' ? '' : text);

const sceneOf = (cues: readonly ScriptCue[], index: number, plan: Plan, atMs: number): Scene | null => {
  const cue = cues[index];
  if (cue === undefined) return null;
  const { step, side, set, rep, holdMs } = cue.place;
  const holdSeconds = plan.steps[step]?.dose.holdSeconds ?? 0;
  const big = bigOf(cue, holdSeconds);
  const run = runAround(cues, index);
  const isHold = cue.during === 'hold';
  // A hold that goes on after a pause began before this line.
  const runAt = isHold ? Math.round(atMs - holdMs) : Math.round(run.atMs);
  const runMs = isHold ? holdSeconds * 1000 : Math.round(run.ms);
  return {
    at: Math.round(atMs),
    ms: Math.round(cue.ms),
    on: cue.during,
    step,
    side,
    set,
    rep,
    runAt: runs(cue) ? runAt : 0,
    runMs: runs(cue) ? runMs : 0,
    big,
    said: saidIn(cue),
  };
};

const isSameShown = (a: Scene, b: Scene): boolean =>
  a.on === b.on &&
  a.step === b.step &&
  a.side === b.side &&
  a.set === b.set &&
  a.rep === b.rep &&
  a.runMs === b.runMs &&
  a.runAt === b.runAt &&
  a.big === b.big &&
  (b.said === '' || a.said === b.said);

/**
 * The scenes of a line.
 *
 * @param cues what the line says, in order
 */
export const scenesOf = (cues: readonly ScriptCue[], plan: Plan): Scene[] => {
  const scenes: Scene[] = [];
  let atMs = 0;
  cues.forEach((cue, index) => {
    const scene = sceneOf(cues, index, plan, atMs);
    atMs += cue.ms;
    if (scene === null || scene.ms <= 0) return;
    const last = scenes.at(-1);
    if (last !== undefined && isSameShown(last, scene)) last.ms += scene.ms;
    else scenes.push(scene);
  });
  return scenes;
};
