import type { Pain } from '../action';
import { nextInOtherDirection } from '../careful';
import { askCarefullyAgain } from '../careful-question';
import { goOn } from '../go-on';
import { startPlace } from '../guide';
import { running, type Moment, type Outcome } from '../moment';
import { offerPlan } from '../offering';
import { phrase } from '../speak';
import type { Today } from '../today';
import { gentlerFrom } from '../todays-changes';
import { inputsOf } from './begin';
import { breatheOrRest, emergencyCall, endForToday, knowing, knowingNow, stopAndAsk } from './careful';
import { guideFrom, resume } from './control';

/** After two exercises left because of pain the routine ends with breathing (content 4.3). */
const SKIPS_THEN_BREATHING = 2;

const howStrong = (moment: Moment): Outcome =>
  stopAndAsk(moment, 'how-strong', [phrase(moment, 'hurts.stop')]);

/** Only a mild pull, and nothing is going on: gentle stretches for where it is are offered, if there are any. */
const offerForWhere = (moment: Moment): Outcome => {
  const say = [phrase(moment, 'hurts.mild-resting')];
  const choice = moment.coach.catalogue.choices.bodyPart[moment.today.where ?? ''];
  if (running(moment) !== null || choice === undefined || !('routine' in choice)) return goOn(moment, say);
  return offerPlan(moment, inputsOf(moment, { routine: choice.routine }), say);
};

/** A mild pull: half as far, and on. Whoever was resting is not set moving by it. */
const mild = (moment: Moment): Outcome =>
  knowing(moment, gentlerFrom(moment.today), (gentler) => {
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
  return knowing(moment, { ...gentlerFrom(moment.today), skippedForPain }, (gentler) => {
    const now = running(gentler);
    if (now === null || !moment.today.wasGuided) {
      return breatheOrRest(gentler, 'strong-resting');
    }
    const following = nextInOtherDirection(now.plan, now.place.step);
    return skippedForPain >= SKIPS_THEN_BREATHING || following === null
      ? breatheOrRest(gentler, 'enough')
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
  const say = [phrase(now, 'hurts.spreading'), phrase(now, 'hurts.warning'), emergencyCall(now)];
  const { asked } = moment.today;
  return (
    (asked === null || asked === 'how-strong'
      ? null
      : askCarefullyAgain(knowingNow(now, { directionsOut, asked }), say)) ??
    stopAndAsk(knowingNow(now, { directionsOut }), 'something-else', say)
  );
};

/** Pain that shrinks towards the back: that direction may go on, smaller (content 4.3). */
const retreating = (moment: Moment): Outcome =>
  knowing(moment, gentlerFrom(moment.today), (gentler) =>
    goOn(gentler, [phrase(moment, 'hurts.retreating')]),
  );

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
  const isOtherOpen = asked !== null && !isAnswer;
  if (isOtherOpen && pain !== null && pain !== 'sharp' && pain !== 'spreading') {
    return (
      askCarefullyAgain({ ...moment, today: { ...today, ...gentlerFrom(today) } }, []) ?? howStrong(moment)
    );
  }
  switch (pain) {
    case null:
      return moment.today.asked === 'how-strong' ? strong(moment) : howStrong(moment);
    case 'none':
      return knowing(moment, {}, (now) =>
        running(now) === null || !today.wasGuided ? goOn(now, [phrase(now, 'hurts.none')]) : resume(now),
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
