import { numberSaid } from '../captions';
import type { Moment, RoutineView } from '../glass/views';
import type { StateView } from '../room/protocol';
import type { TimelineItem } from '../timeline';

type Speaking = Extract<StateView, { kind: 'speaking' }>;

/** What is to be seen at a moment. */
export interface Scene {
  light: 'idle' | 'listening' | 'thinking' | 'speaking' | 'showing' | 'off';
  /** The sentence being said, or said last; numbers of a count are no sentences. */
  caption: string;
  /** The number on the face; null for none. */
  count: number | null;
  /** A few words under the number. */
  under: string;
  /** How much of a hold is done, 0 to 1; null outside of holds. */
  progress: number | null;
  /** Where in the routine it is; null when nobody is guided. */
  moment: Moment | null;
  /** Whole seconds left of the hold; null outside of holds. */
  secondsLeft: number | null;
}

/** A number stays on the face this long when nothing else says how it goes on, milliseconds. */
const COUNT_STAYS_MS = 1000;

interface Count {
  atMs: number;
  number: number;
}

const countsOf = (items: readonly TimelineItem[]): Count[] =>
  items.flatMap(({ atMs, kind, text }) => {
    const number = kind === 'words' ? numberSaid(text) : null;
    return number === null ? [] : [{ atMs, number }];
  });

const captionAt = (items: readonly TimelineItem[], ms: number): string =>
  items.findLast(({ atMs, kind, text }) => kind === 'words' && atMs <= ms && numberSaid(text) === null)
    ?.text ?? '';

/**
 * The number on the face during a hold: the one that was said, and on from it a second at a time in its direction;
 * before the first, the seconds of the hold.
 */
const countInHold = (
  counts: readonly Count[],
  moment: Moment,
  hold: { doneMs: number },
  ms: number,
): number => {
  const inHold = counts.filter(({ atMs }) => atMs >= moment.atMs && atMs < moment.untilMs);
  const index = inHold.findLastIndex(({ atMs }) => atMs <= ms);
  const secondAt = (atMs: number): number => Math.floor((hold.doneMs + atMs - moment.atMs) / 1000) + 1;
  const last = inHold[index];
  if (!last) return secondAt(ms);
  const before = inHold[index - 1];
  const goesUp = before ? before.number < last.number : last.number === secondAt(last.atMs);
  const further = Math.floor((ms - last.atMs) / 1000);
  return Math.max(1, goesUp ? last.number + further : last.number - further);
};

const speakingScene = (state: Speaking, ms: number, routine: RoutineView | null): Scene => {
  const { items } = state.timeline;
  const moment = state.moments.findLast(({ atMs }) => atMs <= ms) ?? null;
  const counts = countsOf(items);
  const said = counts.findLast(({ atMs }) => atMs <= ms && ms < atMs + COUNT_STAYS_MS);
  const scene: Scene = {
    light: 'speaking',
    caption: captionAt(items, ms),
    count: said?.number ?? null,
    under: '',
    progress: null,
    moment,
    secondsLeft: null,
  };
  if (moment?.hold) {
    const { doneMs, totalMs } = moment.hold;
    const secondsLeft = Math.max(0, Math.ceil((moment.untilMs - ms) / 1000));
    return {
      ...scene,
      count: countInHold(counts, moment, moment.hold, ms),
      under: totalMs < 3000 ? '' : `${secondsLeft} s left`,
      progress: Math.min(1, (doneMs + ms - moment.atMs) / totalMs),
      secondsLeft,
    };
  }
  const reps = moment ? routine?.steps[moment.step]?.reps : undefined;
  if (moment?.during === 'movement' && reps !== undefined && reps > 1) {
    return { ...scene, count: moment.rep, under: `of ${reps}` };
  }
  return scene;
};

/** A speech, and how much of it was heard, milliseconds. */
export interface Heard {
  speech: Speaking;
  ms: number;
}

const lights = {
  idle: 'idle',
  unplugged: 'off',
  thinking: 'thinking',
  listening: 'listening',
  showing: 'showing',
} as const;

/**
 * What is to be seen at a moment of the room.
 *
 * @param heard the last speech of this session: its words stay while Alexa listens or thinks
 * @param nowMs the room's time, epoch milliseconds
 */
export const sceneAt = (
  state: StateView,
  routine: RoutineView | null,
  heard: Heard | null,
  nowMs: number,
): Scene => {
  if (state.kind === 'speaking') {
    return speakingScene(state, Math.max(0, nowMs - state.startedAtMs), routine);
  }
  const isOver = state.kind === 'idle' || state.kind === 'unplugged' || heard === null;
  const last = isOver ? null : speakingScene(heard.speech, heard.ms, routine);
  return {
    light: lights[state.kind],
    caption: last?.caption ?? '',
    count: null,
    under: '',
    progress: null,
    moment: last?.moment ?? null,
    secondsLeft: null,
  };
};
