import { isTimed, timerDone } from './free-timer';
import { isOnTheFloor } from './plan';
import type { Place } from './place';
import { endOfPlan } from './resume-point';
import { cueMaker, type ScriptCue } from './script-cue';
import type { ScriptContext } from './script-context';
import type { Entry } from './session';
import { stepParts, type Part } from './step-parts';

/** Cues on a clock, from some place of a plan to its end, in parts that are never cut. */
export interface Script {
  parts: readonly Part[];
  /** The place after the last cue. */
  end: Place;
}

const farewellCues = (context: ScriptContext): ScriptCue[] => {
  const { plan, words } = context;
  const last = plan.steps.at(-1);
  if (last === undefined) return [];
  const place: Place = {
    step: plan.steps.length - 1,
    set: last.dose.sets,
    side: 'both',
    rep: last.dose.reps,
    holdMs: last.dose.holdSeconds * 1000,
  };
  const cue = cueMaker(context.voice, 'closing', place);
  if (isTimed(last.exercise)) return [cue.say(timerDone(words, last.dose))];
  const up = context.endsQuietly
    ? 'farewell.stay'
    : plan.place === 'bed'
      ? 'farewell.up-from-bed'
      : isOnTheFloor(last.position)
        ? 'farewell.up-from-floor'
        : `farewell.from-${last.position}`;
  const done = plan.steps.length === 1 ? 'farewell.done-one' : 'farewell.done';
  return [
    cue.say(words.phrase(done, {}, context.completed[last.exercise.id] ?? 0)),
    cue.say(words.phrase(up)),
  ];
};

/**
 * The script from a place to the end of the plan.
 *
 * @param from a place of the plan as `resumePoint` gives it
 * @param entry how to begin there
 */
export const makeScript = (context: ScriptContext, from: Place, entry: Entry): Script => {
  const { steps } = context.plan;
  const parts = steps.flatMap((_, index) => {
    if (index < from.step) return [];
    return index === from.step
      ? stepParts(context, index, from, entry)
      : stepParts(context, index, null, 'fresh');
  });
  const last = parts.at(-1);
  if (last === undefined) return { parts: [], end: endOfPlan(context.plan) };
  const farewell = farewellCues(context).map((cue) => ({
    ...cue,
    place: last.cues.at(-1)?.place ?? cue.place,
  }));
  return {
    parts: [...parts.slice(0, -1), { ...last, cues: [...last.cues, ...farewell] }],
    end: endOfPlan(context.plan),
  };
};

/** All cues of a script, in order. */
export const cuesOf = (parts: readonly Part[]): ScriptCue[] => parts.flatMap((part) => part.cues);
