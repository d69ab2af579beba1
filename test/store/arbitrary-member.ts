import { COUNT_STYLES } from '../../lambda/coach/content';
import * as fc from 'fast-check';
import type { Practice } from '../../lambda/coach/days';
import type { Member } from '../../lambda/coach/member';
import type { Place } from '../../lambda/coach/place';
import type { PlanInputs, StepChange } from '../../lambda/coach/plan-inputs';
import type { Session } from '../../lambda/coach/session';

/** Members with everything a coach can have put into them, and nothing that the reader would change. */

const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);

export const arbitraryId = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.join('-'))
  .filter((id) => !(id in Object.prototype));

const arbitraryDay = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const arbitraryPlace: fc.Arbitrary<Place> = fc.record({
  step: fc.nat(20),
  set: fc.integer({ min: 1, max: 5 }),
  side: fc.constantFrom('both', 'left', 'right', 'forward', 'backward'),
  rep: fc.nat(30),
  holdMs: fc.nat(60_000),
});

const arbitraryChange: fc.Arbitrary<StepChange> = fc.record(
  {
    dose: fc.record(
      {
        sets: fc.integer({ min: 1, max: 5 }),
        reps: fc.integer({ min: 1, max: 30 }),
        holdSeconds: fc.nat(120),
        sides: fc.constantFrom('both', 'left-then-right', 'alternating', 'pairs'),
      },
      { requiredKeys: [] },
    ),
    variant: fc.constantFrom('easier', 'harder'),
  },
  { requiredKeys: [] },
);

const arbitraryInputs: fc.Arbitrary<PlanInputs> = fc
  .record(
    {
      routine: orNull(arbitraryId),
      exercise: orNull(arbitraryId),
      contentVersion: fc.stringMatching(/^[0-9a-f]{8}$/),
      noFloor: fc.boolean(),
      noBall: fc.boolean(),
      limitSeconds: orNull(fc.integer({ min: 60, max: 3_600 })),
      changes: fc.dictionary(fc.nat(20).map(String), arbitraryChange, { maxKeys: 3, noNullPrototype: true }),
      effort: fc.constantFrom(-2, -0.5, 1, 3),
      afterBreak: fc.constant(true as const),
      gentlerOnly: fc.constant(true as const),
      first: fc.stringMatching(/^[\w-]{3,60}$/),
    },
    {
      requiredKeys: ['routine', 'exercise', 'contentVersion', 'noFloor', 'noBall', 'limitSeconds', 'changes'],
    },
  )
  .filter(({ routine, exercise }) => routine !== null || exercise !== null);

const arbitraryMoment = fc.integer({ min: 1_700_000_000_000, max: 2_000_000_000_000 });

const pairOf = (value: fc.Arbitrary<number>) => fc.tuple(value, value);

const arbitraryReminderDay = fc.constantFrom('every-day' as const, 'weekdays' as const, 'tomorrow' as const);

const arbitraryReminder = fc.record({
  day: arbitraryReminderDay,
  hour: fc.nat(23),
  minute: fc.nat(59),
});

const arbitrarySession: fc.Arbitrary<Session> = fc.record({
  state: fc.constantFrom('choosing', 'guiding', 'paused', 'finished'),
  asked: orNull(
    fc.oneof(
      arbitraryInputs.map((inputs) => ({ about: 'start' as const, inputs })),
      arbitraryInputs.map((inputs) => ({ about: 'notice' as const, inputs })),
      fc.constantFrom(
        { about: 'resume' as const },
        { about: 'what-next' as const },
        { about: 'carry-on' as const },
        { about: 'finished' as const },
        { about: 'how-was-it' as const },
        { about: 'how-was-the-walk' as const },
        { about: 'how-much' as const },
        { about: 'reset-settings' as const },
        { about: 'forget-me' as const },
        { about: 'cancel-reminders' as const },
      ),
      arbitraryReminder.map((reminder) => ({ about: 'reminder' as const, reminder })),
      orNull(arbitraryReminderDay).map((day) => ({ about: 'reminder-time' as const, day })),
    ),
  ),
  inputs: arbitraryInputs,
  place: arbitraryPlace,
  spoken: orNull(
    fc.record({
      atMs: arbitraryMoment,
      openingMs: fc.nat(60_000),
      from: arbitraryPlace,
      entry: fc.constantFrom('fresh', 'there', 'still', 'soon', 'later'),
      cues: pairOf(fc.nat(500)),
      askMs: pairOf(fc.nat(10_000)),
    }),
  ),
  steps: fc.stringMatching(/^[\w-]{3,60}$/),
  changedAtMs: arbitraryMoment,
});

const arbitraryCounters = fc.dictionary(arbitraryId, fc.integer({ min: 1, max: 1_000 }), {
  maxKeys: 6,
  noNullPrototype: true,
});

/** The same value as a plain one, as it comes out of JSON. */
const asPlain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** As the coach packs them: the last day was practised, and so was the earliest. */
const arbitraryPractice: fc.Arbitrary<Practice> = fc.record({
  last: arbitraryDay,
  seconds: fc
    .tuple(fc.array(fc.nat(3_600), { maxLength: 19 }), fc.integer({ min: 1, max: 3_600 }))
    .map(([others, earliest]) => [598, ...others, earliest]),
});

const anyMember: fc.Arbitrary<Member> = fc.record({
  settings: fc.record({
    countStyle: orNull(fc.constantFrom(...COUNT_STYLES)),
    pace: fc.constantFrom('slower', 'usual', 'faster'),
    detail: fc.constantFrom('full', 'by-experience', 'names'),
    carryOn: fc.boolean(),
    changeFactor: fc.double({ min: 0.5, max: 3, noNaN: true }),
    holdFactor: fc.double({ min: 0.5, max: 2, noNaN: true }),
    firstSide: fc.constantFrom('left', 'right'),
    usualRoutine: orNull(arbitraryId),
    earlyReadies: fc.nat(2),
    effort: fc.dictionary(arbitraryId, fc.constantFrom(-2, -1, 0.5, 1, 2.5, 3), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  }),
  noticeAcceptedOn: orNull(arbitraryDay),
  history: fc.record({
    exercises: arbitraryCounters,
    routines: arbitraryCounters,
    routinesFinished: fc.nat(1_000),
    guidedSeconds: fc.nat(1_000_000),
    lastRoutine: orNull(arbitraryId),
    lastDay: orNull(arbitraryDay),
    practice: orNull(arbitraryPractice),
  }),
  walking: orNull(
    fc.record(
      {
        stage: fc.nat(5),
        goodDays: fc.nat(9),
        lastDay: arbitraryDay,
        wentBack: fc.constant(true as const),
      },
      { requiredKeys: ['stage', 'goodDays', 'lastDay'] },
    ),
  ),
  session: orNull(arbitrarySession),
});

export const arbitraryMember = anyMember.map(asPlain);
