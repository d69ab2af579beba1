import type { Action } from '../../lambda/coach/action';
import type { Answer } from '../../lambda/coach/act';
import { linesOf } from '../../lambda/coach/lines';
import { newMember, type Member } from '../../lambda/coach/member';
import type { AplScreen } from '../../lambda/screen/apl';
import type { Viewport } from '../../lambda/screen/profile';
import { renderScreen } from '../../lambda/screen/render';
import { renderCues } from '../../lambda/speech/ssml';
import { viewports, type ScreenName } from '../../simulator/apl/viewports';
import { later, morningMs, say, type Situation } from '../coach/situations';
import { coach, memberWith } from '../coach/support';

export const screenNames = ['round', 'small', 'landscape', 'large', 'tv'] as const satisfies ScreenName[];

/** A viewport as the handlers read it from a request. */
export const viewportOf = (name: ScreenName): Viewport => {
  const { shape, mode, dpi, pixelWidth = 0, pixelHeight = 0 } = viewports[name];
  const scale = (dpi ?? 160) / 160;
  return {
    isRound: shape === 'ROUND',
    isTv: mode === 'TV',
    widthDp: pixelWidth / scale,
    heightDp: pixelHeight / scale,
  };
};

/** What is asked of the coach on a device with a screen. */
export const ask = (situation: Situation, action: Action, token = 'token', isNewSession = false): Answer =>
  say(situation, action, { token, isNewSession });

/** What a screen shows of an answer. */
export const shownOf = (answer: Answer, viewport: Viewport = viewportOf('landscape')): AplScreen | null =>
  renderScreen({
    coach,
    ...answer,
    viewport,
    ssml:
      answer.turn.flow === undefined
        ? []
        : linesOf(answer.turn.flow).map((cues) => renderCues(cues, answer.turn.ratePercent)),
  });

const start = (routine: string, member: Member = memberWith()): Answer =>
  ask({ member, nowMs: morningMs }, { do: 'start-routine', routine }, 'first', true);

const told = (answer: Answer, what: 'done' | 'pause' | 'next', afterMs: number, token = 'next'): Answer =>
  ask(
    later(answer, morningMs + afterMs),
    {
      do: 'from-screen',
      token: answer.member.session?.token ?? '',
      told: what === 'done' ? { what: 'done' } : { what: 'touched', wish: what },
      isCareful: false,
    },
    token,
  );

/** A routine of a few exercises, document after document to its end. */
const finished = (): Answer => {
  let answer = start('general-5');
  for (let slice = 1; answer.turn.ending === 'flow'; slice += 1) {
    answer = told(answer, 'done', slice * 240_000, `slice-${slice}`);
  }
  return answer;
};

/** Answers of every kind that a screen shows, by name. */
export const shownStates: Readonly<Record<string, () => Answer>> = {
  notice: () => start('general-10', newMember()),
  offer: () => ask({ member: memberWith(), nowMs: morningMs }, { do: 'launch' }, 'offer', true),
  'offer-to-resume': () => {
    const { member } = told(start('press-up-series'), 'pause', 60_000);
    return ask({ member, nowMs: morningMs + 86_400_000 }, { do: 'launch' }, 'offer', true);
  },
  beginning: () => start('general-10'),
  sided: () => told(start('general-10'), 'done', 200_000),
  'long-hold': () => start('press-up-series'),
  'counted-down': () => start('press-up-series', memberWith({ countStyle: 'every-second-down' })),
  paused: () => told(start('press-up-series'), 'pause', 95_000),
  'paused-while-moving': () => told(start('general-10'), 'pause', 12_000),
  'your-turn': () => told(start('general-10', memberWith({ carryOn: false })), 'done', 200_000),
  finished,
  choosing: () => ask({ member: memberWith(), nowMs: morningMs }, { do: 'no' }, 'choosing', true),
  help: () => ask({ member: memberWith(), nowMs: morningMs }, { do: 'what-can-i-do' }, 'help', true),
};
