import { catalogue } from '../../lambda/catalogue';
import { momentOf, contextOf, type Coach, type Moment as CoachMoment } from '../../lambda/coach/moment';
import type { Place } from '../../lambda/coach/place';
import { startOfStep } from '../../lambda/coach/repetitions';
import { cuesOf, makeScript } from '../../lambda/coach/script';
import { lengthMs, type ScriptCue } from '../../lambda/coach/script-cue';
import type { Plan } from '../../lambda/coach/plan';
import { nothingToday } from '../../lambda/coach/today';
import { readToday } from '../../lambda/handlers/today';
import { createVoice } from '../../lambda/speech/voice';
import { readHeld } from '../../lambda/store/held';
import { createWords } from '../../lambda/words';
import { momentsOf } from './moments';
import type { Moment, PlaceView, RoutineView, StepView } from './views';

/** What can be seen of a routine behind what travels with a session, or is stored. */
export interface Glimpse {
  routine: RoutineView | null;
  /** Where in the routine the answer is, and when, and its reprompt; empty where they guide nobody. */
  answer: readonly Moment[];
  reprompt: readonly Moment[];
}

const nothing: Glimpse = { routine: null, answer: [], reprompt: [] };

const coach: Coach = {
  catalogue,
  words: createWords('en', catalogue.words.en),
  voice: (ratePercent) => createVoice({ ratePercent }),
};

const viewOf = ({ step, set, side, rep }: Place): PlaceView => ({ step, set, side, rep });

/** The steps of a plan, with the time that each takes in a script from its very start. */
const stepsOf = ({ member }: CoachMoment, plan: Plan): StepView[] => {
  const first = plan.steps[0];
  if (first === undefined) return [];
  const from = startOfStep(0, first.dose, member.settings.firstSide);
  const cues = cuesOf(makeScript(contextOf(coach, member, plan), from, 'fresh').parts);
  return plan.steps.map(({ exercise, dose }, index) => ({
    exercise: exercise.id,
    name: coach.words.exercise(exercise.id).name,
    sets: dose.sets,
    reps: dose.reps,
    holdSeconds: dose.holdSeconds,
    sides: dose.sides,
    seconds: Math.round(lengthMs(cues.filter(({ place }) => place.step === index)) / 1000),
  }));
};

const nameOf = (plan: Plan): string => {
  const { routine, exercise } = plan.inputs;
  if (routine !== null) return coach.words.routine(routine).name;
  return exercise === null ? '' : coach.words.exercise(exercise).name;
};

/** A cue with no words: time that passes at a place. */
const waiting = (ms: number, during: ScriptCue['during'], place: Place): ScriptCue => ({
  kind: 'wait',
  text: '',
  ms,
  place,
  during,
});

const look = (heldAttribute: unknown, todayAttribute: unknown): Glimpse => {
  const member = readHeld(heldAttribute)?.member;
  if (!member?.session?.inputs) return nothing;
  const today = todayAttribute === undefined ? nothingToday() : readToday(todayAttribute, catalogue);
  const moment = momentOf(coach, member, {
    nowMs: member.session.changedAtMs,
    isNewSession: false,
    canKeep: true,
    today,
    locale: 'en-US',
  });
  const { plan, session } = moment;
  if (!plan) return nothing;
  const { spoken, place, state } = session;
  const routine: RoutineView = {
    state,
    name: nameOf(plan),
    steps: stepsOf(moment, plan),
    place: place === null ? null : viewOf(place),
    asksHowStrong: today.asked === 'how-strong',
  };
  if (spoken === null || state !== 'guiding') return { ...nothing, routine };
  const { parts, end } = makeScript(contextOf(coach, moment.member, plan), spoken.from, spoken.entry);
  const all = cuesOf(parts);
  const [first, second] = spoken.cues;
  const placeAfter = (count: number): Place => all[count]?.place ?? end;
  return {
    routine,
    answer: momentsOf([
      waiting(spoken.openingMs, 'opening', spoken.from),
      ...all.slice(0, first),
      waiting(spoken.askMs[0], 'invitation', placeAfter(first)),
    ]),
    reprompt: momentsOf([
      ...all.slice(first, first + second),
      waiting(spoken.askMs[1], 'invitation', placeAfter(first + second)),
    ]),
  };
};

/**
 * Looks at the routine behind an answer, as no device can: the plan, the script and the place are made again from
 * what the skill sends along with its session.
 *
 * @param attributes the session attributes of a response
 */
export const lookAtSession = (attributes: Readonly<Record<string, unknown>>): Glimpse =>
  look(attributes.held, attributes.today);

/** Looks at the routine that is stored of a member, as it would be offered the next time. */
export const lookAtStored = (item: Readonly<Record<string, unknown>> | null): RoutineView | null =>
  look(item, undefined).routine;
