import { partsThatFit } from '../../lambda/coach/cut';
import { newMember } from '../../lambda/coach/member';
import type { Coach } from '../../lambda/coach/moment';
import { cuesOf } from '../../lambda/coach/script';
import { lengthMs } from '../../lambda/coach/script-cue';
import { renderCues } from '../../lambda/speech/ssml';
import { planFor, scriptFor } from '../shared/plans';
import type { Espeak } from './espeak';
import { renderedMs } from './rendered';
import { inParallel } from './truth';

/** One answer's worth of a routine, in seconds. */
export interface MeasuredTurn {
  routine: string;
  nominalSeconds: number;
  renderedSeconds: number;
}

/** The most that one answer carries; the coach's own budget. */
const BUDGET = { ms: 240_000, characters: 7_500 };

/** Every counted routine in full words, cut into answers: the cues of each. */
export const turnsOf = (coach: Coach, routine: string): ReturnType<typeof cuesOf>[] => {
  const member = newMember();
  const script = scriptFor(coach, planFor(coach, routine, member), member);
  if (script === null) return [];
  const { markupLength } = coach.voice(100);
  let { parts } = script;
  const turns: ReturnType<typeof cuesOf>[] = [];
  while (parts.length > 0) {
    const count = Math.max(1, partsThatFit(parts, BUDGET, markupLength));
    turns.push(cuesOf(parts.slice(0, count)));
    parts = parts.slice(count);
  }
  return turns;
};

/**
 * Measures every answer of every counted routine as a new member hears it. By its end all errors of the modelled
 * lengths have added up, less what the silences made good: so far a place located by the clock can be off.
 */
export const measureTurns = async (espeak: Espeak, coach: Coach): Promise<MeasuredTurn[]> => {
  const turns = Object.values(coach.catalogue.routines)
    .filter(({ kind }) => kind === 'counted')
    .flatMap(({ id }) => turnsOf(coach, id).map((cues) => ({ routine: id, cues })));
  return inParallel(turns, async ({ routine, cues }) => ({
    routine,
    nominalSeconds: lengthMs(cues) / 1000,
    renderedSeconds: (await renderedMs(espeak, renderCues(cues), 100)) / 1000,
  }));
};
