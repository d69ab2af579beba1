import fc from 'fast-check';
import { amongAllSteps, amongTodaysSteps, isLeftOut } from '../../lambda/coach/careful';
import { planOf } from '../../lambda/coach/moment';
import { startOfStep } from '../../lambda/coach/repetitions';
import type { Session } from '../../lambda/coach/session';
import { nothingToday, type Today } from '../../lambda/coach/today';
import { anyInputs, coach, countedRoutines, inputsFor, memberWith } from './support';
import { begun, during, later, morningMs, say } from './situations';

const { cautions } = coach.catalogue;
const ids = Object.keys(cautions);
const member = memberWith();
const knowing = (change: Partial<Today>): Today => ({ ...nothingToday(), ...change });
const planWith = (routine: string, today: Today) => planOf({ coach, member, today }, inputsFor({ routine }));

const anyToday: fc.Arbitrary<Today> = fc
  .record({
    cautions: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
    directionsOut: fc.uniqueArray(
      fc.constantFrom('extension' as const, 'flexion' as const, 'rotation' as const),
    ),
    isGentler: fc.boolean(),
  })
  .map(knowing);

describe.each(ids)('the caution %s', (id) => {
  it.each(countedRoutines)('leaves nothing in %s that must be left out', (routine) => {
    const caution = cautions[id];
    const { steps } = planWith(routine, knowing({ cautions: [id] }));
    const wrong = steps.filter(({ exercise }) => caution?.leaveOut.includes(exercise.id));
    expect(wrong.map(({ exercise }) => exercise.id)).toEqual([]);
  });
});

describe('being careful today', () => {
  it('never leaves in what any of several cautions leaves out', () => {
    fc.assert(
      fc.property(anyInputs, anyToday, (inputs, today) => {
        const { steps } = planOf({ coach, member, today }, inputs);
        for (const { exercise } of steps) expect(isLeftOut(coach.catalogue, today, exercise)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('says a sentence with everything that is adapted', () => {
    fc.assert(
      fc.property(anyInputs, anyToday, (inputs, today) => {
        for (const step of planOf({ coach, member, today }, inputs).steps) {
          for (const id of step.cautions) {
            expect(coach.words.caution(id).adapt[step.exercise.id]).toMatch(/\.$/);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('locks everything but breathing after surgery, until somebody has agreed', () => {
    const locked = planWith('general-20', knowing({ cautions: ['surgery'] }));
    expect(locked.steps.map(({ exercise }) => exercise.id)).toEqual(['relaxed-breathing']);
  });

  it('sits up to breathe whoever must not lie on the back', () => {
    const plan = planOf(
      { coach, member, today: knowing({ cautions: ['preg2'] }) },
      inputsFor({ exercise: 'relaxed-breathing' }),
    );
    expect(plan.steps.map(({ position }) => position)).toEqual(['seated']);
  });

  it('asks whether somebody has agreed before anything that is locked', () => {
    const told = say(
      { member, nowMs: morningMs },
      { do: 'condition', condition: 'postpartum' },
      { isNewSession: true },
    );
    expect(told.today.asked).toBe('surgeon-agrees');
  });

  it('brings nothing into a bed that cannot be done there', () => {
    const { steps } = planWith('morning-in-bed', knowing({ cautions: ['preg2'] }));
    expect(steps.filter(({ exercise, isStandIn }) => isStandIn && !exercise.inBed)).toEqual([]);
  });

  it('leaves out a direction that made something worse', () => {
    const { steps } = planWith('press-up-series', knowing({ directionsOut: ['extension'] }));
    expect(steps.map(({ exercise }) => exercise.id)).toEqual(['bridge', 'figure-four']);
  });

  it('finds a place again after it was stored, whatever was left out', () => {
    fc.assert(
      fc.property(anyInputs, anyToday, fc.nat(30), (inputs, today, pick) => {
        const plan = planOf({ coach, member, today }, inputs);
        const index = plan.steps.length === 0 ? 0 : pick % plan.steps.length;
        const step = plan.steps[index];
        fc.pre(step !== undefined && !step.isStandIn);
        const place = startOfStep(index, step.dose, 'left');
        const session: Session = {
          state: 'guiding',
          asked: null,
          inputs,
          place,
          spoken: null,
          changedAtMs: 0,
        };
        expect(amongTodaysSteps(amongAllSteps(session, plan), plan, 'left').place).toEqual(place);
      }),
      { numRuns: 100 },
    );
  });

  it('stores the same session whether or not something was left out', () => {
    const start = begun(member, 'general-10');
    const told = say(during(start, 'instruction', 300, 1), { do: 'condition', condition: 'osteo' });
    const stored = JSON.stringify(told.member);
    expect(told.today.cautions).toEqual(['osteo']);
    expect(stored).not.toMatch(/osteo|caution/);
    expect(Object.keys(told.member.session?.inputs ?? {}).sort()).toEqual(
      Object.keys(start.member.session?.inputs ?? {}).sort(),
    );
  });

  it('forgets it with the session', () => {
    const start = begun(member, 'general-10');
    const told = say(during(start, 'instruction', 300, 1), { do: 'condition', condition: 'osteo' });
    const tomorrow = { member: told.member, nowMs: morningMs + 86_400_000 };
    expect(say(tomorrow, { do: 'resume' }, { isNewSession: true }).today).toEqual(nothingToday());
  });

  it('offers another routine when less than half of one survives', () => {
    const ball = begun(memberWith({}, { bridge: 9, 'bird-dog': 9, 'straight-leg-raise': 9 }), 'lower-back');
    const told = say(during(ball, 'instruction'), { do: 'condition', condition: 'hip-replacement' });
    expect(told.turn.speech.at(-1)?.text).toMatch(/^Shall we start .*\?$/);
  });

  it('is only gentler after a mild pull', () => {
    const start = begun(member, 'press-up-series');
    const asked = say(during(start, 'hold', 12_000), { do: 'it-hurts', pain: null, bodyPart: null });
    const mild = say(later(asked, morningMs + 120_000), { do: 'it-hurts', pain: 'mild', bodyPart: null });
    expect(mild.today).toMatchObject({ isGentler: true, asked: null });
    expect(mild.member.session?.state).toBe('guiding');
  });
});
