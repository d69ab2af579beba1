import { OWN_EXERCISE } from './free-timer';
import { offerResume } from './guide';
import { ratePercentOf, type Moment, type Outcome } from './moment';
import { planName, whereWords } from './names';
import { noticeBeforeGoingOn } from './notice';
import type { Place } from './place';
import type { PlanInputs } from './plan-inputs';
import { isUnderWay, type Session } from './session';
import { ask, phrase, sentenceCues } from './speak';

/** Whether a resumption has been offered and neither answered nor begun. */
export const isOffering = ({ session, located }: Moment): boolean =>
  session.asked?.about === 'resume' && (located === null || located.guidedMs === 0);

/**
 * Offers a plan; a yes starts it. What is under way waits at its place, to be gone on with after a no.
 *
 * @param say why it is offered
 * @param key the phrase that asks, with the plan's name as its value
 */
export const offerPlan = (
  moment: Moment,
  inputs: PlanInputs,
  say: readonly string[],
  key = inputs.exercise === OWN_EXERCISE ? 'timer.longest' : 'start-offer.prompt',
): Outcome =>
  ask(moment, {
    state: isUnderWay(moment.session) ? 'paused' : 'choosing',
    asked: { about: 'start', inputs },
    say,
    prompt: phrase(moment, key, { name: planName(moment, inputs) }),
  });

/** How long an offer stays on the screen before it is taken by itself: a little longer than the microphone. */
const OFFER_MS = 10_000;

/** Shows and says what begins by itself in a moment, so that there is time to choose something else. */
export const offerOnScreen = (
  moment: Moment,
  offered: Pick<Session, 'state' | 'asked'> & Partial<Session>,
  say: readonly string[],
): Outcome => {
  const opening = sentenceCues(moment, say);
  const session: Session = { ...moment.session, spoken: null, ...offered, changedAtMs: moment.nowMs };
  return {
    member: { ...moment.member, session },
    turn: {
      ending: 'flow',
      speech: opening,
      reprompt: [],
      flow: { opening, cues: [], lineEnds: [0], waitMs: OFFER_MS },
      ratePercent: ratePercentOf(moment.member),
    },
  };
};

/** "You stopped at ... Go on from there?"; silence would go on, so the notice comes first where it is due. */
export const offerAgain = (
  moment: Moment,
  inputs: PlanInputs,
  place: Place,
  say: readonly string[],
): Outcome => {
  const notice = noticeBeforeGoingOn(moment, inputs, place);
  if (notice !== null) return notice;
  const where = whereWords(moment, place);
  const routine = planName(moment, inputs);
  const key = inputs.routine === null ? 'offer-exercise' : 'offer';
  // A screen goes on by itself after its offer; whoever wants to be waited for is asked there too.
  if (moment.token !== undefined && moment.member.settings.carryOn) {
    const offered = phrase(moment, `screen.${key}`, { where, routine });
    return offerOnScreen(moment, { state: 'paused', asked: { about: 'resume' }, place }, [...say, offered]);
  }
  return offerResume(moment, inputs, place, say, phrase(moment, `resume.${key}`, { where, routine }));
};
