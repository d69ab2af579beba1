import type { Answer } from '../../lambda/coach/act';
import type { Action } from '../../lambda/coach/action';
import { lengthMs } from '../../lambda/coach/script-cue';
import { begun, during, say } from './situations';
import { memberWith } from './support';

const textOf = ({ turn }: Answer): string => turn.speech.map(({ text }) => text).join(' ');

/** Somebody on their back asks for something else. */
const fromTheFloor = (action: Action): Answer =>
  say(during(begun(memberWith(), 'lower-back'), 'hold', 1_000), action);

const onChair: Action = { do: 'start-routine', routine: 'chair-only' };

describe('beginning something on a chair while lying on the floor', () => {
  it('tells how to get up before it tells to sit down', () => {
    expect(textOf(fromTheFloor(onChair))).toMatch(
      /Get up slowly\. Roll to your side first.* Sit down on a firm chair/,
    );
  });

  it('gives the time that it takes', () => {
    const { turn } = fromTheFloor(onChair);
    const sitting = turn.speech.findIndex(({ text }) => text.startsWith('Sit down'));
    const up = turn.speech.findIndex(({ text }) => text.startsWith('Get up'));
    expect(lengthMs(turn.speech.slice(up, sitting))).toBeGreaterThanOrEqual(40_000);
  });

  it('does so where somebody cannot be on the floor after all', () => {
    expect(textOf(fromTheFloor({ do: 'no-floor' }))).toContain('Get up slowly');
  });
});

it('whoever sits already, or stays on the floor, is not told to get up', () => {
  const sitting = during(begun(memberWith(), 'chair-only'), 'hold', 1_000);
  expect(textOf(say(sitting, { do: 'start-routine', routine: 'standing-break' }))).not.toContain('Get up');
  expect(textOf(fromTheFloor({ do: 'start-routine', routine: 'general-5' }))).not.toMatch(/^.{0,200}Get up/);
});

it('nobody knows where somebody is in a new Alexa session', () => {
  const { member, nowMs } = during(begun(memberWith(), 'lower-back'), 'hold', 1_000);
  expect(textOf(say({ member, nowMs: nowMs + 60_000 }, onChair, { isNewSession: true }))).not.toMatch(
    /^.{0,300}Get up/,
  );
});
