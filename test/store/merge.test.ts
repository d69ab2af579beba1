import * as fc from 'fast-check';
import { practiceOf, secondsByDay } from '../../lambda/coach/days';
import { newMember } from '../../lambda/coach/member';
import type { History, Member, Settings } from '../../lambda/coach/member';
import { plainInputs } from '../../lambda/coach/plan-inputs';
import { mergeMembers } from '../../lambda/store/merge';
import { arbitraryId, arbitraryMember } from './arbitrary-member';
import { guidedSession, inSession, oneMore } from './members';

const withSettings = (changes: Partial<Settings>): Member => ({
  ...newMember(),
  settings: { ...newMember().settings, ...changes },
});

/** A member without their settings, and without the answer that was made with them. */
const withoutSettings = ({ settings: _, session, ...rest }: Member) => ({
  ...rest,
  session: session === null ? null : { ...session, spoken: null },
});

const withHistory = (changes: Partial<History>): Member => ({
  ...newMember(),
  history: { ...newMember().history, ...changes },
});

/** What somebody did in one turn: more of some exercises and routines. */
const additions = fc.record({
  exercises: fc.dictionary(arbitraryId, fc.integer({ min: 1, max: 50 }), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
  routines: fc.dictionary(arbitraryId, fc.integer({ min: 1, max: 50 }), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
  routinesFinished: fc.nat(50),
  guidedSeconds: fc.nat(5_000),
});

type Additions = typeof additions extends fc.Arbitrary<infer Value> ? Value : never;

const addEach = (to: Record<string, number>, more: Record<string, number>) =>
  Object.fromEntries(
    Object.keys({ ...to, ...more }).map((id): [string, number] => [id, (to[id] ?? 0) + (more[id] ?? 0)]),
  );

const add = (member: Member, more: Additions): Member => ({
  ...member,
  history: {
    ...member.history,
    exercises: addEach(member.history.exercises, more.exercises),
    routines: addEach(member.history.routines, more.routines),
    routinesFinished: member.history.routinesFinished + more.routinesFinished,
    guidedSeconds: member.history.guidedSeconds + more.guidedSeconds,
  },
});

describe('merging two changes of a member', () => {
  it('is mine where nobody else changed anything', () => {
    fc.assert(
      fc.property(arbitraryMember, arbitraryMember, (base, mine) => {
        expect(mergeMembers(base, mine, base)).toEqual(mine);
      }),
    );
  });

  it('is theirs where I changed nothing', () => {
    fc.assert(
      fc.property(arbitraryMember, arbitraryMember, (base, theirs) => {
        expect(mergeMembers(base, base, theirs)).toEqual(theirs);
      }),
    );
  });

  it('is the same from both sides, except for a setting that both changed', () => {
    fc.assert(
      fc.property(arbitraryMember, arbitraryMember, arbitraryMember, (base, mine, theirs) => {
        fc.pre(mine.history.lastDay !== theirs.history.lastDay);
        fc.pre(mine.session?.changedAtMs !== theirs.session?.changedAtMs);
        const one = mergeMembers(base, mine, theirs);
        const other = mergeMembers(base, theirs, mine);
        expect(withoutSettings(one)).toEqual(withoutSettings(other));
      }),
    );
  });

  it('adds up what both did', () => {
    fc.assert(
      fc.property(arbitraryMember, additions, additions, (base, mine, theirs) => {
        expect(mergeMembers(base, add(base, mine), add(base, theirs)).history).toEqual(
          add(add(base, mine), theirs).history,
        );
      }),
    );
  });

  it('adds up what three did, in whichever order they write', () => {
    fc.assert(
      fc.property(
        arbitraryMember,
        fc.tuple(additions, additions, additions),
        fc.constantFrom([0, 1, 2] as const, [2, 1, 0] as const, [1, 2, 0] as const),
        (base, all, order) => {
          const stored = order.reduce(
            (before, writer) => mergeMembers(base, add(base, all[writer]), before),
            base,
          );
          expect(stored.history).toEqual(all.reduce(add, base).history);
        },
      ),
    );
  });

  it('counts nothing below zero', () => {
    fc.assert(
      fc.property(arbitraryMember, arbitraryMember, arbitraryMember, (base, mine, theirs) => {
        const { exercises, routines, routinesFinished, guidedSeconds } = mergeMembers(
          base,
          mine,
          theirs,
        ).history;
        const counters = [...Object.values(exercises), ...Object.values(routines)];
        expect(Math.min(routinesFinished, guidedSeconds, ...counters)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('adds up the seconds of each day, and loses no day', () => {
    const days = (practice: Record<string, number>): Member => ({
      ...newMember(),
      history: { ...newMember().history, practice: practiceOf(practice) },
    });
    const base = days({ '2026-11-18': 100 });
    const mine = days({ '2026-11-18': 100, '2026-11-20': 60 });
    const theirs = days({ '2026-11-18': 130, '2026-11-19': 50, '2026-11-20': 30 });
    expect(secondsByDay(mergeMembers(base, mine, theirs).history.practice)).toEqual({
      '2026-11-18': 130,
      '2026-11-19': 50,
      '2026-11-20': 90,
    });
  });

  it('counts no day twice that only one side still has', () => {
    const days = (practice: Record<string, number>): Member => ({
      ...newMember(),
      history: { ...newMember().history, practice: practiceOf(practice) },
    });
    const base = days({ '2026-11-01': 100 });
    const mine = days({ '2026-11-01': 100, '2026-11-21': 60 });
    const theirs = days({ '2026-11-25': 30 });
    const merged = mergeMembers(base, mine, theirs).history.practice;
    expect(secondsByDay(merged)).toEqual({ '2026-11-21': 60, '2026-11-25': 30 });
  });

  it('keeps the later walk, and of two on one day the more careful one', () => {
    const walked = (stage: number, lastDay: string): Member => ({
      ...newMember(),
      walking: { stage, goodDays: 1, lastDay },
    });
    const base = walked(3, '2026-11-18');
    const early = walked(2, '2026-11-19');
    const late = walked(4, '2026-11-20');
    expect(mergeMembers(base, early, late).walking).toEqual(late.walking);
    expect(mergeMembers(base, late, early).walking).toEqual(late.walking);
    expect(mergeMembers(base, late, walked(2, '2026-11-20')).walking?.stage).toBe(2);
  });

  it('changes none of the three', () => {
    fc.assert(
      fc.property(fc.tuple(arbitraryMember, arbitraryMember, arbitraryMember), (members) => {
        const before = JSON.stringify(members);
        mergeMembers(...members);
        expect(JSON.stringify(members)).toBe(before);
      }),
    );
  });

  it('takes an answer for unheard whose holds were changed elsewhere meanwhile', () => {
    const guided = { ...newMember(), session: guidedSession() };
    const shorter = withSettings({ holdFactor: 0.8 });
    const merged = mergeMembers(newMember(), guided, shorter);
    expect(merged.session).toEqual({ ...guidedSession(), spoken: null });
  });

  it('begins an exercise anew on the side that comes first now, so that neither is left out', () => {
    const place = { step: 3, set: 1, side: 'right', rep: 2, holdMs: 12_000 } as const;
    const mine = { ...withSettings({ firstSide: 'right' }), session: guidedSession({ place, spoken: null }) };
    const base = withSettings({ firstSide: 'right' });
    const merged = mergeMembers(base, mine, withSettings({ firstSide: 'left' }));
    expect(merged.session?.place).toEqual({ step: 3, set: 1, side: 'left', rep: 0, holdMs: 0 });
  });

  it('keeps an answer that nothing was changed about', () => {
    const guided = { ...newMember(), session: guidedSession() };
    const merged = mergeMembers(newMember(), guided, withHistory({ guidedSeconds: 60 }));
    expect(merged.session).toEqual(guidedSession());
  });

  it('keeps the settings that either changed, and mine where both did', () => {
    const merged = mergeMembers(
      withSettings({}),
      withSettings({ pace: 'slower', countStyle: 'quiet' }),
      withSettings({ pace: 'faster', usualRoutine: 'lower-back' }),
    );
    expect(merged.settings).toEqual(
      withSettings({ pace: 'slower', countStyle: 'quiet', usualRoutine: 'lower-back' }).settings,
    );
  });

  it('keeps the later of two last days, with its routine', () => {
    const earlier = withHistory({ lastDay: '2026-03-01', lastRoutine: 'lower-back' });
    const later = withHistory({ lastDay: '2026-03-02', lastRoutine: 'general-5' });
    for (const merged of [
      mergeMembers(newMember(), earlier, later),
      mergeMembers(newMember(), later, earlier),
    ]) {
      expect(merged.history).toEqual(later.history);
    }
  });

  it('keeps the later day on which the notice was accepted', () => {
    const earlier = { ...newMember(), noticeAcceptedOn: '2026-03-01' };
    const later = { ...newMember(), noticeAcceptedOn: '2026-03-02' };
    expect(mergeMembers(newMember(), earlier, later).noticeAcceptedOn).toBe('2026-03-02');
    expect(mergeMembers(newMember(), later, earlier).noticeAcceptedOn).toBe('2026-03-02');
    expect(mergeMembers(newMember(), newMember(), later).noticeAcceptedOn).toBe('2026-03-02');
  });

  it('keeps little of somebody who was forgotten meanwhile: only what was done since', () => {
    const base = oneMore(oneMore(newMember(), 'lower-back'), 'lower-back');
    const merged = mergeMembers(base, oneMore(base, 'general-5'), newMember());
    expect(merged.history.routines).toEqual({ 'general-5': 1 });
    expect(merged.history.routinesFinished).toBe(1);
  });
});

describe('merging two sessions', () => {
  const base = inSession(newMember(), guidedSession({ changedAtMs: 1_000 }));
  const older = inSession(base, guidedSession({ changedAtMs: 2_000 }));
  const newer = inSession(base, guidedSession({ state: 'paused', changedAtMs: 3_000 }));
  const ended = inSession(base, null);
  const ending = { state: 'choosing', inputs: null, place: null } as const;
  const overForToday = inSession(base, guidedSession({ ...ending, changedAtMs: 2_500 }));
  const other = inSession(
    base,
    guidedSession({ inputs: plainInputs({ routine: 'general-5' }, '6b6864ae'), changedAtMs: 2_000 }),
  );
  const choosing = inSession(base, guidedSession({ state: 'choosing', place: null, changedAtMs: 9_000 }));

  it.each([
    ['the newer one', older, newer, newer],
    ['the one that goes on, where the other ended', ended, newer, newer],
    ['none, where one ended and the other is as before', ended, base, ended],
    [
      'none, where the routine was ended for today after the other was heard',
      overForToday,
      older,
      overForToday,
    ],
    ['the one that goes on after the routine was ended elsewhere', overForToday, newer, newer],
    ['the one with a place in another routine than the one that was ended', overForToday, other, other],
    ['the one with a place, where a newer one has none', choosing, older, older],
  ])('keeps %s', (_, one, other, kept) => {
    expect(mergeMembers(base, one, other).session).toEqual(kept.session);
    expect(mergeMembers(base, other, one).session).toEqual(kept.session);
  });

  it('never loses a place to a newer session that never had one', () => {
    const welcome = { ...newMember(), session: overForToday.session };
    expect(mergeMembers(newMember(), welcome, older).session).toEqual(older.session);
  });
});
