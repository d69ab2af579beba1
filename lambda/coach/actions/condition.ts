import { isLittleLeft, routineInstead } from '../careful';
import type { Caution } from '../caution';
import { isForExpecting } from '../expecting';
import { goOn } from '../go-on';
import { running, type Moment, type Outcome } from '../moment';
import { offerPlan } from '../offering';
import { phrase } from '../speak';
import { inputsOf } from './begin';
import { afterSurgery, knowingNow, pregnant, stopAndAsk, withCautions } from './careful';
import { usualRoutine } from './launch';

/** With these, one question decides the direction (content 3, "Choosing for the user"). */
const ASKS_ABOUT_BENDING: ReadonlySet<string> = new Set(['disc', 'sciatica']);

const heardIn = ({ coach }: Moment, slot: string | null): Caution[] =>
  Object.values(coach.catalogue.cautions).filter(({ heardAs }) => heardAs.includes(slot ?? ''));

/** What changes in the middle of an exercise that stays; at its start its instruction says it. */
const adaptedHere = (moment: Moment, heard: readonly Caution[]): string[] => {
  const now = running(moment);
  const step = now?.plan.steps[now.place.step];
  if (now === null || step === undefined || now.place.rep === 0) return [];
  return heard
    .filter(({ id }) => step.cautions.includes(id))
    .flatMap(({ id }) => moment.coach.words.caution(id).adapt[step.exercise.id] ?? []);
};

/**
 * "I have ...": heard as a movement preference, for this session only. What must be left out goes, what may stay is
 * adapted aloud, and the plan is made anew on the spot.
 *
 * @param slot id of the CONDITION slot; null for words the catalogue does not know
 * @param first said before what changes
 */
export const condition = (
  moment: Moment,
  slot: string | null,
  first: readonly string[] = [phrase(moment, 'condition.thanks')],
): Outcome => {
  const { coach } = moment;
  const heard = heardIn(moment, slot);
  if (heard.length === 0)
    return goOn(moment, [phrase(moment, 'condition.unknown'), phrase(moment, 'condition.leave-out')]);
  const ids = heard.map(({ id }) => id);
  if (heard.some(({ locks }) => locks !== 'nothing')) return afterSurgery(moment, ids);
  if (ids.some(isForExpecting)) return pregnant(moment, null);

  // What is asked already stays the first thing to know.
  const known = knowingNow(moment, { ...withCautions(moment, ids), asked: moment.today.asked });
  const noticed = heard.map(({ id }) => coach.words.caution(id).noticed);
  const say = [...first, ...noticed, ...adaptedHere(known, heard)];
  if (known.today.asked !== null) return goOn(known, say);
  const isUnderWay = running(known) !== null;
  if (!isUnderWay && ids.some((id) => ASKS_ABOUT_BENDING.has(id))) {
    return stopAndAsk(known, 'bending-back-is-easy', say);
  }
  const instead = heard.find((caution) => caution.instead !== undefined)?.instead;
  if (!isUnderWay) {
    const routine = instead ?? usualRoutine(known);
    return { today: known.today, ...offerPlan(known, inputsOf(known, { routine }), say) };
  }
  if (known.plan !== null && isLittleLeft(known.plan)) {
    const routine = routineInstead(coach.catalogue, known.today);
    const why = [...say, phrase(moment, 'condition.little-is-left')];
    return { today: known.today, ...offerPlan(known, inputsOf(known, { routine }), why) };
  }
  return { today: known.today, ...goOn(known, say) };
};

/**
 * "Is this safe with ...": never a yes. That people with just that leave the exercise of the moment out is said, and it
 * is left out or swapped at once, as for somebody who has told it (content 4.5). Where they do not, nothing is said of
 * others who do: that would sound as if this were fine.
 *
 * @param slot id of the CONDITION slot
 */
export const isThisSafeWith = (moment: Moment, slot: string): Outcome => {
  const now = running(moment);
  const exercise = now?.plan.steps[now.place.step]?.exercise.id ?? '';
  const heard = heardIn(moment, slot);
  // What nothing is known about is answered as such.
  if (heard.length === 0) return condition(moment, slot);
  const leaving = heard.find(({ leaveOut }) => leaveOut.includes(exercise));
  const first =
    leaving === undefined
      ? [
          phrase(moment, now === null ? 'safe.do-not-know-whether' : 'safe.whether-say-skip'),
          phrase(moment, 'condition.thanks'),
        ]
      : [
          phrase(moment, 'safe.do-not-know'),
          phrase(moment, 'safe.one-leaves-out', { first: phrase(moment, `people.${leaving.id}`) }),
        ];
  return condition(moment, slot, first);
};
