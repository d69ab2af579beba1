import * as fc from 'fast-check';
import { newMember } from '../../lambda/coach/member';
import { readMember } from '../../lambda/store/record';
import { arbitraryMember } from './arbitrary-member';
import { damaged, guidedMember } from './damaged';
import { guidedSession } from './members';

/** Every path to every value in it. */
const pathsOf = (value: unknown): string[][] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [
        [key],
        ...pathsOf(inner).map((path) => [key, ...path]),
      ]);

const values = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 1e308, -1, 0.5, '', '__proto__', 'constructor', [], {}, null),
);

describe('reading a stored member', () => {
  it('returns a valid member as it is', () => {
    fc.assert(
      fc.property(arbitraryMember, (member) => {
        expect(readMember(structuredClone(member))).toStrictEqual(member);
      }),
    );
  });

  it('makes a valid member of anything', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (raw) => {
        const member = readMember(raw);
        expect(readMember(structuredClone(member))).toStrictEqual(member);
      }),
      { numRuns: 1_000 },
    );
  });

  it('makes a valid member of a record damaged anywhere', () => {
    const paths = fc.constantFrom(...pathsOf(guidedMember()));
    fc.assert(
      fc.property(fc.array(fc.tuple(paths, values), { minLength: 1, maxLength: 1 }), (damages) => {
        for (const [path, value] of damages) {
          const member = readMember(damaged(guidedMember(), path, value));
          expect(readMember(structuredClone(member))).toStrictEqual(member);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('loses settings and history to no damage in the session', () => {
    const paths = fc.constantFrom(...pathsOf({ session: guidedSession() }));
    fc.assert(
      fc.property(paths, values, (path, value) => {
        const { settings, history, noticeAcceptedOn } = readMember(damaged(guidedMember(), path, value));
        expect({ settings, history, noticeAcceptedOn }).toEqual({
          settings: guidedMember().settings,
          history: guidedMember().history,
          noticeAcceptedOn: '2026-01-05',
        });
      }),
    );
  });

  it('loses only the damaged setting', () => {
    const paths = fc.constantFrom(...Object.keys(guidedMember().settings));
    fc.assert(
      fc.property(paths, values, (name, value) => {
        const read = readMember(damaged(guidedMember(), ['settings', name], value));
        expect({ ...read.settings, [name]: 'whatever' }).toEqual({
          ...guidedMember().settings,
          [name]: 'whatever',
        });
        expect(read.session).toEqual(guidedSession());
      }),
    );
  });

  it.each([undefined, null, 5, 'text', true, [], {}, Symbol('s'), new Map(), () => 1])(
    'reads %p as somebody new',
    (raw) => {
      expect(readMember(raw)).toEqual(newMember());
    },
  );

  it('never hands out the same default twice', () => {
    const first = readMember({});
    first.history.exercises.bridge = 1;
    first.settings.pace = 'faster';
    expect(readMember({})).toEqual(newMember());
  });

  it.each([
    ['changeFactor', 0.1, 0.5],
    ['changeFactor', 99, 3],
    ['changeFactor', NaN, 1],
    ['changeFactor', '2', 1],
    ['holdFactor', -4, 0.5],
    ['holdFactor', 2.5, 2],
    ['holdFactor', Infinity, 1],
    ['pace', 'breakneck', 'usual'],
    ['pace', 'toString', 'usual'],
    ['detail', 7, 'by-experience'],
    ['countStyle', 'every-hour', null],
    ['carryOn', 'no', true],
    ['firstSide', 'both', 'left'],
    ['usualRoutine', 'Lower Back', null],
    ['usualRoutine', 'lower-', null],
    ['usualRoutine', 'constructor', null],
    ['usualRoutine', 'a'.repeat(61), null],
  ])('reads the setting %s %p as %p', (name, found, read) => {
    expect(readMember(damaged(guidedMember(), ['settings', name], found)).settings).toHaveProperty(
      name,
      read,
    );
  });

  it.each([
    [-3, 0],
    [2.9, 2],
    [1e30, 1_000_000],
    ['12', 0],
    [null, 0],
  ])('reads the counter %p as %p', (found, read) => {
    const raw = damaged(guidedMember(), ['history', 'routinesFinished'], found);
    expect(readMember(raw).history.routinesFinished).toBe(read);
  });

  it.each([
    [
      { bridge: 0.4, 'Bad Id': 1, 'chair-only': '1', 'lower-back': 99, 'general-5': -9 },
      { bridge: 0.5, 'lower-back': 3, 'general-5': -2 },
    ],
    [{ bridge: 0, 'chair-only': 0.1 }, {}],
    ['much', {}],
  ])('reads the dose steps %j as %j', (found, read) => {
    expect(readMember(damaged(guidedMember(), ['settings', 'effort'], found)).settings.effort).toEqual(read);
  });

  it.each([
    [
      { last: '2026-02-01', seconds: [60, -5, 1e9] },
      { last: '2026-02-01', seconds: [60, 0, 86_400] },
    ],
    [{ last: 'yesterday', seconds: [60] }, null],
    [{ last: '2026-02-01', seconds: [] }, null],
    [{ last: '2026-02-01', seconds: ['much'] }, null],
    [{ last: '2026-02-01', seconds: Array.from({ length: 22 }, () => 60) }, null],
    [7, null],
  ])('reads the days of practice %j as %j', (found, read) => {
    const { history } = readMember(damaged(guidedMember(), ['history', 'practice'], found));
    expect(history.practice).toEqual(read);
    expect(history.routinesFinished).toBe(3);
  });

  it.each([
    [
      { stage: 9, goodDays: -1, lastDay: '2026-02-01' },
      { stage: 5, goodDays: 0, lastDay: '2026-02-01' },
    ],
    [{ stage: 1, goodDays: 1, lastDay: 'today' }, null],
    [{ stage: '1', goodDays: 1, lastDay: '2026-02-01' }, null],
    [[], null],
  ])('reads the walking plan %j as %j', (found, read) => {
    expect(readMember(damaged(guidedMember(), ['walking'], found)).walking).toEqual(read);
  });

  it('drops counters that are none, and keeps the others', () => {
    const raw: unknown = JSON.parse(
      '{"history":{"exercises":{"bridge":2,"cat-cow":"3","Bad Id":4,"pelvic-tilt":-1,"figure-four":0,"superman":1.5}}}',
    );
    expect(readMember(raw).history.exercises).toEqual({ bridge: 2, superman: 1 });
  });

  it('takes no prototype key for an id', () => {
    const raw: unknown = JSON.parse(
      '{"history":{"exercises":{"__proto__":{"bridge":9},"constructor":5,"bridge":2}},"__proto__":{"session":1}}',
    );
    const { exercises } = readMember(raw).history;
    expect(Object.getPrototypeOf(exercises)).toBe(Object.prototype);
    expect(Object.entries(exercises)).toEqual([['bridge', 2]]);
  });

  it('bounds maps however large they are', () => {
    const counters = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`id-${index}`, 1]));
    const { history } = readMember({ history: { exercises: counters, routines: counters } });
    expect(Object.keys(history.exercises)).toHaveLength(200);
    expect(Object.keys(history.routines)).toHaveLength(100);
  });

  it('reads a record nested ten thousand deep', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = { session: deep, member: deep };
    expect(readMember(deep)).toEqual(newMember());
  });

  it.each([
    ['2026-02-30x', null],
    ['2026-13-45', null],
    ['yesterday', null],
    [20_260_101, null],
    ['2026-01-31', '2026-01-31'],
  ])('reads the day %p as %p', (found, read) => {
    expect(readMember({ noticeAcceptedOn: found }).noticeAcceptedOn).toBe(read);
  });
});
