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

describe('a strong pain of somebody on a chair', () => {
  const onChair = (): Answer => {
    const twice = [1, 3].reduce<Answer>(
      (answer, step) => {
        const asked = say({ ...during(answer, 'hold', 1_000, step), today: answer.today }, hurts(null));
        return say(fiveSecondsLater(asked), hurts('strong'));
      },
      begun(undefined, 'chair-only'),
    );
    return twice;
  };

  it('ends for today the second time, and sends nobody down to the floor to breathe', () => {
    const { turn, member } = onChair();
    expect(turn.ending).toBe('close');
    expect(turn.speech.map(({ text }) => text).join(' ')).toMatch(
      /^That is enough for today\. Stay where you are/,
    );
    expect(member.session?.inputs).toBeNull();
  });
});

describe('a direction that made something worse', () => {
  /** Pain went down the leg in an exercise, and they chose to go on with something else. */
  const worseIn = (routine: string, step: number): Situation => {
    const asked = say(during(begun(undefined, routine), 'hold', 4_000, step), hurts('spreading'));
    return fiveSecondsLater(say(fiveSecondsLater(asked), { do: 'yes' }));
  };
  const bendingForward = (): Situation => worseIn('lower-back', 1);
  const bendingBack = (): Situation => worseIn('press-up-series', 0);

  it('is not begun again by the name of an exercise: something else is offered', () => {
    const answer = say(bendingForward(), { do: 'start-exercise', exercise: 'double-knee-to-chest' });
    expect(answer.turn.speech[0]?.text).toBe('I leave that one out for you today.');
    expect(answer.turn.speech.at(-1)?.text).toMatch(/^Shall we start .*\?$/);
  });

  it('is not begun again by a routine of which it leaves little', () => {
    const answer = say(bendingForward(), { do: 'start-routine', routine: 'general-10' });
    expect(answer.member.session?.asked?.about).toBe('start');
  });

  it('is not begun by a yes to a gentler exercise that goes the same way', () => {
    const offered = say(bendingBack(), { do: 'start-exercise', exercise: 'ball-back-extension' });
    const answer = say(fiveSecondsLater(offered), { do: 'yes' });
    const { session } = answer.member;
    expect(answer.turn.speech.map(({ text }) => text).join(' ')).not.toMatch(/about 0 minutes/);
    expect([session?.state, session?.inputs?.exercise]).not.toEqual(['guiding', 'superman']);
  });

  it('leaves the exercises that go another way', () => {
    const answer = say(bendingForward(), { do: 'start-exercise', exercise: 'bridge' });
    expect(answer.member.session).toMatchObject({ state: 'guiding', inputs: { exercise: 'bridge' } });
  });
});
