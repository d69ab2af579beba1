import { act } from '../../lambda/coach/act';
import type { Action } from '../../lambda/coach/action';
import type { Answer } from '../../lambda/coach/act';
import { MICROPHONE_MS } from '../../lambda/coach/locate';
import { lengthMs } from '../../lambda/coach/script-cue';
import { coach } from '../shared/coach';
import { countedRoutines, newcomer, planFor } from '../shared/plans';
import { nowMs, occasionAt } from '../shared/people';
import { measureOnScreen, type OnScreen } from './screen';

/** What somebody must say to be taken through a routine on a speaker without a screen, after having started it. */
export interface HandsFree {
  routine: string;
  guidedMinutes: number;
  exercises: number;
  /** Words said; the fewest that lead to the end. */
  words: number;
  /** The same on a device with a screen; left out where nothing is guided. */
  onScreen?: OnScreen;
}

const MOST_TURNS = 40;

/** Time until both slices of an answer, and the microphone after each, are over. */
const heardMs = ({ turn }: Answer): number =>
  lengthMs(turn.speech) + lengthMs(turn.reprompt) + 2 * MICROPHONE_MS;

/**
 * Says nothing while silence carries on, and one word ("yes") at the last open microphone before the session would
 * end.
 */
const walkThrough = (routine: string): HandsFree => {
  const start: Action = { do: 'start-routine', routine };
  let atMs = nowMs;
  let words = 0;
  let answer = act(coach, newcomer(), start, occasionAt(atMs));
  let guidedMs = 0;
  while (answer.member.session?.state === 'guiding' && words < MOST_TURNS) {
    guidedMs += lengthMs(answer.turn.speech) + lengthMs(answer.turn.reprompt);
    const isHeardOut = answer.member.session.asked?.about !== 'carry-on';
    const leftToSay = act(coach, answer.member, { do: 'how-long-left' }, occasionAt(atMs + heardMs(answer)));
    atMs += heardMs(answer);
    if (isHeardOut || leftToSay.member.session?.state === 'finished') break;
    words += 1;
    answer = act(coach, answer.member, { do: 'yes' }, occasionAt(atMs));
  }
  return {
    routine,
    guidedMinutes: guidedMs / 60_000,
    exercises: planFor(coach, routine).steps.length,
    words,
  };
};

/** Every counted routine, as somebody new hears it: on a speaker, and on a device with a screen. */
export const measureHandsFree = async (): Promise<HandsFree[]> => {
  const heard = countedRoutines(coach).map(walkThrough);
  const guided = heard.filter(({ guidedMinutes }) => guidedMinutes > 0).map(({ routine }) => routine);
  const onScreens = await measureOnScreen(guided);
  return heard.map((one) => {
    const onScreen = onScreens.get(one.routine);
    return onScreen === undefined ? one : { ...one, onScreen };
  });
};
