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
