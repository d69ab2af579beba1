import type { CountStyle, Dose, Side, Sides } from '../coach/content';
import { MOST_DAYS, type Practice } from '../coach/days';
import { EFFORT } from '../coach/dose-steps';
import type { AgreedReminder, ReminderDay } from '../coach/errand';
import { COUNTED } from '../coach/free-timer';
import { MOST_MARKS_LENGTH } from '../coach/marks';
import { newMember } from '../coach/member';
import type { History, Member, Pace, Settings, Walking } from '../coach/member';
import type { Place } from '../coach/place';
import type { PlanInputs, StepChange } from '../coach/plan-inputs';
import type { Entry, Question, Session, Spoken } from '../coach/session';
import { LAST_STAGE } from '../coach/walking-plan';
import {
  between,
  byId,
  byStep,
  changed,
  contentVersion,
  countersById,
  day,
  fieldByField,
  firstOf,
  id,
  listOf,
  nullable,
  oneOf,
  orElse,
  orNull,
  pairOf,
  provided,
  text,
  whatIsThere,
  whole,
  wholeBetween,
  yes,
  yesOrNo,
} from './lenient';

/** Which content ids exist. Ids of content that is gone are not followed. */
export interface KnownContent {
  exercise(id: string): boolean;
  routine(id: string): boolean;
}

/** Ten thousand routines of ten minutes, with a lot of room; keeps sums within what a number holds exactly. */
const MAX_TIMES = 1_000_000;
const MAX_SECONDS = 1_000_000_000;

/** Three times today's content; keeps a damaged record from growing. */
const MAX_EXERCISES = 200;
const MAX_ROUTINES = 100;
const MAX_STEPS = 100;
const SECONDS_OF_A_DAY = 86_400;

/** The last moment that a Date can hold. */
const MAX_EPOCH_MS = 8_640_000_000_000_000;

/** A speech never lasts longer than this: an answer carries four minutes and its reprompt as much again. */
const MAX_SPEECH_MS = 600_000;

const defaults = newMember();

const moment = wholeBetween(0, MAX_EPOCH_MS);
const speechMs = wholeBetween(0, MAX_SPEECH_MS);
const cueCount = wholeBetween(0, 10_000);

const side = oneOf<Side>({ both: true, left: true, right: true, forward: true, backward: true });

const place = whole<Place>({
  step: wholeBetween(0, MAX_STEPS),
  set: wholeBetween(1, 20),
  side,
  rep: wholeBetween(0, 200),
  // The longest hold that is counted for somebody's own list.
  holdMs: wholeBetween(0, COUNTED.longestHoldSeconds * 1000),
});

const dose = whatIsThere<Dose>({
  sets: wholeBetween(1, 20),
  reps: wholeBetween(1, 200),
  // The longest "hold" of the content is a walk of five minutes.
  holdSeconds: wholeBetween(0, 600),
  restSeconds: wholeBetween(0, 120),
  setRestSeconds: wholeBetween(0, 600),
  sides: oneOf<Sides>({
    both: true,
    'left-then-right': true,
    'forward-then-backward': true,
    alternating: true,
    pairs: true,
  }),
});

/** A dose step, with a half for one "easy" that waits for a second. */
const halfStep = changed(between(EFFORT.least, EFFORT.most), (effort) => Math.round(effort * 2) / 2 + 0);

/** Marks of the exercises of a plan. */
const marks = text((raw) => raw.length <= MOST_MARKS_LENGTH && /^[\w-]+$/.test(raw));

/** What was asked to be different about a step. */
export const stepChange = whatIsThere<StepChange>({
  dose,
  variant: oneOf<'easier' | 'harder'>({ easier: true, harder: true }),
});

const inputs = provided(
  whole<PlanInputs>(
    {
      routine: nullable(id),
      exercise: nullable(id),
      contentVersion,
      noFloor: orElse(yesOrNo, false),
      noBall: orElse(yesOrNo, false),
      limitSeconds: orNull(wholeBetween(30, 7_200)),
      changes: byStep(stepChange, MAX_STEPS),
      effort: halfStep,
      afterBreak: yes,
      gentlerOnly: yes,
      first: marks,
    },
    ['effort', 'afterBreak', 'gentlerOnly', 'first'],
  ),
  ({ routine, exercise }) => routine !== null || exercise !== null,
);

const spoken = whole<Spoken>(
  {
    atMs: moment,
    openingMs: speechMs,
    from: place,
    entry: oneOf<Entry>({ fresh: true, there: true, still: true, soon: true, later: true }),
    cues: pairOf(cueCount, cueCount),
    askMs: pairOf(speechMs, speechMs),
    heard: whole<NonNullable<Spoken['heard']>>({ cues: cueCount, atMs: moment }),
  },
  ['heard'],
);

/** The name of a document, as the edge makes it. */
const token = text((raw) => /^[\w-]{1,40}$/.test(raw));

const reminderDay = oneOf<ReminderDay>({ 'every-day': true, weekdays: true, tomorrow: true });

type About<Word extends Question['about']> = Extract<Question, { about: Word }>;
/** Questions that carry nothing but what they are about. */
type Bare = Exclude<Question, { inputs: unknown } | { day: unknown } | { reminder: unknown }>['about'];

const bare = oneOf<Bare>({
  resume: true,
  'what-next': true,
  'carry-on': true,
  finished: true,
  'how-was-it': true,
  'how-was-the-walk': true,
  'how-much': true,
  'reset-settings': true,
  'forget-me': true,
  'cancel-reminders': true,
});

const agreedReminder = whole<AgreedReminder>({
  day: reminderDay,
  hour: wholeBetween(0, 23),
  minute: wholeBetween(0, 59),
});

const question = firstOf<Question>(
  whole<{ about: Bare }>({ about: bare }),
  whole<About<'notice'>>({ about: oneOf({ notice: true }), inputs }),
  whole<About<'start'>>({ about: oneOf({ start: true }), inputs }),
  whole<About<'reminder-time'>>({ about: oneOf({ 'reminder-time': true }), day: orNull(reminderDay) }),
  whole<About<'reminder'>>({ about: oneOf({ reminder: true }), reminder: agreedReminder }),
);

/** A routine that is on, or paused, is nowhere without the inputs of its plan and its place. */
const isSomewhere = (found: Session): boolean =>
  found.state === 'choosing' || found.state === 'finished' || (found.inputs !== null && found.place !== null);

const session = provided(
  whole<Session>(
    {
      state: oneOf<Session['state']>({ choosing: true, guiding: true, paused: true, finished: true }),
      asked: orNull(question),
      inputs: nullable(inputs),
      place: nullable(place),
      spoken: orNull(spoken),
      steps: marks,
      token,
      changedAtMs: moment,
    },
    ['steps', 'token'],
  ),
  isSomewhere,
);

const settings = fieldByField<Settings>({
  countStyle: orNull(
    oneOf<CountStyle>({
      'every-second-up': true,
      'every-second-down': true,
      'every-five': true,
      breaths: true,
      quiet: true,
      'count-with-me': true,
    }),
  ),
  pace: orElse(oneOf<Pace>({ slower: true, usual: true, faster: true }), defaults.settings.pace),
  detail: orElse(
    oneOf<Settings['detail']>({ full: true, 'by-experience': true, names: true }),
    defaults.settings.detail,
  ),
  carryOn: orElse(yesOrNo, defaults.settings.carryOn),
  changeFactor: orElse(between(0.5, 3), defaults.settings.changeFactor),
  holdFactor: orElse(between(0.5, 2), defaults.settings.holdFactor),
  firstSide: orElse(oneOf<Settings['firstSide']>({ left: true, right: true }), defaults.settings.firstSide),
  usualRoutine: orNull(id),
  earlyReadies: orElse(wholeBetween(0, 2), 0),
  effort: byId(
    provided(halfStep, (effort) => effort !== 0),
    MAX_ROUTINES,
  ),
});

const practice = whole<Practice>({
  last: day,
  seconds: listOf(wholeBetween(0, SECONDS_OF_A_DAY), 1, MOST_DAYS),
});

const history = fieldByField<History>({
  exercises: countersById(MAX_EXERCISES, MAX_TIMES),
  routines: countersById(MAX_ROUTINES, MAX_TIMES),
  routinesFinished: orElse(wholeBetween(0, MAX_TIMES), 0),
  guidedSeconds: orElse(wholeBetween(0, MAX_SECONDS), 0),
  lastRoutine: orNull(id),
  lastDay: orNull(day),
  practice: orNull(practice),
});

const walking = whole<Walking>(
  {
    stage: wholeBetween(0, LAST_STAGE),
    goodDays: wholeBetween(0, 9),
    lastDay: day,
    wentBack: yes,
  },
  ['wentBack'],
);

const member = fieldByField<Member>({
  settings,
  noticeAcceptedOn: orNull(day),
  history,
  walking: orNull(walking),
  session: orNull(session),
});

const knowsInputs = (isKnown: KnownContent, of: { routine: string | null; exercise: string | null }) =>
  (of.routine === null || isKnown.routine(of.routine)) &&
  (of.exercise === null || isKnown.exercise(of.exercise));

const followableSession = (found: Session | null, isKnown: KnownContent): Session | null => {
  if (found?.inputs && !knowsInputs(isKnown, found.inputs)) return null;
  if (found?.asked && 'inputs' in found.asked && !knowsInputs(isKnown, found.asked.inputs)) {
    return { ...found, asked: null };
  }
  return found;
};

const followableRoutine = (routine: string | null, isKnown: KnownContent): string | null =>
  routine !== null && isKnown.routine(routine) ? routine : null;

/**
 * Reads whatever was stored, or came back from a device, as a member.
 *
 * Every field is read by itself: numbers are brought into their ranges, a wrong type becomes the default of a new
 * member, ids of the wrong shape are dropped, maps are bounded. A damaged session becomes null, while settings and
 * history survive. A valid member is returned unchanged.
 *
 * @param raw Anything. Never throws on what JSON or the database can hold.
 * @param isKnown Where given, a session, a usual or a last routine that names content which is gone becomes null.
 *   Counters of such content stay: it may come back.
 */
export const readMember = (raw: unknown, isKnown?: KnownContent): Member => {
  const read = member(raw);
  if (!isKnown) return read;
  return {
    ...read,
    settings: { ...read.settings, usualRoutine: followableRoutine(read.settings.usualRoutine, isKnown) },
    history: { ...read.history, lastRoutine: followableRoutine(read.history.lastRoutine, isKnown) },
    session: followableSession(read.session, isKnown),
  };
};
