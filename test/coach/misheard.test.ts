import type { Answer } from '../../lambda/coach/act';
import type { Action } from '../../lambda/coach/action';
import { begun, during, later, say } from './situations';
import { memberWith } from './support';

const textOf = ({ turn }: Answer): string => turn.speech.map((cue) => cue.text).join(' ');

const inKneeToChest = during(begun(memberWith(), 'lower-back'), 'hold', 300, 1);
const { nowMs } = inKneeToChest;

const misheard: Action[] = [
  { do: 'start-routine', routine: null },
  { do: 'start-exercise', exercise: null },
  { do: 'start-by-body-part', bodyPart: null },
  { do: 'start-by-position', position: null },
  { do: 'start-by-equipment', equipment: null },
  { do: 'start-routine', routine: 'core-programme-all' },
];

describe.each(misheard)('%j in the middle of a routine', (action) => {
  const offered = say(inKneeToChest, action);
  const declined = say(later(offered, nowMs + 10_000), { do: 'no' });

  it('lets the routine wait at its place while something else is offered', () => {
    expect(textOf(offered)).toMatch(/Shall we start [a-z -]+\?$/);
    expect(offered.member.session).toMatchObject({
      state: 'paused',
      inputs: { routine: 'lower-back' },
      place: { step: 1, side: 'left', rep: 1 },
    });
  });

  it('is over after a no, and the routine goes on where it was', () => {
    expect(textOf(declined)).toMatch(/^Still paused, at single knee to chest/);
    const on = say(later(declined, nowMs + 20_000), { do: 'resume' });
    expect(on.member.session).toMatchObject({ state: 'guiding', place: { step: 1, side: 'left', rep: 1 } });
  });

  it('lets somebody go on straight away', () => {
    const on = say(later(offered, nowMs + 10_000), { do: 'resume' });
    expect(on.member.session).toMatchObject({ state: 'guiding', place: { step: 1, side: 'left', rep: 1 } });
  });

  it('is offered to go on with the next day', () => {
    const nextDay = say(later(offered, nowMs + 86_400_000), { do: 'launch' }, { isNewSession: true });
    expect(textOf(nextDay)).toMatch(/You stopped at single knee to chest, left side/);
  });

  it('starts what was offered after a yes', () => {
    const other = say(later(offered, nowMs + 10_000), { do: 'yes' });
    expect(other.member.session).toMatchObject({ state: 'guiding', place: { step: 0 } });
  });
});
