import type { RequestEnvelope } from 'ask-sdk-model';
import { readToday } from '../../lambda/handlers/today';
import { isTimed } from '../../lambda/coach/free-timer';
import { momentOf, type Moment } from '../../lambda/coach/moment';
import { readHeld } from '../../lambda/store/held';
import { coach } from '../coach/support';

/** Where somebody is when they say something; each counts as another state of the conversation. */
export type Situation =
  | 'no session open'
  | 'asked to accept the notice'
  | 'asked something about their body'
  | 'offered to go on from another day'
  | 'asked something else'
  | 'nothing chosen yet'
  | 'changing position'
  | 'being told what to do'
  | 'in a hold'
  | 'between holds'
  | 'asked to carry on'
  | 'own list being counted'
  | 'paused'
  | 'asked how it was'
  | 'finished';

const whileGuiding = ({ plan, place, located, session }: Moment): Situation => {
  if (session.asked?.about === 'resume') return 'offered to go on from another day';
  if (isTimed(plan?.steps[place?.step ?? 0]?.exercise) && located?.during !== 'invitation') {
    return 'own list being counted';
  }
  switch (located?.during) {
    case 'hold':
      return 'in a hold';
    case 'opening':
    case 'change':
      return 'changing position';
    case 'instruction':
      return 'being told what to do';
    case 'invitation':
      return located.isAtEnd ? 'asked how it was' : 'asked to carry on';
    default:
      return 'between holds';
  }
};

const byQuestion = ({ session, today }: Moment): Situation | null => {
  if (today.asked !== null) return 'asked something about their body';
  switch (session.asked?.about) {
    case 'notice':
      return 'asked to accept the notice';
    case 'how-was-it':
      return session.state === 'finished' ? 'asked how it was' : null;
    case undefined:
    case 'what-next':
    case 'resume':
    case 'carry-on':
    case 'finished':
      return null;
    default:
      return 'asked something else';
  }
};

/**
 * The coach's own view of a session at a moment: its plan, and where in it somebody is.
 *
 * @param attributes what the session carries
 * @returns null where it carries nothing yet
 */
export const momentIn = (attributes: unknown, nowMs: number): Moment | null => {
  const { held, today }: { held?: unknown; today?: unknown } = attributes ?? {};
  const found = readHeld(held);
  if (found === null) return null;
  return momentOf(coach, found.member, {
    nowMs,
    isNewSession: false,
    canKeep: true,
    today: readToday(today, coach.catalogue),
    locale: '',
  });
};

/** The situation in which a request was made, by what the session carried and the time that had passed. */
export const situationOf = ({ request, session }: RequestEnvelope): Situation => {
  const moment = momentIn(session?.attributes, Date.parse(request.timestamp));
  if (moment === null) return 'no session open';
  const asked = byQuestion(moment);
  if (asked !== null) return asked;
  switch (moment.session.state) {
    case 'guiding':
      return whileGuiding(moment);
    case 'paused':
      return 'paused';
    case 'finished':
      return 'finished';
    case 'choosing':
      return 'nothing chosen yet';
  }
};
