import type { Alarm } from '../action';
import { goOn } from '../go-on';
import type { Moment, Outcome } from '../moment';
import { ask, close } from '../speak';
import { running } from './control';

/** These end the session and the place is not offered again: the person needs help, not a routine (content 4.3). */
const ENDS_EVERYTHING: ReadonlySet<Alarm> = new Set(['red-flag']);
/** These are answered without anything being stopped when nothing runs. */
const sentencesOf = (moment: Moment, alarm: Alarm): string[] => [
  moment.coach.words.phrase(`alarm.${alarm}`),
  moment.coach.words.phrase(`alarm.${alarm}-then`),
];

/**
 * Something that must stop the exercise: stop first, ask second. Nothing goes on by itself afterwards; silence after
 * it never times out into more exercise (content 4.5, 4.8).
 */
export const alarm = (moment: Moment, kind: Alarm): Outcome => {
  const say = sentencesOf(moment, kind);
  if (ENDS_EVERYTHING.has(kind)) return close(moment, say, { state: 'choosing', plan: null, place: null });
  const now = running(moment);
  if (now === null) return goOn(moment, say);
  const prompt = now.coach.words.phrase('alarm.prompt');
  return ask(now, { state: 'paused', asked: { about: 'resume' }, say, prompt, reprompt: prompt });
};
