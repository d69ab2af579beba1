import type { Moment } from './moment';
import { NOWHERE, type Place } from './place';
import { GOES_ON_FROM_SECONDS } from './resume-point';
import type { Entry, Session } from './session';

/** A short answer leaves somebody in the hold they are in; after a longer one they will have let go. */
const STILL_HOLDING_MS = 6_000;

/** Whether somebody who came back is still on the way into the position they had left. */
const isFindingPosition = ({ spoken }: Session, { step, set, side, rep }: Place): boolean =>
  spoken?.entry === 'later' &&
  spoken.from.step === step &&
  spoken.from.set === set &&
  spoken.from.side === side &&
  spoken.from.rep === rep;

/** How to go on where the person is now, after words that took `saidMs`. */
export const entryHere = (moment: Moment, saidMs: number): { place: Place; entry: Entry } => {
  const { located, place, plan, session } = moment;
  if (located === null || place === null || plan === null) {
    return { place: place ?? NOWHERE, entry: 'later' };
  }
  const dose = plan.steps[place.step]?.dose;
  switch (located.during) {
    case 'opening':
      return { place, entry: session.spoken?.entry ?? 'fresh' };
    case 'change':
    case 'invitation':
      if (located.during === 'change' && isFindingPosition(session, place)) return { place, entry: 'later' };
      return place.rep === 0 ? { place, entry: 'fresh' } : { place, entry: 'soon' };
    case 'instruction':
      return { place, entry: 'there' };
    case 'lead-in':
      return { place: { ...place, rep: Math.max(1, place.rep) }, entry: 'soon' };
    case 'hold': {
      const isLong = (dose?.holdSeconds ?? 0) >= GOES_ON_FROM_SECONDS;
      return { place, entry: isLong && saidMs < STILL_HOLDING_MS ? 'still' : 'soon' };
    }
    case 'movement':
    case 'rest':
    case 'closing':
      return { place, entry: 'soon' };
  }
};
