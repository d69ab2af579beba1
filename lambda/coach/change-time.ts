import { withSettings, type Moment } from './moment';
import { firstSideOf } from './repetitions';

/** "More time" gives so much more for every change of position from now on. */
const MORE = 1.25;
const MOST_FACTOR = 2;
/** Ready before the time was over, so many times in a row: so much less. */
const EARLY_IN_A_ROW = 3;
const LESS = 0.9;
const LEAST_FACTOR = 0.5;

const rounded = (factor: number): number => Math.round(factor * 1000) / 1000;

/**
 * Whether somebody is getting into another position, or is only just told what to do there, and not just settling, or
 * switching sides, in the one they are in.
 */
export const isChangingPosition = ({ plan, place, located, member }: Moment): boolean => {
  const step = plan?.steps[place?.step ?? -1];
  if (plan === null || place === null || step === undefined) return false;
  if (located === null || located.during === 'opening') return false;
  const isAtStart =
    place.rep === 0 && place.set === 1 && place.side === firstSideOf(step.dose, member.settings.firstSide);
  return isAtStart && plan.steps[place.step - 1]?.position !== step.position;
};

/** The time for a change of position was too short: there is more of it from now on, for this member. */
export const tooLittleTime = <M extends Moment>(moment: M): M => {
  if (!isChangingPosition(moment)) return moment;
  const { changeFactor } = moment.member.settings;
  const longer = Math.min(MOST_FACTOR, rounded(changeFactor * MORE));
  return withSettings(moment, { changeFactor: Math.max(changeFactor, longer), earlyReadies: 0 });
};

/** Ready before the time for a change of position was over; the third time in a row there is less of it. */
export const readyEarly = <M extends Moment>(moment: M): M => {
  if (!isChangingPosition(moment)) return moment;
  const { changeFactor, earlyReadies } = moment.member.settings;
  if (earlyReadies + 1 < EARLY_IN_A_ROW) return withSettings(moment, { earlyReadies: earlyReadies + 1 });
  const shorter = Math.max(LEAST_FACTOR, rounded(changeFactor * LESS));
  return withSettings(moment, { changeFactor: Math.min(changeFactor, shorter), earlyReadies: 0 });
};
