import { catalogue } from '../../lambda/catalogue';
import { hasAdvanced, isAdvancedUnlocked } from '../../lambda/coach/advanced';
import { begun, later, morningMs, say } from './situations';
import { inputsFor, memberWith, planFor } from './support';

const textOf = ({ turn }: ReturnType<typeof say>): string => turn.speech.map((cue) => cue.text).join(' ');
const idsOf = (inputs: Parameters<typeof inputsFor>[0]): string[] =>
  planFor(inputsFor(inputs)).steps.map(({ exercise }) => exercise.id);

/** Somebody who has heard one exercise of level two to its end so many times. */
const after = (times: number) => memberWith({}, { 'bird-dog': times });

describe('advanced exercises', () => {
  it('wait until one of level two was done four times', () => {
    expect(catalogue.exercises['bird-dog']?.level).toBe(2);
    expect(isAdvancedUnlocked(catalogue, { 'bird-dog': 3, bridge: 3 })).toBe(false);
    expect(isAdvancedUnlocked(catalogue, { 'bird-dog': 4 })).toBe(true);
  });

  it('are not unlocked by gentle ones, nor by what is no exercise any more', () => {
    expect(isAdvancedUnlocked(catalogue, { 'pelvic-tilt': 99, gone: 99 })).toBe(false);
  });

  it('are in the ball routine and not in the ten minutes', () => {
    expect(hasAdvanced(catalogue, 'stability-ball')).toBe(true);
    expect(hasAdvanced(catalogue, 'general-10')).toBe(false);
    expect(hasAdvanced(catalogue, null)).toBe(false);
  });

  it('are stood in for by gentler ones, while the rest of the routine stays', () => {
    expect(idsOf({ routine: 'stability-ball' })).toContain('ball-walk-out');
    expect([...idsOf({ routine: 'stability-ball', gentlerOnly: true })].sort()).toEqual(
      ['ball-march', 'bird-dog', 'bridge', 'rock-forward', 'seated-rotation', 'superman'].sort(),
    );
  });

  it('are never in a routine that was begun before they are unlocked', () => {
    for (const routine of Object.values(catalogue.routines)) {
      const ids = idsOf({ routine: routine.id, gentlerOnly: true });
      expect(ids.filter((id) => catalogue.exercises[id]?.level === 3)).toEqual([]);
    }
  });
});

describe('somebody who asks for an advanced exercise', () => {
  const ask = (times: number) =>
    say(
      { member: after(times), nowMs: morningMs },
      { do: 'start-exercise', exercise: 'bridge-leg-raise' },
      { isNewSession: true },
    );

  it('is offered a gentler one at first', () => {
    const offered = ask(0);
    expect(textOf(offered)).toMatch(
      /^It is an advanced one\. Shall I take you through a gentler one instead/,
    );
    const taken = say(later(offered, morningMs + 9_000), { do: 'yes' });
    expect(taken.member.session?.inputs?.exercise).toBe('bridge');
  });

  it('can decline the gentler one', () => {
    const declined = say(later(ask(0), morningMs + 9_000), { do: 'no' });
    expect(textOf(declined)).toMatch(/^All right\./);
  });

  it('gets it once it is unlocked', () => {
    expect(ask(4).member.session?.inputs?.exercise).toBe('bridge-leg-raise');
  });
});

describe('a routine with advanced exercises', () => {
  it('says in a sentence that they can wait', () => {
    const started = begun(after(0), 'core-programme-strength');
    expect(textOf(started)).toMatch(/We begin with gentler moves/);
    expect(started.member.session?.inputs?.gentlerOnly).toBe(true);
  });

  it('has them, without a word, once they are unlocked', () => {
    const started = begun(after(4), 'core-programme-strength');
    expect(textOf(started)).not.toMatch(/advanced/);
    expect(started.member.session?.inputs?.gentlerOnly).toBeUndefined();
  });

  it('stays what it was when they are unlocked in the middle of it', () => {
    const started = begun(after(0), 'core-programme-strength');
    const unlocked = {
      ...started.member,
      history: { ...started.member.history, exercises: { 'bird-dog': 4 } },
    };
    const on = say({ member: unlocked, nowMs: morningMs + 20_000 }, { do: 'resume' });
    expect(on.member.session?.inputs?.gentlerOnly).toBe(true);
  });
});
