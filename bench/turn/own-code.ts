import type { Action } from '../../lambda/coach/action';
import { act } from '../../lambda/coach/act';
import { renderTurn } from '../../lambda/speech/render';
import { coach } from '../shared/coach';
import { median, quantile } from '../shared/figures';
import { handOver } from '../shared/hand-over';
import { nowMs, occasionAt, regular } from '../shared/people';
import { countedRoutines, newcomer } from '../shared/plans';

/** What of a turn is this project's own: the coach and the speech, without the SDKs and the way to the database. */
export interface OwnCode {
  turns: { turn: string; medianMs: number; p99Ms: number; characters: number }[];
}

const WARM_UP = 200;
const COUNTED = 400;
const INTO_MS = 200_000;

const measure = (turn: string, member: ReturnType<typeof newcomer>, action: Action, atMs: number) => {
  const taken: number[] = [];
  let characters = 0;
  for (let round = 0; round < WARM_UP + COUNTED; round += 1) {
    const startedMs = performance.now();
    const rendered = renderTurn(act(coach, member, action, occasionAt(atMs)).turn);
    const tookMs = performance.now() - startedMs;
    characters = rendered.speech.length + (rendered.reprompt?.length ?? 0);
    if (round >= WARM_UP) taken.push(tookMs);
  }
  return { turn, medianMs: median(taken), p99Ms: quantile(taken, 0.99), characters };
};

const starts = countedRoutines(coach).map((routine) => {
  const action: Action = { do: 'start-routine', routine };
  const { turn } = act(coach, newcomer(), action, occasionAt(nowMs));
  return { action, routine, length: turn.speech.length + turn.reprompt.length };
});
const longest = starts.reduce((most, one) => (one.length > most.length ? one : most));
const guided = act(coach, newcomer(), longest.action, occasionAt(nowMs)).member;

handOver({
  turns: [
    measure(`start of the routine with most to say (${longest.routine})`, newcomer(), longest.action, nowMs),
    measure('next exercise, in the middle of it', guided, { do: 'next' }, nowMs + INTO_MS),
    measure('pause, in the middle of a hold', guided, { do: 'pause' }, nowMs + INTO_MS),
    measure('resume, the next day', regular(), { do: 'resume' }, nowMs),
  ],
} satisfies OwnCode);
