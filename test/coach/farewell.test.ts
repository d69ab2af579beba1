import { endSession, type Answer } from '../../lambda/coach/act';
import type { Action } from '../../lambda/coach/action';
import {
  afterAll as heardOut,
  begun,
  cuesIn,
  later,
  say,
  spokenIn,
  whileSaying,
  type Situation,
} from './situations';
import { coach, memberWith } from './support';

/** Ends in a hold of half a minute. */
const routine = 'lower-back';
const last = 'childs-pose';

/** The answer in which the routine ends. */
const lastAnswer = (answer: Answer = begun(memberWith(), routine)): Answer => {
  const [first, second] = spokenIn(answer).cues;
  return first + second >= cuesIn(answer).length
    ? answer
    : lastAnswer(say(heardOut(answer), { do: 'resume' }));
};

const inFarewell = (): Situation => whileSaying(lastAnswer(), (_, left) => left === 2);
const lettingGo = (): Situation =>
  whileSaying(
    lastAnswer(),
    ({ during: what, place }) => what === 'movement' && place.step === 5 && place.holdMs >= 30_000,
  );

const saidBy = ({ turn }: Answer): string => turn.speech.map(({ text }) => text).join(' ');

const wishes: Action[] = [{ do: 'how-long-left' }, { do: 'pause' }, { do: 'slower' }, { do: 'unheard' }];

describe.each([
  ['the farewell', inFarewell],
  ['the way out of the last hold', lettingGo],
] as const)('something said in %s of a routine', (_, moment) => {
  it.each(wishes)('finds it done, and counts it once: $do', (wish) => {
    const { member } = say(moment(), wish);
    expect(member.session?.state).toBe('finished');
    expect(member.history).toMatchObject({ routinesFinished: 1, routines: { [routine]: 1 } });
    expect(member.history.exercises[last]).toBe(1);
  });

  it('still leads to how to get up, and to how it was', () => {
    expect(saidBy(say(moment(), { do: 'slower' }))).toMatch(/Get up slowly.* How was that/);
  });

  it('counts nothing twice when more is said afterwards', () => {
    const first = say(moment(), { do: 'slower' });
    const again = say(later(first, moment().nowMs + 20_000), { do: 'slower' });
    expect(again.member.history).toMatchObject({ routinesFinished: 1, routines: { [routine]: 1 } });
  });

  it('leaves nothing to go on with when somebody leaves', () => {
    const { member, nowMs, today } = moment();
    const left = endSession(coach, member, 'user', { nowMs, today: today ?? begun().today });
    expect(left.session?.state).toBe('finished');
    expect(left.history.routinesFinished).toBe(1);
  });
});

it('an exercise counts when somebody speaks as its last hold is let go', () => {
  const moment = whileSaying(
    begun(memberWith(), routine),
    ({ during: what, place }) => what === 'closing' && place.step === 1,
  );
  expect(say(moment, { do: 'pause' }).member.history.exercises['single-knee-to-chest']).toBe(1);
});

it('shorter holds that leave nothing of the last one end the routine, counted and with its farewell', () => {
  const moment = whileSaying(
    lastAnswer(),
    ({ during: what, place }) => what === 'hold' && place.step === 5 && place.holdMs >= 26_000,
  );
  const done = say(moment, { do: 'shorter-hold', seconds: null });
  expect(done.member.history).toMatchObject({ routinesFinished: 1, exercises: { [last]: 1 } });
  expect(saidBy(done)).toMatch(/Shorter holds.*Get up slowly.*How was that/);
});

it('whoever skips the last exercise is told how to get up, and it does not count', () => {
  const moment = whileSaying(lastAnswer(), ({ during: what, place }) => what === 'hold' && place.step === 5);
  const skipped = say(moment, { do: 'next' });
  expect(saidBy(skipped)).toMatch(/^Skipping this one\. Get up slowly/);
  expect(skipped.member.history.exercises[last]).toBeUndefined();
});
