import type { Action } from '../../lambda/coach/action';
import { act } from '../../lambda/coach/act';
import type { Member } from '../../lambda/coach/member';
import { nothingToday } from '../../lambda/coach/today';
import { renderTurn } from '../../lambda/speech/render';
import { coach } from '../shared/coach';
import { handOver } from '../shared/hand-over';
import { nowMs } from '../shared/people';
import { countedRoutines, newcomer } from '../shared/plans';

export interface Memory {
  /** Heap in use after a collection, by the number of turns taken in one container. */
  samples: { turns: number; heapMb: number }[];
}

const { TURNS = '100000' } = process.env;
const SAMPLES = 10;
const BETWEEN_MS = 37_000;

const collect = (globalThis as { gc?: () => void }).gc;
const routines = countedRoutines(coach);
const said: Action[] = [
  { do: 'next' },
  { do: 'pause' },
  { do: 'resume' },
  { do: 'where-am-i' },
  { do: 'repeat' },
  { do: 'slower' },
  { do: 'faster' },
  { do: 'next' },
];

let member: Member = newcomer();
const samples: Memory['samples'] = [];
const all = Number(TURNS);
for (let turn = 0; turn < all; turn += 1) {
  const isStart = turn % 40 === 0;
  const action: Action = isStart
    ? { do: 'start-routine', routine: routines[(turn / 40) % routines.length] ?? 'general-10' }
    : (said[turn % said.length] ?? { do: 'next' });
  // Everybody's own numbers: another person every forty turns.
  if (isStart) member = newcomer();
  const answer = act(coach, member, action, {
    nowMs: nowMs + turn * BETWEEN_MS,
    isNewSession: false,
    canKeep: true,
    today: nothingToday(),
    locale: 'en-US',
  });
  renderTurn(answer.turn);
  member = answer.member;
  if ((turn + 1) % (all / SAMPLES) === 0) {
    collect?.();
    samples.push({ turns: turn + 1, heapMb: process.memoryUsage().heapUsed / 1e6 });
  }
}
handOver({ samples } satisfies Memory);
