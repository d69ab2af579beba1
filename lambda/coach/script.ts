import { isTimed, timerDone } from './free-timer';
import { isOnTheFloor, type Position } from './position';
import type { Place } from './place';
import { endOfPlan } from './resume-point';
import { cueMaker, type ScriptCue } from './script-cue';
import type { ScriptContext } from './script-context';
import type { Entry } from './session';
import { stepParts, type Part } from './step-parts';

/** Parts in order, each made when it is first asked for; an array will do. */
export interface Parts {
  /** The part of this number, from 0; undefined after the last one. */
  at(index: number): Part | undefined;
}

/** Cues on a clock, from some place of a plan to its end, in parts that are never cut. */
export interface Script extends Parts {
  /** All of them. An answer takes a few, so ask for those one by one where that is enough. */
  readonly parts: readonly Part[];
  /** The place after the last cue. */
  end: Place;
}

/** How to get up from where the last exercise was done, the most telling key first. */
const gettingUp = ({ endsQuietly, plan }: ScriptContext, position: Position): string[] => {
  if (endsQuietly) return ['farewell.stay'];
  if (plan.place === 'bed') return ['farewell.up-from-bed'];
  return isOnTheFloor(position)
    ? [`farewell.up-from-${position}`, 'farewell.up-from-floor']
    : [`farewell.from-${position}`];
};

/** What is said once everything is done: that it is, and how to get up. */
export const farewellSentences = (context: ScriptContext): string[] => {
  const { plan, words } = context;
  const last = plan.steps.at(-1);
  if (last === undefined) return [];
  if (isTimed(last.exercise)) return [timerDone(words, last.dose)];
  const done = plan.steps.length === 1 ? 'farewell.done-one' : 'farewell.done';
  return [
    words.phrase(done, {}, context.completed[last.exercise.id] ?? 0),
    words.phrase(gettingUp(context, last.position)),
  ];
};

const farewellCues = (context: ScriptContext): ScriptCue[] => {
  const last = context.plan.steps.at(-1);
  if (last === undefined) return [];
  const place: Place = {
    step: context.plan.steps.length - 1,
    set: last.dose.sets,
    side: 'both',
    rep: last.dose.reps,
    holdMs: last.dose.holdSeconds * 1000,
  };
  const cue = cueMaker(context.voice, 'closing', place);
  return farewellSentences(context).map((sentence) => cue.say(sentence));
};

/** The last part of all, with a word of farewell. */
const withFarewell = (context: ScriptContext, part: Part): Part => {
  const farewell = farewellCues(context).map((cue) => ({
    ...cue,
    place: part.cues.at(-1)?.place ?? cue.place,
  }));
  return { ...part, cues: [...part.cues, ...farewell] };
};

/**
 * The script from a place to the end of the plan. What it is made from is fixed now; its parts are made one exercise
 * at a time, as far as somebody asks for them.
 *
 * @param from a place of the plan as `resumePoint` gives it
 * @param entry how to begin there
 */
export const makeScript = (context: ScriptContext, from: Place, entry: Entry): Script => {
  const made: Part[] = [];
  const stepCount = context.plan.steps.length;
  let nextStep = Math.max(0, from.step);

  const makeStep = (step: number): readonly Part[] => {
    const parts =
      step === from.step ? stepParts(context, step, from, entry) : stepParts(context, step, null, 'fresh');
    const last = parts.at(-1);
    return step < stepCount - 1 || last === undefined
      ? parts
      : [...parts.slice(0, -1), withFarewell(context, last)];
  };
  const makeUntil = (isEnough: () => boolean): void => {
    while (!isEnough() && nextStep < stepCount) {
      made.push(...makeStep(nextStep));
      nextStep += 1;
    }
  };

  return {
    at: (index) => {
      makeUntil(() => made.length > index);
      return made[index];
    },
    get parts() {
      makeUntil(() => false);
      return made;
    },
    end: endOfPlan(context.plan),
  };
};

/** So many parts from a number on, or as many as there are. */
export const partsFrom = (parts: Parts, start: number, count: number): Part[] => {
  const taken: Part[] = [];
  for (let index = start; index < start + count; index += 1) {
    const part = parts.at(index);
    if (part === undefined) break;
    taken.push(part);
  }
  return taken;
};

/** All cues of some parts, in order. */
export const cuesOf = (parts: readonly Part[]): ScriptCue[] => parts.flatMap((part) => part.cues);

/** The first cues of a script, at least so many if it has them: those of the parts that hold them, whole. */
export const firstCues = (parts: Parts, count: number): ScriptCue[] => {
  const cues: ScriptCue[] = [];
  for (let index = 0; cues.length < count; index += 1) {
    const part = parts.at(index);
    if (part === undefined) break;
    cues.push(...part.cues);
  }
  return cues;
};
