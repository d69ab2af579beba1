import type { Turn } from '../coach/turn';
import { renderCues } from './ssml';

/** What an ear gets of a turn, in the terms of Alexa's answer. */
export interface RenderedTurn {
  /** A whole `<speak>` document. */
  speech: string;
  /** The same for what is said if nobody answers; null where nothing is. */
  reprompt: string | null;
  /** Undefined while a document speaks: the screen keeps the session up (platform facts 2). */
  shouldEndSession: boolean | undefined;
}

/**
 * A turn as SSML. A turn that closes has no reprompt: nothing may be asked once the session is to end (platform
 * facts 2).
 */
export const renderTurn = ({ ending, speech, reprompt, ratePercent }: Turn): RenderedTurn => {
  const shouldEndSession = ending === 'flow' || ending === 'silent' ? undefined : ending === 'close';
  return {
    speech: renderCues(speech, ratePercent),
    reprompt: shouldEndSession !== false || reprompt.length === 0 ? null : renderCues(reprompt, ratePercent),
    shouldEndSession,
  };
};
