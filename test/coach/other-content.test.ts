import fc from 'fast-check';
import { catalogue } from '../../lambda/catalogue';
import { act, endSession } from '../../lambda/coach/act';
import type { Catalogue, RoutineStep } from '../../lambda/coach/content';
import { marksIn, marksOf } from '../../lambda/coach/marks';
import type { Member } from '../../lambda/coach/member';
import { momentOf, type Coach } from '../../lambda/coach/moment';
import type { Place } from '../../lambda/coach/place';
import { makePlan } from '../../lambda/coach/make-plan';
import type { Plan } from '../../lambda/coach/plan';
import { repetitions } from '../../lambda/coach/repetitions';
import { nothingToday } from '../../lambda/coach/today';
import { coach, inputsFor, memberWith } from './support';

const routine = 'general-10';
const nowMs = Date.parse('2026-11-20T07:00:00Z');
const steps = catalogue.routines[routine]?.steps ?? [];
const ids = steps.map(({ exercise }) => exercise);
const occasion = {
  nowMs,
  isNewSession: true,
  canKeep: true,
  today: nothingToday(),
  locale: 'en-US',
};

/** The coach after its ten-minute routine was changed. */
const after = (change: (steps: readonly RoutineStep[]) => readonly RoutineStep[]): Coach => {
  const before = catalogue.routines[routine];
  if (before === undefined) throw new Error('The ten-minute routine is gone.');
  const changed: Catalogue = {
    ...catalogue,
    version: 'changed1',
    routines: { ...catalogue.routines, [routine]: { ...before, steps: [...change(steps)] } },
  };
  return { ...coach, catalogue: changed };
};

const planIn = (of: Coach, member: Member): Plan => {
  const { plan } = momentOf(of, member, occasion);
  if (plan === null) throw new Error('There is no plan.');
  return plan;
};

/** Somebody who was paused at a place of the routine, as it is stored. */
const pausedAt = (place: Place, changes = {}): Member => {
  const begun = act(coach, memberWith(), { do: 'start-routine', routine }, occasion).member;
  const { session } = begun;
  if (!session?.inputs) throw new Error('Nothing has begun.');
  const inputs = { ...session.inputs, changes };
  return {
    ...begun,
    session: { ...session, state: 'paused', asked: { about: 'resume' }, inputs, place, spoken: null },
  };
};

const at = (step: number, place: Partial<Place> = {}): Place => ({
  step,
  set: 1,
  side: 'both',
  rep: 1,
  holdMs: 0,
  ...place,
});

/** Where somebody goes on in other content: the exercise and the place, and what is still to come after it. */
const goesOn = (of: Coach, member: Member) => {
  const { plan, place } = momentOf(of, member, occasion);
  if (plan === null || place === null) throw new Error('The routine is lost.');
  return {
    place,
    exercise: plan.steps[place.step]?.exercise.id,
    toCome: plan.steps.slice(place.step + 1).map(({ exercise }) => exercise.id),
  };
};

const other = 'seated-side-bend';

describe('a place in a routine that was changed meanwhile', () => {
  const place = at(3, { side: 'left', rep: 2 });
  const [, , , current = '', ...left] = ids;
  const here = { exercise: current, place: { rep: 2, set: 1 } };

  it.each<[string, (now: readonly RoutineStep[]) => readonly RoutineStep[], object]>([
    ['that lost a step before it', (now) => now.slice(1), { ...here, toCome: left }],
    ['that lost a step after it', (now) => now.slice(0, -1), { ...here, toCome: left.slice(0, -1) }],
    [
      'that has a step more after it',
      (now) => [...now, { exercise: other, dose: {} }],
      { ...here, toCome: [...left, other] },
    ],
    [
      'that has a step more before it',
      (now) => [{ exercise: other, dose: {} }, ...now],
      { ...here, toCome: [other, ...left] },
    ],
    ['that was turned round', (now) => [...now].reverse(), { ...here, toCome: [...left].reverse() }],
    [
      'whose exercise is gone',
      (now) => now.filter(({ exercise }) => exercise !== current),
      { exercise: left[0], place: { rep: 0, set: 1, holdMs: 0 }, toCome: left.slice(1) },
    ],
  ])('is the same in one %s, and nothing is left out or done again', (_, change, expected) => {
    expect(goesOn(after(change), pausedAt(place))).toMatchObject(expected);
  });

  it('is at the end where nothing is left to do', () => {
    const changed = after((now) => now.slice(0, 2));
    expect(goesOn(changed, pausedAt(place))).toMatchObject({ exercise: undefined, toCome: [] });
  });

  it('stays where it is when the content changes a second time', () => {
    const reversed = after((now) => [...now].reverse());
    const first = momentOf(reversed, pausedAt(place), occasion);
    const stored = act(reversed, pausedAt(place), { do: 'pause' }, occasion).member;
    expect(stored.session?.place).toEqual(first.place);
    expect(goesOn(coach, stored)).toMatchObject({ ...here, toCome: left });
  });

  it('takes what was asked of single steps along', () => {
    const changes = { 3: { dose: { reps: 9 } }, 5: { variant: 'easier' as const } };
    const changed = after((now) => [...now].reverse());
    const plan = planIn(changed, pausedAt(place, changes));
    expect(plan.steps.find(({ exercise }) => exercise.id === current)?.dose.reps).toBe(9);
    expect(
      plan.steps.filter(({ variant }) => variant === 'easier').map(({ exercise }) => exercise.id),
    ).toEqual([ids[5]]);
  });

  it('is where the last answer began, if it was being guided, and nothing is counted', () => {
    const guided = act(coach, memberWith(), { do: 'start-routine', routine }, occasion).member;
    const changed = after((now) => now.slice(1));
    const ended = endSession(changed, guided, 'silence', { nowMs: nowMs + 500_000, today: nothingToday() });
    expect(ended.history).toEqual(guided.history);
    expect(goesOn(changed, ended)).toMatchObject({ place: { step: 0, rep: 0 }, exercise: ids[1] });
  });
});

describe('a place in an exercise whose dose was changed', () => {
  const sided = steps.findIndex(
    ({ exercise }) => catalogue.exercises[exercise]?.dose.sides === 'left-then-right',
  );

  const withDose = (dose: RoutineStep['dose']): Coach =>
    after((now) => now.map((step, index) => (index === sided ? { ...step, dose } : step)));

  it.each([
    ['is the same where there are more of them', { sets: 2, reps: 6 }, { set: 1, side: 'right', rep: 2 }],
    ['is the last one where there are fewer', { reps: 1 }, { set: 1, side: 'right', rep: 1, holdMs: 0 }],
    [
      'is the beginning where the sides are others',
      { sides: 'both' as const },
      { set: 1, side: 'both', rep: 0 },
    ],
  ])('%s', (_, dose, expected) => {
    const place = at(sided, { side: 'right', rep: 2 });
    expect(goesOn(withDose(dose), pausedAt(place)).place).toMatchObject({ step: sided, ...expected });
  });
});

it('no two exercises have the same mark', () => {
  const all = Object.keys(catalogue.exercises);
  expect(new Set(marksIn(marksOf(all))).size).toBe(all.length);
});

it('whatever is changed: the exercise stays, what is not done is to come, and what is done is not', () => {
  const pool = [...ids, other, 'cat-cow', 'bird-dog'];
  const anyRoutine = fc.uniqueArray(fc.constantFrom(...pool), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(anyRoutine, anyRoutine, fc.nat(), fc.nat(), (old, now, stepChoice, repChoice) => {
      const of = (chosen: string[], version: string): Coach => {
        const changed = after(() => chosen.map((exercise) => ({ exercise, dose: {} })));
        return { ...changed, catalogue: { ...changed.catalogue, version } };
      };
      const before = of(old, 'before01');
      const plan = makePlan(before.catalogue, inputsFor({ routine }), memberWith().settings);
      const step = stepChoice % plan.steps.length;
      const dose = plan.steps[step]?.dose;
      if (dose === undefined) throw new Error('The plan is empty.');
      const all = repetitions(dose, 'left');
      const repetition = all[repChoice % all.length];
      if (repetition === undefined) throw new Error('The exercise is empty.');
      const begun = act(before, memberWith(), { do: 'start-routine', routine }, occasion).member;
      const place = { step, ...repetition, holdMs: 0 };
      const member: Member = {
        ...begun,
        session: begun.session && { ...begun.session, state: 'paused', place, spoken: null },
      };
      const found = goesOn(of(now, 'after001'), member);
      const exercise = old[step] ?? '';
      const notDone = now.filter((id) => !old.slice(0, step).includes(id));
      if (now.includes(exercise)) {
        expect(found.exercise).toBe(exercise);
        expect(found.place).toMatchObject(repetition);
        expect([exercise, ...found.toCome].sort()).toEqual([...notDone].sort());
      } else {
        expect([found.exercise, ...found.toCome].filter((id) => id !== undefined)).toEqual(notDone);
        expect(found.place.rep).toBe(0);
      }
    }),
    { numRuns: 150 },
  );
});
