import isSame from 'fast-deep-equal';
import { practiceOf, secondsByDay } from '../coach/days';
import type { Practice } from '../coach/days';
import type { History, Member, Settings, Walking } from '../coach/member';
import type { Place } from '../coach/place';
import type { Session } from '../coach/session';

type Resolve<Value> = (mine: Value, theirs: Value) => Value;

/** Whoever changed it has it; `resolve` decides where both did. */
const pick = <Value>(base: Value, mine: Value, theirs: Value, resolve: Resolve<Value>): Value => {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base)) return mine;
  return resolve(mine, theirs);
};

const mineWins = <Value>(mine: Value): Value => mine;

const laterDay = (mine: string | null, theirs: string | null): string | null =>
  (mine ?? '') >= (theirs ?? '') ? mine : theirs;

/** Both sides' additions. */
const addUp = (base: number, mine: number, theirs: number): number => Math.max(0, theirs + (mine - base));

type Counters = Record<string, number>;

const addUpEach = (base: Counters, mine: Counters, theirs: Counters): Counters => {
  const sums = Object.keys({ ...theirs, ...mine }).map((id): [string, number] => [
    id,
    addUp(base[id] ?? 0, mine[id] ?? 0, theirs[id] ?? 0),
  ]);
  return Object.fromEntries(sums.filter(([, times]) => times > 0));
};

/** Both sides' additions to each day; a day that one side has dropped as too old is no loss to it. */
const addUpDays = (
  base: Practice | null,
  mine: Practice | null,
  theirs: Practice | null,
): Practice | null => {
  const [before, own, other] = [secondsByDay(base), secondsByDay(mine), secondsByDay(theirs)];
  const sums = Object.keys({ ...own, ...other }).map((of): [string, number] => {
    const was = before[of] ?? 0;
    return [of, addUp(was, own[of] ?? was, other[of] ?? was)];
  });
  return practiceOf(Object.fromEntries(sums.filter(([, seconds]) => seconds > 0)));
};

/** The later walk knows more; of two on one day the more careful one. */
const laterWalk: Resolve<Walking | null> = (mine, theirs) => {
  const order = (walking: Walking | null): string =>
    walking === null ? '' : `${walking.lastDay} ${9 - walking.stage} ${9 - walking.goodDays}`;
  return order(mine) >= order(theirs) ? mine : theirs;
};

const mergeFields = <Fields extends object>(base: Fields, mine: Fields, theirs: Fields): Fields => {
  const merged = { ...theirs };
  for (const key of Object.keys(mine) as (keyof Fields)[]) {
    merged[key] = pick(base[key], mine[key], theirs[key], mineWins);
  }
  return merged;
};

type LastTime = Pick<History, 'lastDay' | 'lastRoutine'>;

const lastTime = ({ lastDay, lastRoutine }: History): LastTime => ({ lastDay, lastRoutine });

const laterTime: Resolve<LastTime> = (mine, theirs) =>
  (mine.lastDay ?? '') >= (theirs.lastDay ?? '') ? mine : theirs;

const mergeHistories = (base: History, mine: History, theirs: History): History => ({
  exercises: addUpEach(base.exercises, mine.exercises, theirs.exercises),
  routines: addUpEach(base.routines, mine.routines, theirs.routines),
  routinesFinished: addUp(base.routinesFinished, mine.routinesFinished, theirs.routinesFinished),
  guidedSeconds: addUp(base.guidedSeconds, mine.guidedSeconds, theirs.guidedSeconds),
  practice: pick(base.practice, mine.practice, theirs.practice, (own, other) =>
    addUpDays(base.practice, own, other),
  ),
  ...pick(lastTime(base), lastTime(mine), lastTime(theirs), laterTime),
});

const isSamePlan = (one: Session | null, other: Session): boolean =>
  one?.inputs?.routine === other.inputs?.routine && one?.inputs?.exercise === other.inputs?.exercise;

/** Whether what both were in the middle of was ended by one of them on purpose, as after a warning sign. */
const hasEnded = (base: Session | null, ended: Session, other: Session): boolean =>
  ended.inputs === null && ended.place === null && (base?.place ?? null) !== null && isSamePlan(base, other);

/**
 * The newer session wins; but a place is never lost to a session that has none, unless that one ended the very plan
 * afterwards.
 */
const newerSession =
  (base: Session | null): Resolve<Session | null> =>
  (mine, theirs) => {
    if (!mine || !theirs) return mine ?? theirs;
    const [newer, older] = mine.changedAtMs >= theirs.changedAtMs ? [mine, theirs] : [theirs, mine];
    const isLost = newer.place === null && older.place !== null;
    return isLost && !hasEnded(base, newer, older) ? older : newer;
  };

/** Where the other side comes first now, the exercise is begun on it: neither is left out. */
const placeByFirstSide = (place: Place | null, made: Settings, { firstSide }: Settings): Place | null =>
  place === null || made.firstSide === firstSide || !['left', 'right'].includes(place.side)
    ? place
    : { ...place, side: firstSide, rep: 0, holdMs: 0 };

/**
 * An answer that was made with settings which have changed elsewhere cannot be looked up any more: it counts as unheard,
 * so that nothing is skipped, and nothing is counted that was said faster or slower.
 *
 * @param made the settings that the last answer of the session was made with
 * @param now the settings from now on
 */
export const unheard = (session: Session | null, made: Settings, now: Settings): Session | null =>
  session === null || isSame(made, now)
    ? session
    : { ...session, spoken: null, place: placeByFirstSide(session.place, made, now) };

/**
 * Brings two changes of one member together.
 *
 * What only one side changed is as that side has it. Where both did: counters get both sides' additions, the later
 * day, the later walk and the newer session win, a session with a place wins over one without unless that one ended it,
 * and of two settings mine does.
 *
 * @param base What both changes began from.
 * @param mine The member as this conversation has changed it.
 * @param theirs The member as it is stored now.
 */
export const mergeMembers = (base: Member, mine: Member, theirs: Member): Member => {
  const settings = mergeFields(base.settings, mine.settings, theirs.settings);
  const session = pick(base.session, mine.session, theirs.session, newerSession(base.session));
  const made = isSame(session, theirs.session) ? theirs.settings : mine.settings;
  return {
    settings,
    noticeAcceptedOn: pick(base.noticeAcceptedOn, mine.noticeAcceptedOn, theirs.noticeAcceptedOn, laterDay),
    history: mergeHistories(base.history, mine.history, theirs.history),
    walking: pick(base.walking, mine.walking, theirs.walking, laterWalk),
    session: unheard(session, made, settings),
  };
};
