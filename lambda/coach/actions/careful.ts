import type { Pain } from '../action';
import { amongAllSteps, amongTodaysSteps, nextInOtherDirection } from '../careful';
import { carefulPrompt } from '../careful-question';
import { goOn, planName } from '../go-on';
import { startPlace } from '../guide';
import { planOf, type Moment, type Outcome } from '../moment';
import type { Place } from '../place';
import type { Plan } from '../plan';
import type { PlanInputs } from '../session';
import { ask, close } from '../speak';
import type { CarefulQuestion, Today } from '../today';
import { begin, inputsOf } from './begin';
import { guideFrom, resume, running } from './control';

/** After two exercises left because of pain the routine ends with breathing (content 4.3). */
const SKIPS_THEN_BREATHING = 2;

const phrase = (moment: Moment, key: string | string[], values?: Record<string, string | number>): string =>
  moment.coach.words.phrase(key, values);

/** A place in another exercise than before is at that exercise's start. */
const sameExercise = (moment: Moment, before: Plan, left: Plan, place: Place | null): Place | null => {
  const step = place === null ? undefined : left.steps[place.step];
  if (place === null || step === undefined || moment.place === null) return place;
  const isSame = before.steps[moment.place.step]?.exercise.id === step.exercise.id;
  return isSame ? place : startPlace(moment, left, place.step);
};

/** The moment with something more known of today: its plan and place are those that are left then. */
export const knowingNow = (moment: Moment, change: Partial<Today>): Moment => {
  const { member, plan } = moment;
  const today = { ...moment.today, asked: null, ...change };
  const { plan: inputs } = moment.session;
  if (plan === null || inputs === null) return { ...moment, today };
  const left = planOf({ ...moment, today }, inputs);
  const here = amongAllSteps({ ...moment.session, place: moment.place }, plan);
  const found = amongTodaysSteps(here, left, member.settings.firstSide);
  const session = { ...found, place: sameExercise(moment, plan, left, found.place) };
  return { ...moment, today, plan: left, session, place: session.place };
};

/** Whom to call, in the country of the device (content 4.2). */
const emergencyCall = (moment: Moment): string =>
  phrase(moment, [`emergency.call-${moment.locale.toLowerCase()}`, 'emergency.call']);

/** What somebody is answered once something more is known of today. */
const knowing = (moment: Moment, change: Partial<Today>, then: (moment: Moment) => Outcome): Outcome => {
  const known = knowingNow(moment, change);
  return { today: known.today, ...then(known) };
};

/**
 * Stops, says something, and asks about it. Nothing goes on by itself afterwards: silence after it never times out
 * into more exercise (content 4.5, 4.8). What is asked is not stored; the place is.
 */
export const stopAndAsk = (
  moment: Moment,
  asked: CarefulQuestion,
  say: readonly string[],
  prompt: string,
  reprompt = phrase(moment, 'careful.stopped'),
): Outcome => {
  const now = running(moment);
  return {
    ...ask(now ?? moment, {
      state: now === null ? 'choosing' : 'paused',
      asked: now === null ? { about: 'what-next' } : { about: 'resume' },
      say,
      prompt,
      reprompt,
    }),
    today: { ...moment.today, asked },
  };
};

/** Ends for today, and the place is not offered again: help comes first (content 4.3). */
const endForToday = (moment: Moment, say: readonly string[]): Outcome =>
  close(moment, say, { state: 'choosing', plan: null, place: null });

const only = (moment: Moment, exercise: string): PlanInputs => inputsOf(moment, { exercise });

/** Breathing, and nothing else. */
const justBreathe = (moment: Moment, say: readonly string[]): Outcome =>
  begin({ ...moment, isNewSession: false }, only(moment, 'relaxed-breathing'), say);

const howStrongPrompt = ({ coach, today }: Moment): string => carefulPrompt(coach, 'how-strong', today.where);

const howStrong = (moment: Moment): Outcome =>
  stopAndAsk(moment, 'how-strong', [phrase(moment, 'hurts.stop')], howStrongPrompt(moment));

/** Only a mild pull, and nothing is going on: gentle stretches for where it is are offered, if there are any. */
const offerForWhere = (moment: Moment): Outcome => {
  const say = [phrase(moment, 'hurts.mild-resting')];
  const choice = moment.coach.catalogue.choices.bodyPart[moment.today.where ?? ''];
  if (running(moment) !== null || choice === undefined || !('routine' in choice)) return goOn(moment, say);
  const plan = inputsOf(moment, { routine: choice.routine });
  const prompt = phrase(moment, 'start-offer.prompt', { name: planName(moment, plan) });
  return ask(moment, { state: 'choosing', asked: { about: 'start', plan }, say, prompt });
};

/** A mild pull: half as far, and on. Whoever was resting is not set moving by it. */
const mild = (moment: Moment): Outcome =>
  knowing(moment, { isGentler: true }, (gentler) => {
    const now = running(gentler);
    return now === null || !moment.today.wasGuided
      ? offerForWhere(gentler)
      : guideFrom(now, now.place, 'soon', [phrase(moment, 'hurts.mild')]);
  });

/**
 * A strong ache: this one is left, the next in the same direction too, and the rest is gentler; after two of them only
 * breathing is left. Whoever was resting rests.
 */
const strong = (moment: Moment): Outcome => {
  const skippedForPain = moment.today.skippedForPain + 1;
  return knowing(moment, { isGentler: true, skippedForPain }, (gentler) => {
    const now = running(gentler);
    if (now === null || !moment.today.wasGuided) {
      return justBreathe(gentler, [phrase(moment, 'hurts.strong-resting')]);
    }
    const following = nextInOtherDirection(now.plan, now.place.step);
    return skippedForPain >= SKIPS_THEN_BREATHING || following === null
      ? justBreathe(gentler, [phrase(moment, 'hurts.enough')])
      : guideFrom(now, startPlace(now, now.plan, following), 'fresh', [phrase(moment, 'hurts.strong')]);
  });
};

/** Something sharp: over for today. */
const sharp = (moment: Moment): Outcome =>
  endForToday(moment, [
    phrase(moment, 'hurts.sharp'),
    phrase(moment, 'hurts.rest'),
    phrase(moment, 'hurts.warning'),
    emergencyCall(moment),
    phrase(moment, 'hurts.ask-before'),
  ]);

/** Pain that moves down the leg: that direction is over for today (content 4.3). */
const spreading = (moment: Moment): Outcome => {
  const now = running(moment);
  const bias = now?.plan.steps[now.place.step]?.exercise.bias;
  if (now === null || bias === undefined || bias === 'neutral') return sharp(moment);
  const directionsOut = [...new Set([...now.today.directionsOut, bias])];
  return stopAndAsk(
    knowingNow(now, { directionsOut }),
    'something-else',
    [phrase(now, 'hurts.spreading'), phrase(now, 'hurts.warning'), emergencyCall(now)],
    phrase(now, 'hurts.something-else'),
  );
};

/** Pain that shrinks towards the back: that direction may go on, smaller (content 4.3). */
const retreating = (moment: Moment): Outcome =>
  knowing(moment, { isGentler: true }, (gentler) => goOn(gentler, [phrase(moment, 'hurts.retreating')]));

/**
 * "It hurts", and the words for how much. Stop first, ask second.
 *
 * @param bodyPart id of the BODY_PART slot; null where nobody said where
 */
export const itHurts = (heard: Moment, pain: Pain | null, bodyPart: string | null): Outcome => {
  const { asked, where, wasGuided } = heard.today;
  const isAnswer = asked === 'how-strong';
  const today: Today = {
    ...heard.today,
    where: bodyPart ?? (isAnswer ? where : null),
    wasGuided: isAnswer ? wasGuided : heard.session.state === 'guiding',
  };
  const moment = { ...heard, today };
  switch (pain) {
    case null:
      return moment.today.asked === 'how-strong' ? strong(moment) : howStrong(moment);
    case 'none':
      return knowing(moment, {}, (now) =>
        running(now) === null ? goOn(now, [phrase(now, 'hurts.none')]) : resume(now),
      );
    case 'mild':
      return mild(moment);
    case 'strong':
      return strong(moment);
    case 'sharp':
      return sharp(moment);
    case 'spreading':
      return spreading(moment);
    case 'retreating':
      return retreating(moment);
  }
};

/** Dizzy or unwell: stop, rest, and finish unless the person wants otherwise. */
export const dizzy = (moment: Moment): Outcome => {
  const isPregnant = moment.today.cautions.some((id) => id.startsWith('preg'));
  return stopAndAsk(
    moment,
    'finish-for-today',
    [
      phrase(moment, isPregnant ? 'dizzy.stop-on-the-left' : 'dizzy.stop'),
      phrase(moment, 'dizzy.slowly'),
      phrase(moment, 'dizzy.warning'),
      emergencyCall(moment),
    ],
    phrase(moment, 'dizzy.finish'),
    phrase(moment, 'dizzy.stopped'),
  );
};

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

/** From about sixteen weeks, or if nobody said, the later cautions (content 4.5). */
const LATER_PREGNANCY_WEEKS = 16;

export const pregnant = (moment: Moment, weeks: number | null): Outcome => {
  const isEarly = weeks !== null && weeks > 0 && weeks < LATER_PREGNANCY_WEEKS;
  return stopAndAsk(
    knowingNow(moment, withCautions(moment, [isEarly ? 'preg1' : 'preg2'])),
    'midwife-agrees',
    ['thanks', 'no-lying', 'signs'].map((part) => phrase(moment, `expecting.${part}`)),
    phrase(moment, 'expecting.agrees'),
    phrase(moment, 'expecting.agrees'),
  );
};

/** Everything but breathing stays locked until a clinician has agreed. */
export const afterSurgery = (moment: Moment, ids: readonly string[] = ['surgery']): Outcome =>
  stopAndAsk(
    knowingNow(moment, { ...withCautions(moment, ids), isCleared: false }),
    'surgeon-agrees',
    [phrase(moment, 'cleared.cannot-judge'), phrase(moment, 'cleared.own-list')],
    phrase(moment, 'cleared.agrees'),
    phrase(moment, 'cleared.agrees'),
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
  if (now === null) return goOn(moment, say);
  return ask(now, {
    state: 'paused',
    asked: { about: 'resume' },
    say,
    prompt: phrase(now, 'safe.prompt'),
  });
};

/** What somebody answered to a careful question; null where it was no answer to it. */
export const answerCarefully = (moment: Moment, answer: 'yes' | 'no' | 'unclear'): Outcome | null => {
  switch (moment.today.asked) {
    case null:
      return null;
    case 'how-strong':
      return stopAndAsk(moment, 'how-strong', [], howStrongPrompt(moment));
    case 'finish-for-today':
      if (answer === 'yes') return knowing(moment, {}, (now) => endKeepingPlace(now));
      return answer === 'no'
        ? knowing(moment, {}, (now) =>
            ask(now, {
              state: now.session.state,
              asked: { about: 'resume' },
              say: [phrase(now, 'dizzy.take-your-time')],
              prompt: phrase(now, 'careful.stopped'),
            }),
          )
        : stopAndAsk(moment, 'finish-for-today', [], phrase(moment, 'dizzy.finish'));
    case 'midwife-agrees':
      return answer === 'yes'
        ? knowing(moment, { isCleared: true }, (now) =>
            begin(now, inputsOf(now, { routine: 'upright-and-all-fours-five' })),
          )
        : knowing(moment, {}, (now) => justBreathe(now, [phrase(now, 'expecting.breathe-only')]));
    case 'surgeon-agrees':
      return answer === 'yes'
        ? knowing(moment, { isCleared: true }, (now) => justBreathe(now, [phrase(now, 'cleared.cleared')]))
        : knowing(moment, {}, (now) =>
            ask(now, {
              state: 'choosing',
              asked: { about: 'what-next' },
              say: [phrase(now, 'cleared.locked')],
              prompt: phrase(now, 'cleared.count-for-you'),
              session: { plan: null, place: null },
            }),
          );
    case 'bending-back-is-easy':
      return answer === 'yes'
        ? knowing(moment, {}, (now) =>
            begin(now, inputsOf(now, { routine: 'press-up-series' }), [
              phrase(now, 'condition.bending-is-easy'),
            ]),
          )
        : knowing(moment, {}, (now) =>
            begin(now, inputsOf(now, { routine: 'lower-back' }), [phrase(now, 'condition.bending-is-not')]),
          );
    case 'something-else': {
      if (answer !== 'yes')
        return knowing(moment, {}, (now) => endForToday(now, [phrase(now, 'stop.slowly')]));
      return knowing(moment, {}, (now) => {
        const left = running(now);
        if (left === null || left.place.step >= left.plan.steps.length) {
          return justBreathe(now, [phrase(now, 'hurts.enough')]);
        }
        return guideFrom(left, startPlace(left, left.plan, left.place.step), 'fresh', []);
      });
    }
  }
};

/** Ends for today; the place is kept for another day. */
const endKeepingPlace = (moment: Moment): Outcome =>
  close(moment, [phrase(moment, 'dizzy.rest')], { state: running(moment) === null ? 'choosing' : 'paused' });
