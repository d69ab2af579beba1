import { amongAllSteps, amongTodaysSteps } from '../careful';
import { askCarefullyAgain, carefulPrompts } from '../careful-question';
import { missingClearances, withdrawn } from '../clearance';
import { cautionForWeeks, isExpecting } from '../expecting';
import { goOn } from '../go-on';
import { startPlace } from '../guide';
import { planOf, running, type Moment, type Outcome } from '../moment';
import { withNoticeHeard } from '../notice';
import type { Place } from '../place';
import type { Plan } from '../plan';
import { isOnTheFloor } from '../position';
import { isUnderWay } from '../session';
import { ask, close, phrase } from '../speak';
import { BREATHING, type CarefulQuestion, type Clearance, type Today } from '../today';
import { begin, inputsOf } from './begin';

/** A place in another exercise than before is at that exercise's start. */
const sameExercise = (moment: Moment, before: Plan, left: Plan, place: Place | null): Place | null => {
  const step = place === null ? undefined : left.steps[place.step];
  if (place === null || step === undefined || moment.place === null) return place;
  const isSame = before.steps[moment.place.step]?.exercise.id === step.exercise.id;
  return isSame ? place : startPlace(moment, left, place.step);
};

/** What is to be asked again once another question is answered. */
const stillToAsk = ({ coach }: Moment, today: Today): CarefulQuestion | null =>
  missingClearances(coach.catalogue, today)[0] ?? null;

/** The moment with something more known of today: its plan and place are those that are left then. */
export const knowingNow = (moment: Moment, change: Partial<Today>): Moment => {
  const { member, plan } = moment;
  const known = { ...moment.today, ...change };
  const today = { ...known, asked: change.asked ?? stillToAsk(moment, known) };
  const { inputs } = moment.session;
  if (plan === null || inputs === null) return { ...moment, today };
  const left = planOf({ ...moment, today }, inputs);
  const here = amongAllSteps({ ...moment.session, place: moment.place }, plan);
  const found = amongTodaysSteps(here, left, member.settings.firstSide);
  const session = { ...found, place: sameExercise(moment, plan, left, found.place) };
  return { ...moment, today, plan: left, session, place: session.place };
};

/** Whom to call, in the country of the device (content 4.2). */
export const emergencyCall = (moment: Moment): string =>
  phrase(moment, [`emergency.call-${moment.locale.toLowerCase()}`, 'emergency.call']);

/** What somebody is answered once something more is known of today; nothing goes on before somebody has agreed. */
export const knowing = (
  moment: Moment,
  change: Partial<Today>,
  then: (moment: Moment) => Outcome,
): Outcome => {
  const known = knowingNow(moment, change);
  const toAsk = askCarefullyAgain(known, []);
  if (toAsk !== null) return toAsk;
  return { today: known.today, ...then(known) };
};

/** The same where nobody has agreed: nothing more is asked, so that two of these do not ask in turns. */
export const knowingNobodyAgrees = (
  moment: Moment,
  clearance: Clearance,
  then: (moment: Moment) => Outcome,
): Outcome => {
  const known = knowingNow(moment, withdrawn(moment.today, clearance));
  const today = { ...known.today, asked: null };
  return { today, ...then({ ...known, today }) };
};

/**
 * Stops, says something, and asks about it. Nothing goes on by itself afterwards: silence after it never times out
 * into more exercise (content 4.5, 4.8). What is asked is not stored; the place is.
 */
export const stopAndAsk = (moment: Moment, asked: CarefulQuestion, say: readonly string[]): Outcome => {
  const now = running(moment);
  const { plan, place, session } = moment;
  const isOver = isUnderWay(session) && plan !== null && place !== null && place.step >= plan.steps.length;
  const isWaiting = now !== null && !isOver;
  return {
    ...ask(now ?? moment, {
      state: isWaiting ? 'paused' : 'choosing',
      asked: isWaiting ? { about: 'resume' } : { about: 'what-next' },
      say,
      ...carefulPrompts(moment.coach, { ...moment.today, asked }),
      // What may still be done of it is done already: there is nothing to come back to.
      ...(isOver ? { session: { inputs: null, place: null } } : {}),
    }),
    today: { ...moment.today, asked },
  };
};

/** Ends for today, and the place is not offered again: help comes first (content 4.3). */
export const endForToday = (moment: Moment, say: readonly string[]): Outcome =>
  close(moment, say, { state: 'choosing', inputs: null, place: null });

/** Breathing, and nothing else. */
export const justBreathe = (moment: Moment, say: readonly string[]): Outcome =>
  begin(withNoticeHeard(moment), inputsOf(moment, { exercise: BREATHING }), say);

/** Whether somebody sits or stands: in a place without the floor, or just now. */
const isUpright = ({ plan, place }: Moment): boolean => {
  if (plan === null || place === null) return false;
  const step = plan.steps[place.step];
  return ['chair', 'standing'].includes(plan.place) || (step !== undefined && !isOnTheFloor(step.position));
};

/**
 * After too much pain only breathing is left. It is done lying down: whoever sits or stands, and hurts, is not sent to
 * the floor for it, and rests.
 */
export const breatheOrRest = (moment: Moment, why: 'enough' | 'strong-resting'): Outcome =>
  isUpright(moment)
    ? endForToday(moment, [phrase(moment, 'hurts.rest-upright')])
    : justBreathe(moment, [phrase(moment, `hurts.${why}`)]);

/** Dizzy or unwell: stop, rest, and finish unless the person wants otherwise. */
export const dizzy = (moment: Moment): Outcome =>
  stopAndAsk(moment, 'finish-for-today', [
    phrase(moment, isExpecting(moment.today) ? 'dizzy.stop-on-the-left' : 'dizzy.stop'),
    phrase(moment, 'dizzy.slowly'),
    phrase(moment, 'dizzy.warning'),
    emergencyCall(moment),
  ]);

/** A warning sign: get help now, said twice in short sentences, and nothing else (content 4.2, 4.5). */
export const redFlag = (moment: Moment): Outcome => {
  const call = emergencyCall(moment);
  return endForToday(moment, [
    phrase(moment, 'emergency.stop'),
    call,
    phrase(moment, 'emergency.again'),
    call,
    phrase(moment, 'emergency.cannot-phone'),
  ]);
};

/** Cautions that a word about the body brings about, added to what is known today. */
export const withCautions = (moment: Moment, ids: readonly string[]): Pick<Today, 'cautions'> => ({
  cautions: [...new Set([...moment.today.cautions, ...ids])],
});

/** Somebody is expecting: nothing but breathing until they say that a midwife or doctor agrees (content 4.5). */
export const pregnant = (moment: Moment, weeks: number | null): Outcome =>
  stopAndAsk(
    knowingNow(moment, {
      ...withCautions(moment, [cautionForWeeks(weeks)]),
      ...withdrawn(moment.today, 'midwife-agrees'),
    }),
    'midwife-agrees',
    ['thanks', 'no-lying', 'signs'].map((part) => phrase(moment, `expecting.${part}`)),
  );

/** Everything but breathing stays locked until a clinician has agreed. */
export const afterSurgery = (moment: Moment, ids: readonly string[] = ['surgery']): Outcome =>
  stopAndAsk(
    knowingNow(moment, { ...withCautions(moment, ids), ...withdrawn(moment.today, 'surgeon-agrees') }),
    'surgeon-agrees',
    [phrase(moment, 'cleared.cannot-judge'), phrase(moment, 'cleared.own-list')],
  );

/** Never "yes, it is safe": who leaves the exercise of the moment out, and what can be done instead. */
export const isThisSafe = (moment: Moment): Outcome => {
  const now = running(moment);
  const step = now?.plan.steps[now.place.step];
  const { cautions } = moment.coach.catalogue;
  const leaving =
    step === undefined
      ? []
      : Object.values(cautions)
          .filter(({ leaveOut, locks }) => locks === 'nothing' && leaveOut.includes(step.exercise.id))
          .map(({ id }) => phrase(moment, `people.${id}`));
  const [first, second] = leaving;
  const said =
    first === undefined
      ? [phrase(moment, 'safe.nobody-in-general')]
      : [
          second === undefined
            ? phrase(moment, 'safe.one-leaves-out', { first })
            : phrase(moment, 'safe.two-leave-out', { first, second }),
          phrase(moment, 'safe.say-skip'),
        ];
  const say = [phrase(moment, 'safe.do-not-know'), ...said, phrase(moment, 'safe.common-sense')];
  if (now === null || moment.today.asked !== null) return goOn(moment, say);
  return ask(now, {
    state: 'paused',
    asked: { about: 'resume' },
    say,
    prompt: phrase(now, 'safe.prompt'),
  });
};
