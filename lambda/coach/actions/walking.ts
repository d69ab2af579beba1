import { lengthWords } from '../free-timer';
import { goOn } from '../go-on';
import type { Walking } from '../member';
import { ownDay, type Moment, type Outcome } from '../moment';
import { answered, askResting } from '../resting-question';
import { isUnderWay } from '../session';
import { phrase } from '../speak';
import { afterBadWalk, afterWalk } from '../walking-plan';

/** The stages of the plan as their sentences are named, from 0. */
const STAGES = [
  'two-houses',
  'both-ways',
  'ten-minutes',
  'fifteen-minutes',
  'twenty-minutes',
  'thirty-minutes',
] as const;

const stageSentence = (moment: Moment, { stage }: Walking): string =>
  phrase(moment, `walking.stage-${STAGES[stage] ?? STAGES[0]}`);

const withWalking = (moment: Moment, walking: Walking): Moment => ({
  ...moment,
  member: { ...moment.member, walking },
});

/** The plan as it is for this member: told, not counted, for nobody walks beside the device. */
const tellPlan = (moment: Moment): Outcome => {
  const { walking } = moment.member;
  const own = moment.coach.words.exercise('walking');
  const plan =
    walking === null
      ? [...own.setup, ...own.how]
      : [phrase(moment, 'walking.now'), stageSentence(moment, walking)];
  return goOn(moment, [...plan, own.care, phrase(moment, 'walking.tell-me')]);
};

/** Says something about a walk; how it was is asked where nothing else is going on. */
const askAfterWalk = (moment: Moment, say: readonly string[]): Outcome => {
  if (isUnderWay(moment.session)) return goOn(moment, say);
  return askResting(moment, 'how-was-the-walk', say);
};

/**
 * The walking plan; with a length, a walk that is noted and answered with the next small step.
 *
 * @param seconds how long somebody walked; null when they ask
 */
export const walkingPlan = (moment: Moment, seconds: number | null): Outcome => {
  if (seconds === null) return tellPlan(moment);
  const { coach, member } = moment;
  const walking = afterWalk(member.walking, seconds, ownDay(moment));
  const isFurther = member.walking !== null && walking.stage > member.walking.stage;
  return askAfterWalk(withWalking(moment, walking), [
    coach.words.phrase('walking.noted', { length: lengthWords(coach.words, seconds) }),
    phrase(moment, isFurther ? 'walking.further' : 'walking.the-same'),
    stageSentence(moment, walking),
  ]);
};

/** A walk was fine: nothing changes. */
export const walkWasFine = (moment: Moment): Outcome =>
  goOn(answered(moment), [phrase(moment, 'walking.fine')]);

/** A walk was too much: one step back (content 3). */
export const walkWasTooMuch = (moment: Moment): Outcome => {
  const before = moment.member.walking;
  if (before === null) return tellPlan(answered(moment));
  const walking = afterBadWalk(before);
  return goOn(withWalking(answered(moment), walking), [
    phrase(moment, before.stage === 0 ? 'walking.back-at-start' : 'walking.back'),
    stageSentence(moment, walking),
    phrase(moment, 'walking.back-then'),
  ]);
};
