import fc from 'fast-check';
import { catalogue } from '../../lambda/catalogue';
import { COUNT_STYLES, type Dose } from '../../lambda/coach/content';
import { newMember, type Member, type Settings } from '../../lambda/coach/member';
import { contextOf, planOf, type Coach } from '../../lambda/coach/moment';
import type { Place } from '../../lambda/coach/place';
import type { Plan } from '../../lambda/coach/plan';
import { comparePlaces, startOfStep } from '../../lambda/coach/repetitions';
import { cuesOf, makeScript, type Script } from '../../lambda/coach/script';
import type { ScriptCue } from '../../lambda/coach/script-cue';
import type { PlanInputs } from '../../lambda/coach/plan-inputs';
import type { Entry } from '../../lambda/coach/session';
import { nothingToday } from '../../lambda/coach/today';
import { createVoice } from '../../lambda/speech/voice';
import { createWords } from '../../lambda/words';

const voices = new Map([90, 100].map((rate) => [rate, createVoice({ ratePercent: rate })]));

/** The coach as it runs, with its real content, words and voice. */
export const coach: Coach = {
  catalogue,
  words: createWords('en', catalogue.words.en),
  voice: (rate) => voices.get(rate) ?? createVoice({ ratePercent: rate }),
};

export const countedRoutines = Object.values(catalogue.routines)
  .filter((routine) => routine.kind === 'counted')
  .map((routine) => routine.id);

export const countedExercises = Object.values(catalogue.exercises)
  .filter((exercise) => exercise.coaching === 'counted')
  .map((exercise) => exercise.id);

export const inputsFor = (what: Partial<PlanInputs>): PlanInputs => ({
  routine: null,
  exercise: null,
  contentVersion: catalogue.version,
  noFloor: false,
  noBall: false,
  limitSeconds: null,
  changes: {},
  ...what,
});

export const memberWith = (
  settings: Partial<Settings> = {},
  completed: Record<string, number> = {},
): Member => {
  const member = newMember();
  return {
    ...member,
    noticeAcceptedOn: '2026-11-20',
    settings: { ...member.settings, ...settings },
    history: { ...member.history, exercises: completed },
  };
};

export const planFor = (inputs: PlanInputs, member: Member = memberWith()): Plan =>
  planOf({ coach, member, today: nothingToday() }, inputs);

export const scriptFor = (
  plan: Plan,
  member: Member = memberWith(),
  from: Place = startOf(plan, 0, member.settings.firstSide),
  entry: Entry = 'fresh',
): Script => makeScript(contextOf(coach, member, plan), from, entry);

export const startOf = (plan: Plan, step = 0, firstSide: 'left' | 'right' = 'left'): Place => {
  const dose = plan.steps[step]?.dose;
  if (dose === undefined) throw new Error(`The plan has no step ${step}.`);
  return startOfStep(step, dose, firstSide);
};

const doseOf =
  (plan: Plan) =>
  (step: number): Dose | undefined =>
    plan.steps[step]?.dose;

export const isBefore = (plan: Plan, a: Place, b: Place, firstSide: 'left' | 'right' = 'left'): boolean =>
  comparePlaces(a, b, doseOf(plan), firstSide) < 0;

/** The cues of each hold of a script, hold by hold. */
export const holdsOf = (script: Script): ScriptCue[][] => {
  const holds = new Map<string, ScriptCue[]>();
  for (const cue of cuesOf(script.parts)) {
    if (cue.during !== 'hold') continue;
    const { step, set, side, rep } = cue.place;
    const key = [step, set, side, rep].join(' ');
    holds.set(key, [...(holds.get(key) ?? []), cue]);
  }
  return [...holds.values()];
};

/** Any way a member may like to be coached. */
const anySettings: fc.Arbitrary<Settings> = fc.record({
  countStyle: fc.option(fc.constantFrom(...COUNT_STYLES)),
  pace: fc.constantFrom('slower' as const, 'usual' as const, 'faster' as const),
  detail: fc.constantFrom('full' as const, 'by-experience' as const, 'names' as const),
  carryOn: fc.boolean(),
  changeFactor: fc.constantFrom(0.5, 1, 1.25, 2),
  holdFactor: fc.constantFrom(0.5, 0.8, 1, 1.25, 2),
  firstSide: fc.constantFrom('left' as const, 'right' as const),
  usualRoutine: fc.constant(null),
  earlyReadies: fc.constantFrom(0, 1, 2),
  effort: fc.constant({}),
});

/** A routine or a single exercise, as it stands or adapted. */
export const anyInputs: fc.Arbitrary<PlanInputs> = fc
  .record({
    what: fc.oneof(
      fc.constantFrom(...countedRoutines).map((routine) => ({ routine, exercise: null })),
      fc.constantFrom(...countedExercises).map((exercise) => ({ routine: null, exercise })),
    ),
    noFloor: fc.boolean(),
    noBall: fc.boolean(),
    limitSeconds: fc.option(fc.integer({ min: 120, max: 1500 })),
  })
  .map(({ what, ...rest }) => inputsFor({ ...what, ...rest }));

/** A plan with at least one step, and a member with any settings. */
export const anyPlan: fc.Arbitrary<{ plan: Plan; member: Member; inputs: PlanInputs }> = fc
  .record({ inputs: anyInputs, settings: anySettings, known: fc.boolean() })
  .map(({ inputs, settings, known }) => {
    const completed = known ? Object.fromEntries(countedExercises.map((id) => [id, 5])) : {};
    const member = memberWith(settings, completed);
    return { inputs, member, plan: planFor(inputs, member) };
  })
  .filter(({ plan }) => plan.steps.length > 0);
