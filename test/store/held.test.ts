import * as fc from 'fast-check';
import { newMember } from '../../lambda/coach/member';
import { baseOf, isInStep, readHeld, unreadMember, withMember } from '../../lambda/store/held';
import type { Held } from '../../lambda/store/held';
import { arbitraryMember } from './arbitrary-member';
import { finishedRoutines, guidedSession, inSession } from './members';

const stored = (count: number, version = 7): Held => ({
  member: finishedRoutines(count),
  version,
  writes: ['w1'],
});

/** As session attributes come back from a device. */
const returned = (held: Held): unknown => JSON.parse(JSON.stringify(held));

describe('what is held from turn to turn', () => {
  it('is in step with the store until something changes', () => {
    expect(isInStep(stored(1))).toBe(true);
    expect(isInStep(withMember(stored(1), finishedRoutines(2)))).toBe(false);
  });

  it('is in step again when the change was taken back', () => {
    const changed = withMember(stored(1), finishedRoutines(2));
    expect(isInStep(withMember(changed, finishedRoutines(1)))).toBe(true);
  });

  it('is the same object where nothing changed', () => {
    const held = stored(1);
    expect(withMember(held, finishedRoutines(1))).toBe(held);
  });

  it('remembers what is stored through any number of changes', () => {
    const changed = [2, 3, 4].map(finishedRoutines).reduce(withMember, stored(1));
    expect(changed.member).toEqual(finishedRoutines(4));
    expect(baseOf(changed)).toEqual(finishedRoutines(1));
  });

  it('is never in step while nobody knows what is stored', () => {
    expect(isInStep(unreadMember())).toBe(false);
    expect(baseOf(withMember(unreadMember(), finishedRoutines(1)))).toEqual(newMember());
  });
});

describe('reading what was held', () => {
  it('gives back what was put into the session attributes', () => {
    fc.assert(
      fc.property(
        arbitraryMember,
        fc.option(fc.nat(), { nil: null }),
        fc.array(fc.stringMatching(/^[\w-]{8}$/), { maxLength: 8 }),
        fc.option(arbitraryMember),
        fc.option(fc.record({ id: fc.string({ maxLength: 40 }), member: arbitraryMember })),
        fc.option(fc.string({ maxLength: 40 })),
        fc.boolean(),
        (member, version, writes, base, attempt, born, isForgotten) => {
          const held: Held = {
            member,
            version,
            writes,
            ...(base && { base }),
            ...(attempt && { attempt }),
            ...(born !== null && { born }),
            ...(isForgotten && { isForgotten }),
          };
          expect(readHeld(returned(held))).toEqual(held);
        },
      ),
    );
  });

  it.each([undefined, null, 5, 'held', [], {}, { version: 3 }, { member: 'somebody' }, { member: null }])(
    'finds no member in %p',
    (raw) => {
      expect(readHeld(raw)).toBeNull();
    },
  );

  it('never throws, and holds a valid member or nothing', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true });
    const attributes = fc.record(
      { member: anything, version: anything, writes: anything, base: anything, attempt: anything },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, attributes), (raw) => {
        const held = readHeld(raw);
        expect(held === null ? null : readHeld(returned(held))).toEqual(held);
      }),
      { numRuns: 500 },
    );
  });

  it.each([-1, 1.5, NaN, 2 ** 60, '3', {}, true])('takes the version %p for unknown', (version) => {
    expect(readHeld({ ...stored(1), version })?.version).toBeNull();
  });

  it('drops write ids that are none, and all but the last eight', () => {
    const writes = ['a', 5, 'b', 'c', null, 'd', 'e', 'x'.repeat(41), 'f', 'g', 'h', 'i'];
    expect(readHeld({ ...stored(1), writes })?.writes).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  });

  it('drops an attempt that cannot be read', () => {
    expect(readHeld({ ...stored(1), attempt: { id: 5, member: {} } })).toEqual(stored(1));
    expect(readHeld({ ...stored(1), attempt: { id: 'a', member: 'somebody' } })).toEqual(stored(1));
  });

  it('follows no content that is gone', () => {
    const held: Held = { ...stored(1), member: inSession(newMember(), guidedSession()) };
    const nothing = { exercise: () => false, routine: () => false };
    expect(readHeld(returned(held), nothing)?.member.session).toBeNull();
  });
});
