import { adaptedWords } from './adapted-words';
import type { Side } from './content';
import { hasHold, isTimed } from './free-timer';
import { arrivalCues, findingPositionCues, instructionCues } from './instruction';
import type { Place } from './place';
import type { PlanStep } from './plan';
import { repetitionCues } from './repetition-cues';
import { firstSideOf, repetitions, type Repetition } from './repetitions';
import { cueMaker, lengthMs, type ScriptCue } from './script-cue';
import { countStyleOf, movementMs, switchMs, type ScriptContext } from './script-context';
import type { Entry } from './session';
import { forSide } from './words';

/** The kinds of safe places between which a script may be cut, the best first. */
export type Boundary = 'exercise' | 'side' | 'set' | 'repetition';

/** A run of cues that is never cut; it begins at a safe place. */
export interface Part {
  boundary: Boundary;
  at: Place;
  cues: readonly ScriptCue[];
}

/** From how many repetitions on the half-way mark is worth saying. */
const HALF_WAY_FROM = 6;
/** One line of encouragement for every two exercises (content 5.5). */
const PRAISE_EVERY = 2;

const placeOf = (step: number, repetition: Repetition, rep = repetition.rep): Place => ({
  step,
  ...repetition,
  rep,
  holdMs: 0,
});

const hasSides = (step: PlanStep): boolean => !['both', 'pairs'].includes(step.dose.sides);

const boundaryBetween = (before: Repetition | undefined, current: Repetition, step: PlanStep): Boundary => {
  if (before === undefined) return 'exercise';
  if (before.set !== current.set) return 'set';
  return before.side !== current.side && step.dose.sides !== 'alternating' ? 'side' : 'repetition';
};

/** "Ready. Three, two, one", with a longer breath before the first exercise and after a change of position. */
const leadInCues = (
  context: ScriptContext,
  step: PlanStep,
  place: Place,
  isUnhurried: boolean,
): ScriptCue[] => {
  const { words } = context;
  const cue = cueMaker(context.voice, 'lead-in', place);
  const countsAlong =
    countStyleOf(context, step) === 'count-with-me' && step.dose.holdSeconds > 2 && place.set === 1;
  const side = hasSides(step) ? [cue.say(words.phrase(`side.start-${place.side}`))] : [];
  return [
    ...(countsAlong ? [cue.say(words.phrase('hold.count-with-me'))] : []),
    ...side,
    cue.fill('breathe', words.phrase('lead-in.ready'), isUnhurried ? 2000 : 1000),
    ...threeTwoOne(context, place),
    ...beginCues(context, step, place),
  ];
};

const threeTwoOne = (context: ScriptContext, place: Place): ScriptCue[] => {
  const cue = cueMaker(context.voice, 'lead-in', place);
  return ['3', '2', '1'].map((number) => cue.fill('count', number, 1000));
};

/** Where nothing is said between counting in and counting, a word keeps the two apart. */
const beginCues = (context: ScriptContext, step: PlanStep, place: Place): ScriptCue[] =>
  isTimed(step.exercise) && !hasHold(step.dose)
    ? [cueMaker(context.voice, 'lead-in', place).fill('breathe', context.words.phrase('lead-in.begin'), 1000)]
    : [];

/** Silence after `spoken` until `totalMs` are over. */
const paddedTo = (totalMs: number, spoken: ScriptCue[], place: Place): ScriptCue[] => {
  const leftMs = totalMs - lengthMs(spoken);
  const during = spoken[0]?.during ?? 'rest';
  return leftMs > 0 ? [...spoken, { kind: 'wait', text: '', ms: leftMs, place, during }] : spoken;
};

const sideSwitchCues = (context: ScriptContext, step: PlanStep, place: Place): ScriptCue[] => {
  const { words } = context;
  const cue = cueMaker(context.voice, 'change', place);
  const own = adaptedWords(words, step).otherSide;
  const spoken = [
    cue.say(words.phrase(`side.switch-${place.side}`)),
    ...(own === undefined ? [] : [cue.say(forSide(own, place.side, words))]),
  ];
  const countdown = threeTwoOne(context, place);
  return [...paddedTo(switchMs(context, step) - lengthMs(countdown), spoken, place), ...countdown];
};

const setRestCues = (context: ScriptContext, step: PlanStep, place: Place): ScriptCue[] => {
  const cue = cueMaker(context.voice, 'rest', place);
  const spoken = [cue.say(context.words.phrase('rep.rest-set', { set: place.set, sets: step.dose.sets }))];
  return paddedTo(movementMs(context, step.dose.setRestSeconds), spoken, place);
};

/** What is said between two repetitions: where they stand, and on the last one what is coming. */
const countdownSentence = (
  context: ScriptContext,
  stepIndex: number,
  step: PlanStep,
  current: Repetition,
  isLastRow: boolean,
): string | null => {
  const { words } = context;
  const { reps, sides, holdSeconds } = step.dose;
  if (sides === 'alternating' && current.side !== firstSideOf(step.dose, context.settings.firstSide)) {
    return null;
  }
  if (current.rep === reps) {
    const next = context.plan.steps[stepIndex + 1];
    const isNamed = next !== undefined && adaptedWords(words, next).arrival === undefined;
    return isLastRow && isNamed && next.position !== step.position
      ? words.phrase('rep.last-then', { position: words.phrase(`position.${next.position}`) })
      : words.phrase('rep.last');
  }
  if (reps >= HALF_WAY_FROM && current.rep === Math.floor(reps / 2) + 1) {
    return words.phrase('rep.half-way', { left: reps - current.rep + 1, count: reps - current.rep + 1 });
  }
  return holdSeconds > 2 ? words.phrase('rep.number', { number: current.rep }) : null;
};

const restCues = (
  context: ScriptContext,
  stepIndex: number,
  step: PlanStep,
  current: Repetition,
  isLastRow: boolean,
): ScriptCue[] => {
  const place = placeOf(stepIndex, current);
  const sentence = countdownSentence(context, stepIndex, step, current, isLastRow);
  const cue = cueMaker(context.voice, 'rest', place);
  const restMs = movementMs(context, step.dose.restSeconds);
  if (sentence !== null) return [cue.fill('breathe', sentence, restMs)];
  return restMs > 0 ? [cue.wait(restMs)] : [];
};

const closingCues = (context: ScriptContext, stepIndex: number, place: Place): ScriptCue[] => {
  const isLast = stepIndex === context.plan.steps.length - 1;
  if (isLast || stepIndex % PRAISE_EVERY === 0) return [];
  const variant = stepIndex + (context.completed[context.plan.steps[stepIndex]?.exercise.id ?? ''] ?? 0);
  return [cueMaker(context.voice, 'closing', place).say(context.words.phrase('praise.line', {}, variant))];
};

/** How the first part of a script begins when it begins in the middle of things. */
const comingBackCues = (context: ScriptContext, step: PlanStep, from: Place, entry: Entry): ScriptCue[] => {
  const { words } = context;
  const own = adaptedWords(words, step);
  const cue = cueMaker(context.voice, 'lead-in', from);
  if (entry === 'still') {
    return [];
  }
  const leftSeconds = step.dose.holdSeconds - from.holdMs / 1000;
  const values = { name: own.name, side: words.phrase(`side.${from.side}`), seconds: leftSeconds };
  const side = hasSides(step) ? 'side' : 'plain';
  const position = entry === 'later' ? findingPositionCues(context, step, from) : [];
  const reminder = entry === 'later' ? [cue.say(forSide(own.reminder, from.side, words))] : [];
  const remaining = from.holdMs > 0 ? [cue.say(words.phrase('resume.seconds-left', values))] : [];
  return [
    ...position,
    cue.say(words.phrase(`resume.back-to-${side}`, values)),
    ...reminder,
    ...remaining,
    cue.fill('breathe', words.phrase('resume.get-ready'), entry === 'later' ? 2000 : 1000),
    ...threeTwoOne(context, from),
    ...beginCues(context, step, from),
  ];
};

/** What leads into the first repetition of a part. */
const prefaceCues = (
  context: ScriptContext,
  stepIndex: number,
  step: PlanStep,
  boundary: Boundary,
  current: Repetition,
  entry: Entry,
  isLastRow: boolean,
): ScriptCue[] => {
  const start = placeOf(stepIndex, current, 0);
  switch (boundary) {
    case 'exercise': {
      const arrival =
        entry === 'there'
          ? []
          : entry === 'later'
            ? findingPositionCues(context, step, start)
            : arrivalCues(context, stepIndex, start);
      const isUnhurried =
        stepIndex === 0 || context.plan.steps[stepIndex - 1]?.position !== step.position || entry === 'later';
      return [
        ...arrival,
        ...instructionCues(context, stepIndex, start),
        ...leadInCues(context, step, start, isUnhurried),
      ];
    }
    case 'side':
      return [
        ...(entry === 'later' ? findingPositionCues(context, step, start) : []),
        ...sideSwitchCues(context, step, start),
      ];
    case 'set':
      return [
        ...(entry === 'later' ? findingPositionCues(context, step, start) : []),
        ...setRestCues(context, step, start),
        ...leadInCues(context, step, start, false),
      ];
    case 'repetition':
      return restCues(context, stepIndex, step, current, isLastRow);
  }
};

/**
 * One exercise as parts: getting there, what to do, every repetition of every set and side, a word at the end.
 *
 * @param from where to begin, a place of this step that `resumePoint` gave; null for its very start
 * @param entry how to begin there
 */
export const stepParts = (
  context: ScriptContext,
  stepIndex: number,
  from: Place | null,
  entry: Entry,
): Part[] => {
  const step = context.plan.steps[stepIndex];
  if (step === undefined) return [];
  const all = repetitions(step.dose, context.settings.firstSide);
  const isFrom = ({ set, side, rep }: Repetition): boolean =>
    from === null || (set === from.set && side === from.side && rep === Math.max(1, from.rep));
  const firstIndex = Math.max(0, all.findIndex(isFrom));
  const lastSide: Side | undefined = all.at(-1)?.side;

  return all.slice(firstIndex).map((current, offset): Part => {
    const index = firstIndex + offset;
    const boundary = boundaryBetween(all[index - 1], current, step);
    const isRowStart = boundary !== 'repetition';
    const isComingBack = offset === 0 && from !== null && from.rep > 0;
    const isLast = index === all.length - 1;
    const isLastRow =
      current.set === step.dose.sets && (step.dose.sides === 'alternating' || current.side === lastSide);
    const fromMs = isComingBack ? from.holdMs : 0;
    const preface = isComingBack
      ? comingBackCues(context, step, from, entry)
      : prefaceCues(context, stepIndex, step, boundary, current, offset === 0 ? entry : 'fresh', isLastRow);
    const work = repetitionCues(context, stepIndex, step, current, {
      isFirst: isRowStart || isComingBack || (index === 1 && step.dose.sides === 'alternating'),
      fromMs,
      isStillHolding: isComingBack && entry === 'still' && fromMs > 0,
    });
    const end: Place = { ...placeOf(stepIndex, current), holdMs: step.dose.holdSeconds * 1000 };
    return {
      boundary: isComingBack ? 'exercise' : boundary,
      at: isComingBack ? from : placeOf(stepIndex, current, isRowStart ? 0 : current.rep),
      cues: [...preface, ...work, ...(isLast ? closingCues(context, stepIndex, end) : [])],
    };
  });
};
