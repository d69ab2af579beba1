import { askCarefullyAgain } from './careful-question';
import { finished, guide, offerResume } from './guide';
import { ratePercentOf, type Moment, type Outcome } from './moment';
import type { Place } from './place';
import { askReminderAgain } from './reminder-question';
import { GOES_ON_FROM_SECONDS } from './resume-point';
import type { Entry, PlanInputs, Session } from './session';
import { ask, phrase, sentenceCues, silenceCues } from './speak';
import { lengthMs } from './script-cue';

/** A short answer leaves somebody in the hold they are in; after a longer one they will have let go. */
const STILL_HOLDING_MS = 6_000;
/** How long the coach waits in silence after a pause before it says a last word; "Alexa, resume" works meanwhile. */
const QUIET_WAIT_MS = 60_000;

/** Whether a resumption has been offered and neither answered nor begun. */
export const isOffering = ({ session, located }: Moment): boolean =>
  session.asked?.about === 'resume' && (located === null || located.guidedMs === 0);

/** The name of the exercise at a place, and its side where it has one: "figure four, left side". */
export const whereWords = (moment: Moment, place: Place): string => {
  const step = moment.plan?.steps[Math.min(place.step, moment.plan.steps.length - 1)];
  if (step === undefined) return '';
  const { words } = moment.coach;
  const { name } = words.exercise(step.exercise.id);
  const isSided = place.side === 'left' || place.side === 'right';
  return isSided && place.rep > 0
    ? words.phrase('where.with-side', { name, side: words.phrase(`side.${place.side}`) })
    : name;
};

/** How to go on where the person is now, after words that took `saidMs`. */
const entryHere = (moment: Moment, saidMs: number): { place: Place; entry: Entry } => {
  const { located, place, plan, session } = moment;
  if (located === null || place === null || plan === null) {
    return { place: place ?? { step: 0, set: 1, side: 'both', rep: 0, holdMs: 0 }, entry: 'later' };
  }
  const dose = plan.steps[place.step]?.dose;
  switch (located.during) {
    case 'opening':
      return { place, entry: session.spoken?.entry ?? 'fresh' };
    case 'change':
    case 'invitation':
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

/** The question of a pause: which words bring the routine back. */
export const pausedPrompt = (moment: Moment): string => phrase(moment, 'pause.prompt');

/** Stops where the person is; nothing goes on until they say so. */
export const pauseHere = (moment: Moment, say: readonly string[]): Outcome => {
  const keep = moment.canKeep ? 'pause.last' : 'pause.last-unsaved';
  return ask(moment, {
    state: 'paused',
    asked: { about: 'resume' },
    say,
    prompt: pausedPrompt(moment),
    reprompt: [
      ...sentenceCues(moment, [phrase(moment, 'pause.waiting')]),
      ...silenceCues(moment, QUIET_WAIT_MS),
      ...sentenceCues(moment, [phrase(moment, keep)], 'invitation'),
    ],
  });
};

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

/** "You stopped at ... Go on from there?" */
export const offerAgain = (
  moment: Moment,
  inputs: PlanInputs,
  place: Place,
  say: readonly string[],
): Outcome => {
  const routine = inputs.routine;
  if (moment.token !== undefined) {
    const where = whereWords(moment, place);
    const named = routine === null ? 'offer-exercise' : 'offer';
    const offer = phrase(moment, `screen.${named}`, { where, routine: planName(moment, inputs) });
    return offerOnScreen(moment, { state: 'paused', asked: { about: 'resume' }, place }, [...say, offer]);
  }
  const prompt =
    routine === null
      ? phrase(moment, 'resume.offer-exercise', { where: whereWords(moment, place) })
      : phrase(moment, 'resume.offer', {
          where: whereWords(moment, place),
          routine: moment.coach.words.routine(routine).name,
        });
  return offerResume(moment, inputs, place, say, prompt);
};

/** Asks again what was asked last, in a few words. */
const reask = (moment: Moment, say: readonly string[]): Outcome => {
  const { asked } = moment.session;
  switch (asked?.about) {
    case 'notice':
      return ask(moment, { state: 'choosing', asked, say, prompt: phrase(moment, 'notice.prompt') });
    case 'start': {
      const name = planName(moment, asked.plan);
      return ask(moment, {
        state: 'choosing',
        asked,
        say,
        prompt: phrase(moment, 'start-offer.prompt', { name }),
      });
    }
    default:
      return ask(moment, {
        state: 'choosing',
        asked: { about: 'what-next' },
        say,
        prompt: phrase(moment, 'help.choose'),
      });
  }
};

/** What a plan is called: its routine's name, or its exercise's. */
export const planName = (moment: Moment, inputs: PlanInputs): string => {
  const { words } = moment.coach;
  if (inputs.routine !== null) return words.routine(inputs.routine).name;
  return inputs.exercise === null ? '' : words.exercise(inputs.exercise).name;
};

/**
 * Says something and then goes on with whatever was going on: the routine from where the person is, the pause, the
 * question that is still open. Every answer that changes nothing ends here, so there are no dead ends.
 */
export const goOn = (moment: Moment, say: readonly string[]): Outcome => {
  const { session, plan } = moment;
  const inputs = session.plan;
  const question = askCarefullyAgain(moment, say) ?? askReminderAgain(moment, say);
  if (question !== null) return question;
  switch (session.state) {
    case 'guiding': {
      if (inputs === null || plan === null || moment.place === null) return reask(moment, say);
      if (isOffering(moment)) return offerAgain(moment, inputs, moment.place, say);
      const opening = sentenceCues(moment, say);
      return guide(moment, { inputs, opening, ...entryHere(moment, lengthMs(opening)) });
    }
    case 'paused':
      return inputs === null ? reask(moment, say) : pauseHere(moment, say);
    case 'finished':
      return inputs === null ? reask(moment, say) : finished(moment, inputs, say);
    case 'choosing':
      return reask(moment, say);
  }
};
