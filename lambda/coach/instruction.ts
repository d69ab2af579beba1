import { adaptedWords, cautionSentences, harderWay } from './adapted-words';
import type { Dose } from './content';
import { isTimed, timerSentence } from './free-timer';
import type { Place } from './place';
import { type PlanStep } from './plan';
import { isOnTheFloor, type Position } from './position';
import { cueMaker, lengthMs, type ScriptCue } from './script-cue';
import { changeMs, detailOf, movementMs, type ScriptContext } from './script-context';
import { SETTLE_SECONDS } from './timing';
import { forSide } from './words';

/** A silence is broken by a word before it gets this long; also the longest break Alexa allows (platform 1.2). */
const LONGEST_SILENCE_MS = 10_000;
/** Back into a position that only the person knows. */
const OWN_POSITION_SECONDS = 10;

/** Guided waiting: the words, then silence with a calm word now and then, until `totalMs` are over. */
export const guidedWait = (
  context: ScriptContext,
  place: Place,
  sentences: readonly string[],
  totalMs: number,
): ScriptCue[] => {
  const cue = cueMaker(context.voice, 'change', place);
  const cues = sentences.map((sentence) => cue.say(sentence));
  let leftMs = totalMs - lengthMs(cues);
  for (let round = 0; leftMs > 0; round += 1) {
    const silenceMs = Math.min(leftMs, LONGEST_SILENCE_MS - 2000);
    const calm = cue.say(context.words.phrase('change.take-your-time', {}, round + place.step));
    const speaksAgain = leftMs - silenceMs > calm.ms + 2000;
    cues.push(cue.wait(speaksAgain ? silenceMs : leftMs));
    if (!speaksAgain) break;
    cues.push(calm);
    leftMs -= silenceMs + calm.ms;
  }
  return cues;
};

/** Which of the first-start times a position needs (content 5.6). */
const startSeconds = (context: ScriptContext, position: Position): number => {
  const { start } = context.transitions;
  if (position.startsWith('ball-')) return start.ball;
  if (!isOnTheFloor(position)) return position === 'seated' ? start.chair : start.standing;
  return context.plan.place === 'bed' ? start.bed : start.floor;
};

/** Getting into a step's position: from the one before, from wherever one is, or just settling. */
export const arrivalCues = (context: ScriptContext, stepIndex: number, place: Place): ScriptCue[] => {
  const step = context.plan.steps[stepIndex];
  const before = context.plan.steps[stepIndex - 1];
  if (step === undefined || isTimed(step.exercise)) return [];
  if (before === undefined) return findingPositionCues(context, step, place);
  if (before.position === step.position) {
    return [cueMaker(context.voice, 'change', place).wait(movementMs(context, SETTLE_SECONDS))];
  }
  const { words } = context;
  const seconds =
    context.transitions.change[before.position]?.[step.position] ?? startSeconds(context, step.position);
  const { arrival } = adaptedWords(words, step);
  return guidedWait(
    context,
    place,
    arrival === undefined
      ? [
          words.phrase('change.now', { position: words.phrase(`position.${step.position}`) }),
          words.phrase([`change.${before.position}-to-${step.position}`, `change.to-${step.position}`]),
        ]
      : [arrival],
    changeMs(context, seconds),
  );
};

/** Getting into position from wherever one is: at the start, or on coming back after a break. */
export const findingPositionCues = (context: ScriptContext, step: PlanStep, place: Place): ScriptCue[] =>
  isTimed(step.exercise)
    ? guidedWait(
        context,
        place,
        [context.words.phrase('timer.find-position')],
        changeMs(context, OWN_POSITION_SECONDS),
      )
    : guidedWait(
        context,
        place,
        [
          adaptedWords(context.words, step).arrival ??
            context.words.phrase([`start.${context.plan.place}-${step.position}`, `start.${step.position}`]),
        ],
        changeMs(context, startSeconds(context, step.position)),
      );

const doseSentence = (context: ScriptContext, step: PlanStep): string => {
  const { dose, exercise } = step;
  const values = { reps: dose.reps, count: dose.reps, seconds: dose.holdSeconds };
  const form = exercise.unit === 'rep' && dose.holdSeconds > 2 ? 'hold' : exercise.unit;
  return context.words.phrase(`dose.${form}-${eachSide(dose)}`, values);
};

const eachSide = (dose: Dose): string =>
  dose.sides === 'both' || dose.sides === 'pairs' ? 'together' : 'each-side';

/** What the exercise is and how it is done, in as many words as this member still needs. */
export const instructionCues = (context: ScriptContext, stepIndex: number, place: Place): ScriptCue[] => {
  const step = context.plan.steps[stepIndex];
  if (step === undefined) return [];
  const { words } = context;
  const cue = cueMaker(context.voice, 'instruction', place);
  if (isTimed(step.exercise)) return [cue.say(timerSentence(words, step.dose))];
  const own = adaptedWords(words, step);
  const count = context.plan.steps.length;
  const intro = count === 1 ? 'only' : stepIndex === 0 ? 'first' : stepIndex === count - 1 ? 'last' : 'next';
  const ways = { easier: own.easier, harder: harderWay(words, step) };
  const variant = step.variant === null ? undefined : ways[step.variant];
  const asked = variant === undefined ? [] : [variant];
  const dose = doseSentence(context, step);
  const careful = cautionSentences(words, step);
  const explained = {
    full: [...own.setup, ...own.how, ...asked, ...careful, own.feel, own.care, dose],
    reminder: [own.reminder, ...asked, ...careful, dose],
    names: [...asked, ...careful],
  }[detailOf(context, step)];
  return [words.phrase(`exercise.${intro}`, { name: own.name }), ...explained].map((sentence) =>
    cue.say(forSide(sentence, place.side, words)),
  );
};
