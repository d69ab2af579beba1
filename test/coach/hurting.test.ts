import type { Action, Pain } from '../../lambda/coach/action';
import type { Answer } from '../../lambda/coach/act';
import { begun, during, later, say, type Situation } from './situations';

const hurts = (pain: Pain | null): Action => ({ do: 'it-hurts', pain, bodyPart: null });

const fiveSecondsLater = (answer: Answer): Situation =>
  later(answer, (answer.member.session?.changedAtMs ?? 0) + 5_000);

/** Somebody in the last repetition of the first exercise, a pelvic tilt, says that it hurts. */
const nearTheEnd = (): Answer => {
  const start = begun(undefined, 'lower-back');
  const second = during(start, 'instruction', 0, 1);
  // The microphone is open between the two exercises.
  return say({ ...second, nowMs: second.nowMs - 20_000 }, hurts(null));
};

/** Somebody who was being guided, and has paused since. */
const resting = (): Situation => fiveSecondsLater(say(during(begun(), 'hold', 4_000), { do: 'pause' }));

describe('"it does not hurt"', () => {
  it('sets nobody moving who was resting', () => {
    const answer = say(resting(), hurts('none'));
    expect(answer.member.session?.state).toBe('paused');
  });

  it('sets nobody moving who was resting when they were asked how strong it is', () => {
    const asked = say(resting(), hurts(null));
    const answer = say(fiveSecondsLater(asked), hurts('none'));
    expect(answer.member.session?.state).toBe('paused');
    expect(answer.today.asked).toBeNull();
  });

  it('takes on whoever was being guided when they were asked', () => {
    const asked = say(during(begun(), 'hold', 4_000), hurts(null));
    expect(say(fiveSecondsLater(asked), hurts('none')).member.session?.state).toBe('guiding');
  });
});

describe('a pain that asks for less', () => {
  it.each(['mild', 'retreating'] as const)('repeats nothing that is done already: %s', (pain) => {
    const asked = nearTheEnd();
    expect(asked.member.session?.place).toMatchObject({ step: 0 });
    expect(asked.member.session?.place?.rep).toBeGreaterThan(5);
    const answer = say(fiveSecondsLater(asked), hurts(pain));
    const place = pain === 'mild' ? answer : say(fiveSecondsLater(answer), { do: 'resume' });
    expect(place.member.session).toMatchObject({ state: 'guiding', place: { step: 1, rep: 0 } });
  });
});
