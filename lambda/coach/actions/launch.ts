import { DAY_MS, daysSince } from '../days';
import { ownDay, type Moment, type Outcome } from '../moment';
import { planName } from '../names';
import { noticeReason } from '../notice';
import { offerAgain, offerOnScreen } from '../offering';
import { phrase } from '../speak';
import { inputsOf } from './begin';
import { start } from './start';

/** The usual routine is the last one if it was used within this many days (content 3, "Choosing for the user"). */
const LAST_ROUTINE_DAYS = 7;
/** A pause older than this is not offered: the person has moved on. */
const OFFERED_FOR_DAYS = 14;

/** The routine that "start my back stretches" means for this member now. */
export const usualRoutine = (moment: Moment): string => {
  const { coach, member } = moment;
  const { usualRoutine: chosen } = member.settings;
  const { lastRoutine, lastDay } = member.history;
  const known = (id: string | null): id is string =>
    id !== null && coach.catalogue.routines[id]?.kind === 'counted';
  if (known(chosen)) return chosen;
  if (known(lastRoutine) && daysSince(lastDay, ownDay(moment)) <= LAST_ROUTINE_DAYS) return lastRoutine;
  return coach.catalogue.choices.usual;
};

/** Whether there is a paused routine worth offering. */
const hasPaused = ({ session, plan, place, nowMs }: Moment): boolean =>
  session.state === 'paused' &&
  plan !== null &&
  place !== null &&
  place.step < plan.steps.length &&
  nowMs - session.changedAtMs < OFFERED_FOR_DAYS * DAY_MS;

/** The usual routine, straight away. */
export const startUsual = (moment: Moment): Outcome =>
  start(moment, inputsOf(moment, { routine: usualRoutine(moment) }));

/** "Alexa, start my back stretches": what was left comes first, else the usual routine. */
export const launch = (moment: Moment): Outcome => {
  const { session, place } = moment;
  if (hasPaused(moment) && session.inputs !== null && place !== null) {
    return offerAgain(moment, session.inputs, place, []);
  }
  const inputs = inputsOf(moment, { routine: usualRoutine(moment) });
  const isOffered = moment.token !== undefined && noticeReason(moment, inputs) === null;
  if (!isOffered) return start(moment, inputs);
  const name = planName(moment, inputs);
  return offerOnScreen(moment, { state: 'choosing', asked: { about: 'start', inputs } }, [
    phrase(moment, 'screen.offer-start', { name }),
  ]);
};
