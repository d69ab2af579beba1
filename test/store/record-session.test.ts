import * as fc from 'fast-check';
import { readMember } from '../../lambda/store/record';
import { arbitraryId, arbitraryMember } from './arbitrary-member';
import { damaged, guidedMember } from './damaged';
import { guidedSession } from './members';

describe('reading a stored session', () => {
  const readSession = (...damage: [readonly string[], unknown]) =>
    readMember(damaged(guidedMember(), ['session', ...damage[0]], damage[1])).session;

  it.each([
    [['state'], 'flying'],
    [['changedAtMs'], 'now'],
    [['inputs'], null],
    [['inputs'], 'general-10'],
    [['inputs', 'routine'], null],
    [['inputs', 'routine'], 'General 10'],
    [['inputs', 'contentVersion'], 7],
    [['place'], null],
    [['place'], {}],
    [['place', 'side'], 'upside-down'],
    [['place', 'holdMs'], 'long'],
  ])('is null where %p is %p', (path, value) => {
    expect(readSession(path, value)).toBeNull();
  });

  it.each(['asked', 'spoken'])('lives on without a damaged %s', (name) => {
    expect(readSession([name], { about: 5 })).toEqual(guidedSession({ [name]: null }));
  });

  it('forgets a question about a plan that cannot be read', () => {
    expect(readSession(['asked'], { about: 'start', inputs: { routine: 'Bad Id' } })?.asked).toBeNull();
  });

  it.each(['choosing', 'finished'] as const)('needs no plan and no place while %s', (state) => {
    const session = guidedSession({ state, inputs: null, place: null });
    expect(readSession([], session) ?? readMember({ session }).session).toEqual(session);
  });

  it('brings a place into range', () => {
    const place = { step: -1, set: 0, side: 'left', rep: 1e9, holdMs: 999_999 };
    expect(readSession(['place'], place)?.place).toEqual({
      step: 0,
      set: 1,
      side: 'left',
      rep: 200,
      holdMs: 200_000,
    });
  });

  it('brings the changes of steps into range and drops what cannot be read', () => {
    const changes = {
      3: { dose: { reps: 1e6, sets: 'many', sides: 'pairs' }, variant: 'easier' },
      4: { variant: 'hardest' },
      five: { variant: 'easier' },
      6: 'easier',
    };
    expect(readSession(['inputs', 'changes'], changes)?.inputs?.changes).toEqual({
      3: { dose: { reps: 200, sides: 'pairs' }, variant: 'easier' },
      4: {},
    });
  });
});

describe('reading with a catalogue at hand', () => {
  const isKnown = {
    exercise: (id: string) => id === 'bridge',
    routine: (id: string) => id === 'general-10',
  };

  it('returns what is known as it is', () => {
    const member = {
      ...guidedMember(),
      settings: { ...guidedMember().settings, usualRoutine: 'general-10' },
    };
    expect(readMember(member, isKnown)).toEqual(member);
  });

  it('forgets a usual and a last routine that are gone', () => {
    const raw = damaged(guidedMember(), ['history', 'lastRoutine'], 'gone');
    expect(readMember(raw, isKnown).history.lastRoutine).toBeNull();
    expect(readMember(guidedMember(), isKnown).settings.usualRoutine).toBeNull();
  });

  it.each(['routine', 'exercise'])('forgets a session on a %s that is gone', (kind) => {
    expect(
      readMember(damaged(guidedMember(), ['session', 'inputs', kind], 'gone'), isKnown).session,
    ).toBeNull();
  });

  it('forgets a question about a routine that is gone', () => {
    const inputs = { ...guidedSession().inputs, routine: 'gone' };
    const raw = damaged(guidedMember(), ['session', 'asked'], { about: 'start', inputs });
    expect(readMember(raw, isKnown).session).toEqual(guidedSession({ asked: null }));
  });

  it('keeps the counters of what is gone, which may come back', () => {
    expect(readMember(guidedMember(), isKnown).history.exercises).toEqual({ 'cat-cow': 4, bridge: 2 });
  });

  it('never throws, whatever it reads', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), arbitraryMember), arbitraryId, (raw, id) => {
        const only = { exercise: (other: string) => other === id, routine: (other: string) => other === id };
        const member = readMember(raw, only);
        expect(readMember(structuredClone(member), only)).toStrictEqual(member);
      }),
    );
  });
});
