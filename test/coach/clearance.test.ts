import type { Action } from '../../lambda/coach/action';
import type { Answer } from '../../lambda/coach/act';
import { later, morningMs, say } from './situations';
import { memberWith } from './support';

/** What is answered in the end when these are said one after the other, twenty seconds apart, in one Alexa session. */
const after = ([first, ...rest]: readonly [Action, ...Action[]]): Answer =>
  rest.reduce(
    (before, action, index) => say(later(before, morningMs + (index + 1) * 20_000), action),
    say({ member: memberWith(), nowMs: morningMs }, first, { isNewSession: true }),
  );

const yes: Action = { do: 'yes' };
const no: Action = { do: 'no' };
const surgery: Action = { do: 'after-surgery' };
const pregnant = (weeks: number | null): Action => ({ do: 'pregnant', weeks });
const start = (routine: string | null): Action => ({ do: 'start-routine', routine });

describe('a clinician who agrees', () => {
  it('about being pregnant lets a routine begin', () => {
    const { today, member } = after([pregnant(30), yes]);
    expect(today.asked).toBeNull();
    expect(member.session?.inputs?.routine).toBe('upright-and-all-fours-five');
  });

  it('about an operation lets a routine begin', () => {
    const { today, turn } = after([surgery, yes, start('lower-back')]);
    expect(today.asked).toBeNull();
    expect(turn.speech.at(-1)?.text).toMatch(/^Shall we start /);
  });

  it('about an operation has not agreed about being pregnant', () => {
    expect(after([pregnant(30), no, surgery, yes]).today.asked).toBe('midwife-agrees');
  });

  it('about being pregnant has not agreed about an operation', () => {
    expect(after([surgery, no, pregnant(30), yes]).today.asked).toBe('surgeon-agrees');
  });

  it('about each of both lets what suits both begin', () => {
    const { today, member } = after([surgery, yes, pregnant(30), yes]);
    expect(today.asked).toBeNull();
    expect(member.session?.state).toBe('guiding');
  });

  it.each([
    ['an operation', surgery],
    ['being pregnant', pregnant(null)],
  ])('about %s is asked about anew when it is said again', (_, said) => {
    const again = after([said, yes, said]);
    expect(again.today.asked).not.toBeNull();
    expect(again.member.session?.state).not.toBe('guiding');
  });
});

describe('nothing but breathing begins', () => {
  it.each([
    ['first, and then no longer', [pregnant(10), yes, pregnant(30), no, start('chair-only')]],
    ['about an operation only', [surgery, yes, pregnant(null), no, start('lower-back')]],
    ['about being pregnant only', [pregnant(null), yes, surgery, no, start('chair-only')]],
    ['about nothing, by a yes to an offer', [pregnant(30), no, start(null), yes]],
    ['about no operation, by a yes to an offer', [surgery, no, start(null), yes]],
  ] as const)('where a clinician agreed %s', (_, said) => {
    const { today, member } = after([...said]);
    expect(today.asked).toMatch(/-agrees$/);
    expect(member.session?.state).not.toBe('guiding');
  });

  it('and nobody is asked in turns who has said no to both', () => {
    const { today } = after([surgery, pregnant(null), no]);
    expect(today.asked).toBeNull();
  });
});
