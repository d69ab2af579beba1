import * as z from 'zod/mini';
import type { CountStyle, Dose, Side, Sides } from '../coach/content';
import { MOST_DAYS } from '../coach/days';
import { EFFORT } from '../coach/dose-steps';
import type { ReminderDay } from '../coach/errand';
import { COUNTED } from '../coach/free-timer';
import { newMember } from '../coach/member';
import type { History, Member, Pace, Settings } from '../coach/member';
import type { Entry, Session, StepChange } from '../coach/session';
import { LAST_STAGE } from '../coach/walking-plan';
import {
  between,
  byId,
  byStep,
  contentVersion,
  countersById,
  day,
  fieldByField,
  id,
  oneOf,
  orElse,
  orNull,
  whatIsThere,
  wholeBetween,
} from './lenient';
import type { Reader } from './lenient';

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

const place = z.object({
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
const halfStep: Reader<number> = z.pipe(
  between(EFFORT.least, EFFORT.most),
  z.transform((effort: number) => Math.round(effort * 2) / 2 + 0),
);

const plan = z
  .object({
    routine: z.nullable(id),
    exercise: z.nullable(id),
    contentVersion,
    noFloor: orElse(z.boolean(), false),
    noBall: orElse(z.boolean(), false),
    limitSeconds: orNull(wholeBetween(30, 7_200)),
    changes: byStep(
      whatIsThere<Required<StepChange>>({
        dose,
        variant: oneOf<'easier' | 'harder'>({ easier: true, harder: true }),
      }),
      MAX_STEPS,
    ),
    effort: z.exactOptional(halfStep),
    afterBreak: z.exactOptional(z.literal(true)),
    gentlerOnly: z.exactOptional(z.literal(true)),
  })
  .check(z.refine((inputs) => inputs.routine !== null || inputs.exercise !== null));

const spoken = z.object({
  atMs: moment,
  openingMs: speechMs,
  from: place,
  entry: oneOf<Entry>({ fresh: true, there: true, still: true, soon: true, later: true }),
  cues: z.tuple([cueCount, cueCount]),
  askMs: z.tuple([speechMs, speechMs]),
  heard: z.exactOptional(z.object({ cues: cueCount, atMs: moment })),
});

/** The name of a document, as the edge makes it. */
const token = z.string().check(z.regex(/^[\w-]{1,40}$/));

const reminderDay = oneOf<ReminderDay>({ 'every-day': true, weekdays: true, tomorrow: true });

const question = z.discriminatedUnion('about', [
  z.object({ about: z.literal(['notice', 'start']), plan }),
  z.object({ about: z.literal('reminder-time'), day: orNull(reminderDay) }),
  z.object({
    about: z.literal('reminder'),
    reminder: z.object({ day: reminderDay, hour: wholeBetween(0, 23), minute: wholeBetween(0, 59) }),
  }),
  z.object({ about: z.literal('cancel-reminders') }),
  z.object({ about: z.literal(['resume', 'what-next', 'carry-on', 'finished']) }),
  z.object({
    about: z.literal(['how-was-it', 'how-was-the-walk', 'how-much', 'reset-settings', 'forget-me']),
  }),
]);

/** A routine that is on, or paused, is nowhere without its plan and its place. */
const isSomewhere = ({ state, plan, place }: Session): boolean =>
  state === 'choosing' || state === 'finished' || (plan !== null && place !== null);

const session = z
  .object({
    state: oneOf<Session['state']>({ choosing: true, guiding: true, paused: true, finished: true }),
    asked: orNull(question),
    plan: z.nullable(plan),
    place: z.nullable(place),
    spoken: orNull(spoken),
    token: z.exactOptional(token),
    changedAtMs: moment,
  })
  .check(z.refine(isSomewhere));

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
  carryOn: orElse(z.boolean(), defaults.settings.carryOn),
  changeFactor: orElse(between(0.5, 3), defaults.settings.changeFactor),
  holdFactor: orElse(between(0.5, 2), defaults.settings.holdFactor),
  firstSide: orElse(oneOf<Settings['firstSide']>({ left: true, right: true }), defaults.settings.firstSide),
  usualRoutine: orNull(id),
  earlyReadies: orElse(wholeBetween(0, 2), 0),
  effort: byId(halfStep.check(z.refine((effort) => effort !== 0)), MAX_ROUTINES),
});

const practice = z.object({
  last: day,
  seconds: z.array(wholeBetween(0, SECONDS_OF_A_DAY)).check(z.minLength(1), z.maxLength(MOST_DAYS)),
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

const walking = z.object({ stage: wholeBetween(0, LAST_STAGE), goodDays: wholeBetween(0, 9), lastDay: day });

const member = fieldByField<Member>({
  settings,
  noticeAcceptedOn: orNull(day),
  history,
  walking: orNull(walking),
  session: orNull(session),
});

const knowsPlan = (isKnown: KnownContent, inputs: { routine: string | null; exercise: string | null }) =>
  (inputs.routine === null || isKnown.routine(inputs.routine)) &&
  (inputs.exercise === null || isKnown.exercise(inputs.exercise));

const followableSession = (found: Session | null, isKnown: KnownContent): Session | null => {
  if (found?.plan && !knowsPlan(isKnown, found.plan)) return null;
  if (found?.asked && 'plan' in found.asked && !knowsPlan(isKnown, found.asked.plan)) {
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
  const read: Member = member.parse(raw);
  if (!isKnown) return read;
  return {
    ...read,
    settings: { ...read.settings, usualRoutine: followableRoutine(read.settings.usualRoutine, isKnown) },
    history: { ...read.history, lastRoutine: followableRoutine(read.history.lastRoutine, isKnown) },
    session: followableSession(read.session, isKnown),
  };
};
