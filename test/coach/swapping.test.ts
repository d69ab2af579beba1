import type { Answer } from '../../lambda/coach/act';
import type { Action } from '../../lambda/coach/action';
import { afterAll, begun, during, later, say, type Situation } from './situations';
import { inputsFor, memberWith, planFor } from './support';

const textOf = ({ turn }: Answer): string => turn.speech.map((cue) => cue.text).join(' ');
const member = memberWith();

/** In a repetition of the step of this number, after those before it were heard to their end. */
const inStep = (routine: string, step: number, known = member): Situation => {
  let answer = begun(known, routine);
  for (let guard = 0; guard < 12; guard += 1) {
    const { place, spoken } = answer.member.session ?? {};
    if (!place || !spoken) throw new Error('Nothing is being guided.');
    if (place.step >= step) return during(answer, 'lead-in', 300, step);
    try {
      const situation = during(answer, 'change', 300, place.step + 1);
      answer = say(situation, { do: 'ready' });
    } catch {
      answer = say(afterAll(answer), { do: 'resume' });
    }
  }
  throw new Error('It was never reached.');
};

const lastOf = (routine: string): number => planFor(inputsFor({ routine })).steps.length - 1;

/** The exercises that are still to come in what is guided. */
const leftOf = ({ member: { session } }: Answer): string[] => {
  if (!session?.inputs || !session.place) throw new Error('Nothing is being guided.');
  return planFor(session.inputs)
    .steps.slice(session.place.step)
    .map(({ exercise }) => exercise.id);
};

describe('what is done stays done, also where something else would stand in for it', () => {
  it.each<[string, number, Action, string[]]>([
    [
      'lower-back',
      2,
      { do: 'no-floor' },
      ['seated-rotation', 'seated-figure-four', 'seated-hamstring-stretch', 'seated-forward-bend'],
    ],
    ['lower-back', 4, { do: 'no-floor' }, ['seated-hamstring-stretch', 'seated-forward-bend']],
    ['mid-back-stretches', 1, { do: 'no-floor' }, ['seated-rotation']],
    ['stability-ball', 2, { do: 'without-equipment' }, ['bird-dog', 'rock-forward', 'superman', 'bridge']],
  ])('%s, from exercise %i on: %j', (routine, step, wish, left) => {
    const swapped = say(inStep(routine, step), wish);
    expect(leftOf(swapped).sort()).toEqual([...left].sort());
  });

  it('holds when the notice comes first', () => {
    const longAgo = { ...memberWith(), noticeAcceptedOn: '2026-10-01' };
    const situation = inStep('lower-back', 2);
    const asked = say(
      { ...situation, member: { ...situation.member, noticeAcceptedOn: longAgo.noticeAcceptedOn } },
      {
        do: 'no-floor',
      },
    );
    expect(asked.member.session?.asked?.about).toBe('notice');
    const on = say(later(asked, situation.nowMs + 60_000), { do: 'accept-notice' });
    expect(leftOf(on)).not.toContain('seated-pelvic-tilt');
    expect(leftOf(on)).toContain('seated-rotation');
  });

  it('ends where all that would stand in for the rest is done', () => {
    const swapped = say(inStep('mid-back-exercises', lastOf('mid-back-exercises')), { do: 'no-floor' });
    expect(swapped.member.session?.state).toBe('finished');
    expect(textOf(swapped)).toMatch(/once more/);
  });
});
