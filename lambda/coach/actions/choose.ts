import { isAdvancedUnlocked } from '../advanced';
import type { Choice, Routine } from '../content';
import { fittedTo, scriptMs } from '../fit';
import { goOn } from '../go-on';
import { finished } from '../finish';
import { marksOf } from '../marks';
import { planOf, running, type Moment, type Outcome, type Running } from '../moment';
import { withNoticeHeard } from '../notice';
import { offerPlan } from '../offering';
import type { PlanStep } from '../plan';
import { prepared } from '../prepare';
import type { PlanInputs } from '../plan-inputs';
import { phrase } from '../speak';
import { announcedMinutes, begin, inputsOf } from './begin';
import { startUsual, usualRoutine } from './launch';
import { freeTimer } from './free-timer';
import { inversionTable } from './questions';
import { start } from './start';
import { walkingPlan } from './walking';

/** The shortest routine worth starting; a shorter wish gets this one, said so. */
const SHORTEST_SECONDS = 120;

const offerUsual = (moment: Moment, key: string): Outcome =>
  offerPlan(moment, inputsOf(moment, { routine: usualRoutine(moment) }), [phrase(moment, key)]);

const startCounted = (moment: Moment, routine: Routine, why: readonly string[]): Outcome => {
  const instead = routine.offerInstead?.[0];
  if (instead !== undefined) {
    const minutes = routine.minutes;
    const values = { name: moment.coach.words.routine(routine.id).name, minutes, count: minutes };
    return offerPlan(moment, inputsOf(moment, { routine: instead }), [
      phrase(moment, 'start-offer.too-long', values),
    ]);
  }
  return start(moment, inputsOf(moment, { routine: routine.id }), why);
};

/** Starts a routine by id; what is not coached is explained instead. */
export const startRoutine = (moment: Moment, id: string | null, why: readonly string[] = []): Outcome => {
  const routine = id === null ? undefined : moment.coach.catalogue.routines[id];
  if (routine === undefined) return offerUsual(moment, 'start-offer.unknown-routine');
  if (routine.kind === 'told') return walkingPlan(moment, null);
  return routine.kind === 'refused' ? inversionTable(moment) : startCounted(moment, routine, why);
};

/** An advanced exercise that is not unlocked yet: the gentler one is offered instead (content 5.8). */
const offerGentler = (moment: Moment, exercise: string): Outcome =>
  offerPlan(moment, inputsOf(moment, { exercise }), [], 'advanced.offer');

/** Starts one exercise on its own. */
export const startExercise = (moment: Moment, id: string | null, why: readonly string[] = []): Outcome => {
  const exercise = id === null ? undefined : moment.coach.catalogue.exercises[id];
  if (exercise === undefined) return offerUsual(moment, 'start-offer.unknown-exercise');
  if (exercise.coaching === 'told') return walkingPlan(moment, null);
  if (exercise.coaching === 'refused') return inversionTable(moment);
  if (exercise.coaching === 'timed') return freeTimer(moment, null, null);
  const gentler = moment.coach.catalogue.choices.gentler[exercise.id];
  if (gentler !== undefined && !isAdvancedUnlocked(moment.coach.catalogue, moment.member.history.exercises)) {
    return offerGentler(moment, gentler);
  }
  return start(moment, inputsOf(moment, { exercise: exercise.id }), why);
};

/** The sentence that explains why this was chosen. */
const because = (moment: Moment, key: string, choice: Choice): string => {
  const { words } = moment.coach;
  const about =
    'routine' in choice ? words.routine(choice.routine).about : words.exercise(choice.exercise).purpose;
  return `${words.phrase(key)} ${about}`;
};

const startChoice = (moment: Moment, choice: Choice | undefined, key: string, unknown: string): Outcome => {
  if (choice === undefined) return offerUsual(moment, unknown);
  if ('routine' in choice && moment.coach.catalogue.routines[choice.routine]?.kind !== 'counted') {
    return startRoutine(moment, choice.routine);
  }
  const why = [because(moment, key, choice)];
  return 'routine' in choice
    ? startRoutine(moment, choice.routine, why)
    : startExercise(moment, choice.exercise, why);
};

/** "Something for my neck": by BODY_PART slot id; null or an unknown one gets the usual routine offered. */
export const startByBodyPart = (moment: Moment, bodyPart: string | null): Outcome =>
  startChoice(
    moment,
    moment.coach.catalogue.choices.bodyPart[bodyPart ?? ''],
    `because.body-${bodyPart}`,
    'start-offer.unknown-body-part',
  );

const HOUR_MS = 60 * 60 * 1000;

/** Whether it is late enough where the member is that somebody in bed is going to sleep; morning where unknown. */
const isNight = ({ nowMs, utcOffsetMs }: Moment): boolean => {
  if (utcOffsetMs === undefined) return false;
  const hour = Math.floor((nowMs + utcOffsetMs) / HOUR_MS) % 24;
  return hour >= 17 || hour < 3;
};

/** By where somebody is. In bed without a word about when, the hour tells whether the day begins or ends. */
export const startByPosition = (moment: Moment, position: string | null): Outcome => {
  const inBed = isNight(moment) ? 'bed-evening' : 'bed-morning';
  const at = position === 'bed' ? inBed : position;
  return startChoice(
    moment,
    moment.coach.catalogue.choices.position[at ?? ''],
    `because.position-${at}`,
    'start-offer.unknown-position',
  );
};

/** "Something with the ball": by EQUIPMENT slot id; null or an unknown one gets the usual routine offered. */
export const startByEquipment = (moment: Moment, equipment: string | null): Outcome =>
  startChoice(
    moment,
    moment.coach.catalogue.choices.equipment[equipment ?? ''],
    `because.equipment-${equipment}`,
    'start-offer.unknown-equipment',
  );

/**
 * Fits a wish for a length into the lengths of the general routine: the smallest that is long enough, with its last
 * stretches left out if that is needed (content 3, "Choosing for the user").
 */
export const startByDuration = (moment: Moment, seconds: number | null): Outcome => {
  const { catalogue, words } = moment.coach;
  if (seconds === null || seconds <= 0) return startUsual(moment);
  const { lengths } = catalogue.choices;
  const longest = lengths.at(-1) ?? catalogue.choices.usual;
  const wanted = Math.max(seconds, SHORTEST_SECONDS);
  const fits = lengths.find((id) => (catalogue.routines[id]?.minutes ?? 0) * 60 >= wanted);
  const inputs = fittedTo(moment, inputsOf(moment, { routine: fits ?? longest }), wanted);
  const begun = prepared(moment, inputs);
  const minutes = announcedMinutes(moment, begun, scriptMs(moment, begun));
  const key =
    fits === undefined ? 'because.longest' : wanted > seconds ? 'because.shortest' : 'because.duration';
  return start(moment, inputs, [words.phrase(key, { minutes, count: minutes })]);
};

/**
 * Goes on with the routine under way, its remaining steps swapped. What is done stays done, also where something else
 * would stand in for it now: it comes first in the plan, as if it had been done so.
 */
const swapTheRest = (now: Running, change: Partial<PlanInputs>, why: string): Outcome => {
  const inputs = { ...now.inputs, ...change, changes: {} };
  const done = now.plan.steps.slice(0, now.place.step);
  const ahead = now.plan.steps.slice(now.place.step);
  const isIn = (steps: readonly PlanStep[], { exercise }: PlanStep): boolean =>
    steps.some((step) => step.exercise.id === exercise.id);
  const isMeantIn = (steps: readonly PlanStep[], { from }: PlanStep): boolean =>
    steps.some((step) => step.from.some((number) => from.includes(number)));
  const isDone = (step: PlanStep): boolean =>
    (isIn(done, step) && !isIn(ahead, step)) || (isMeantIn(done, step) && !isMeantIn(ahead, step));
  const first = planOf(now, inputs).steps.filter(isDone);
  const { first: _, ...others } = inputs;
  const swapped: PlanInputs =
    first.length === 0 ? others : { ...others, first: marksOf(first.map(({ exercise }) => exercise.id)) };
  const { steps } = planOf(now, swapped);
  const nextStep = steps.findIndex((step) => !isDone(step));
  if (nextStep < 0) return finished(now, swapped, [why]);
  return begin(withNoticeHeard(now), swapped, [why], nextStep);
};

/** "I can't get on the floor": the routine under way without it, or the chair. */
export const noFloor = (moment: Moment): Outcome => {
  const now = running(moment);
  return now !== null && now.inputs.routine !== null
    ? swapTheRest(now, { noFloor: true }, phrase(moment, 'because.no-floor-swap'))
    : startChoice(
        moment,
        moment.coach.catalogue.choices.noFloor,
        'because.no-floor',
        'start-offer.unknown-position',
      );
};

/** What lies about at home, or is no thing at all; nobody means it by "no equipment". */
const NO_KIT: ReadonlySet<string> = new Set(['mat', 'pillow']);

/**
 * "Without the ball", "no equipment": the routine under way without the ball, or simply on where it needs none; else
 * the routine that needs nothing.
 */
export const withoutEquipment = (moment: Moment): Outcome => {
  const now = running(moment);
  const steps = now?.plan.steps ?? [];
  const usesBall = steps.some(
    ({ exercise, position }) => exercise.equipment.includes('ball') || position.startsWith('ball-'),
  );
  if (now !== null && usesBall)
    return swapTheRest(now, { noBall: true }, phrase(moment, 'because.no-ball-swap'));
  const needsNothing = steps.every(({ exercise }) => exercise.equipment.every((thing) => NO_KIT.has(thing)));
  if (steps.length > 0 && needsNothing) return goOn(moment, [phrase(moment, 'because.no-kit-needed')]);
  return startChoice(
    moment,
    moment.coach.catalogue.choices.noEquipment,
    'because.no-equipment',
    'start-offer.unknown-equipment',
  );
};
