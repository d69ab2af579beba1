import type { Moment, Outcome } from './moment';
import { ask, phrase, sentenceCues, silenceCues } from './speak';

/** How long the coach waits in silence after a pause before it says a last word; "Alexa, resume" works meanwhile. */
const QUIET_WAIT_MS = 60_000;

/** Stops where the person is; nothing goes on until they say so. */
export const pauseHere = (moment: Moment, say: readonly string[]): Outcome => {
  const keep = moment.canKeep ? 'pause.last' : 'pause.last-unsaved';
  return ask(moment, {
    state: 'paused',
    asked: { about: 'resume' },
    say,
    prompt: phrase(moment, 'pause.prompt'),
    reprompt: [
      ...sentenceCues(moment, [phrase(moment, 'pause.waiting')]),
      ...silenceCues(moment, QUIET_WAIT_MS),
      ...sentenceCues(moment, [phrase(moment, keep)], 'invitation'),
    ],
  });
};
