import { newMember } from '../../lambda/coach/member';
import type { Member } from '../../lambda/coach/member';
import { isInStep, withMember } from '../../lambda/store/held';
import type { Held } from '../../lambda/store/held';
import { goingOnAfter } from './going-on';
import { nowMs } from './harness';
import { harnessForTests, newMemberId } from './harness-for-tests';
import { finishedRoutines, guidedSession, inSession, oneMore } from './members';

describe('the member store', () => {
  const harness = harnessForTests();
  let id: string;

  beforeEach(() => {
    id = newMemberId();
  });

  const changed = (held: Held, change: (member: Member) => Member): Held =>
    withMember(held, change(held.member));

  const finishing = (routine: string) => (member: Member) => oneMore(member, routine);

  const at = (changedAtMs: number) => (member: Member) => inSession(member, guidedSession({ changedAtMs }));

  describe('with one conversation', () => {
    it('knows nobody at first', async () => {
      const held = await harness.container().load(id);
      expect(held).toEqual({ member: newMember(), version: 0, writes: [] });
    });

    it('writes a first version and reads it back', async () => {
      const store = harness.container();
      const saved = await store.save(id, changed(await store.load(id), at(5)));
      expect(saved.version).toBe(1);
      expect(await harness.container().load(id)).toEqual(saved);
    });

    it('counts its versions', async () => {
      const store = harness.container();
      const first = await store.save(id, changed(await store.load(id), at(5)));
      const second = await store.save(id, changed(first, at(6)));
      expect(second.version).toBe(2);
      expect(await harness.stored(id)).toMatchObject({ version: 2, member: { session: { changedAtMs: 6 } } });
    });

    it('needs one read a session and one write a turn', async () => {
      const store = harness.proxied();
      let held = await store.load(id);
      for (const turn of [1, 2, 3, 4, 5, 6, 7]) held = await store.save(id, changed(held, at(turn)));
      expect(harness.proxy.operations).toEqual(['GetItem', ...Array<string>(7).fill('PutItem')]);
    });

    it('needs one connection', async () => {
      const before = harness.proxy.connections();
      const store = harness.proxied();
      let held = await store.load(id);
      for (const turn of [1, 2, 3]) held = await store.save(id, changed(held, at(turn)));
      expect(harness.proxy.connections() - before).toBe(1);
    });

    it('writes nothing where nothing changed', async () => {
      const store = harness.proxied();
      const held = await store.load(id);
      expect(await store.save(id, withMember(held, newMember()))).toBe(held);
      expect(harness.proxy.operations).toEqual(['GetItem']);
    });

    it('lets an idle member expire after 400 days, counted from the last write', async () => {
      const store = harness.container();
      await store.save(id, changed(await store.load(id), at(5)));
      expect(await harness.stored(id)).toMatchObject({ expiresAt: nowMs / 1000 + 400 * 86_400 });
    });

    it('has forgotten a member whose time is over, though the database still has the item', async () => {
      await harness.plant(id, { version: 3, expiresAt: nowMs / 1000 - 1, member: finishedRoutines(9) });
      const store = harness.container();
      const held = await store.load(id);
      expect(held.member).toEqual(newMember());
      expect((await store.save(id, changed(held, at(5)))).version).toBe(4);
    });

    it('stores a record that says by which rules it was written', async () => {
      const store = harness.container();
      await store.save(id, changed(await store.load(id), at(5)));
      expect(Object.keys((await harness.stored(id)) ?? {}).sort()).toEqual([
        'born',
        'expiresAt',
        'id',
        'member',
        'schemaVersion',
        'version',
        'writes',
      ]);
      expect(await harness.stored(id)).toMatchObject({ id, schemaVersion: 1 });
    });

    it('stores nothing that it would not read', async () => {
      const store = harness.container();
      const held = await store.load(id);
      const broken = { ...newMember().settings, changeFactor: NaN, holdFactor: 77 };
      await store.save(id, withMember(held, { ...newMember(), settings: broken }));
      expect(await harness.stored(id)).toMatchObject({
        member: { settings: { changeFactor: 1, holdFactor: 2 } },
      });
    });

    it('forgets a member, and one it does not know', async () => {
      const store = harness.container();
      await store.save(id, changed(await store.load(id), at(5)));
      await store.remove(id);
      await store.remove(id);
      expect(await harness.stored(id)).toBeUndefined();
    });
  });

  describe('with two conversations at once', () => {
    it('loses nothing that either did, over fifty interleaved turns', async () => {
      const [one, other] = [harness.container(), harness.container()];
      let mine = await one.load(id);
      let theirs = await other.load(id);
      for (let turn = 1; turn <= 50; turn += 1) {
        mine = await one.save(
          id,
          changed(mine, (member) => at(2 * turn)(oneMore(member, 'general-10'))),
        );
        theirs = await other.save(
          id,
          changed(theirs, (member) => at(2 * turn + 1)(oneMore(member, 'chair-only'))),
        );
      }
      expect((await harness.container().load(id)).member).toMatchObject({
        history: { routines: { 'general-10': 50, 'chair-only': 50 }, routinesFinished: 100 },
        session: { changedAtMs: 101 },
      });
    }, 30_000);

    it('loses nothing where they write at the same moment', async () => {
      const containers = [harness.container(), harness.container(), harness.container()];
      await Promise.all(
        containers.map(async (store, index) => {
          let held = await store.load(id);
          for (let turn = 0; turn < 10; turn += 1) {
            held = await goingOnAfter(store.save(id, changed(held, finishing(`routine-${index}`))));
          }
          while (!isInStep(held)) held = await goingOnAfter(store.save(id, held));
        }),
      );
      expect((await harness.container().load(id)).member.history).toMatchObject({
        routines: { 'routine-0': 10, 'routine-1': 10, 'routine-2': 10 },
        routinesFinished: 30,
      });
    }, 30_000);

    it('keeps the newer session in the store', async () => {
      const [one, other] = [harness.container(), harness.container()];
      const mine = await one.load(id);
      const theirs = await other.load(id);
      await one.save(id, changed(mine, at(2_000)));
      await other.save(id, changed(theirs, at(1_000)));
      expect(await harness.stored(id)).toMatchObject({ member: { session: { changedAtMs: 2_000 } } });
    });

    it('goes on with its own session, though the store has a newer one', async () => {
      const [one, other] = [harness.container(), harness.container()];
      const mine = await one.load(id);
      const theirs = await other.load(id);
      await one.save(id, changed(mine, at(2_000)));
      const goingOn = await other.save(id, changed(theirs, at(1_000)));
      expect(goingOn.member.session?.changedAtMs).toBe(1_000);
      await other.save(id, changed(goingOn, at(3_000)));
      expect(await harness.stored(id)).toMatchObject({ member: { session: { changedAtMs: 3_000 } } });
    });

    it('leaves the newer session alone while its own does not change', async () => {
      const [one, other] = [harness.container(), harness.container()];
      const mine = await one.load(id);
      const theirs = await other.load(id);
      await one.save(id, changed(mine, at(2_000)));
      const goingOn = await other.save(id, changed(theirs, at(1_000)));
      await one.save(id, changed(await one.load(id), at(4_000)));
      await other.save(id, changed(goingOn, finishing('general-5')));
      expect(await harness.stored(id)).toMatchObject({
        member: { session: { changedAtMs: 4_000 }, history: { routinesFinished: 1 } },
      });
    });

    it('stores nothing any more where the member was forgotten meanwhile, and goes on', async () => {
      const [one, other] = [harness.container(), harness.container()];
      await harness.plant(id, { version: 5, member: finishedRoutines(9) });
      const held = await one.load(id);
      await other.remove(id);
      const goingOn = await one.save(id, changed(held, finishing('general-5')));
      expect(goingOn).toMatchObject({ isForgotten: true, member: { history: { routinesFinished: 10 } } });
      expect(await harness.stored(id)).toBeUndefined();
    });

    it('asks the database no more about somebody who was forgotten', async () => {
      const store = harness.proxied();
      const held = await store.save(id, changed(await store.load(id), at(1)));
      await store.remove(id);
      const goingOn = await store.save(id, changed(held, at(2)));
      harness.proxy.operations.length = 0;
      await store.save(id, changed(goingOn, at(3)));
      expect(harness.proxy.operations).toEqual([]);
    });

    it.each([1, 2, 3])('leaves alone what is stored after a deletion, even at version %i', async (turns) => {
      const [one, other] = [harness.container(), harness.container()];
      let old = await one.load(id);
      for (let turn = 1; turn <= 2; turn += 1) old = await one.save(id, changed(old, at(turn)));
      await other.remove(id);
      let anew = await other.load(id);
      for (let turn = 1; turn <= turns; turn += 1) anew = await other.save(id, changed(anew, at(10 + turn)));
      const before = await harness.stored(id);
      expect(await one.save(id, changed(old, finishing('general-5')))).toMatchObject({ isForgotten: true });
      expect(await harness.stored(id)).toEqual(before);
    });

    it('stores nothing late for somebody who has disabled the skill', async () => {
      const [one, other] = [harness.container(), harness.container()];
      const held = await one.save(id, changed(await one.load(id), at(1)));
      expect(await other.removeAsOf(id, nowMs)).toBe('removed');
      await one.save(id, changed(held, at(2)));
      expect(await harness.stored(id)).toBeUndefined();
    });

    it('recognises a deletion also where its last write may or may not have arrived', async () => {
      const [one, other] = [harness.proxied(), harness.container()];
      const held = await one.save(id, changed(await one.load(id), at(1)));
      harness.proxy.fail('answer-lost');
      const goingOn = await goingOnAfter(one.save(id, changed(held, at(2))));
      harness.proxy.fail('none');
      await other.remove(id);
      expect(await one.save(id, changed(goingOn, at(3)))).toMatchObject({ isForgotten: true });
      expect(await harness.stored(id)).toBeUndefined();
    });

    it('gives up after four collisions in a row, and catches up later', async () => {
      const [one, other] = [harness.proxied(), harness.container()];
      const held = await one.load(id);
      let intruder = await other.load(id);
      let intrusions = 4;
      const intrude = async (operation: string): Promise<void> => {
        if (operation !== 'PutItem' || intrusions === 0) return;
        intrusions -= 1;
        intruder = await other.save(id, changed(intruder, finishing('chair-only')));
      };
      harness.proxy.before(intrude);

      const goingOn = await goingOnAfter(one.save(id, changed(held, finishing('general-5'))));
      expect((await one.load(id)).member.history.routines).toEqual({ 'chair-only': 4 });
      await one.save(id, goingOn);
      expect((await one.load(id)).member.history.routines).toEqual({ 'general-5': 1, 'chair-only': 4 });
    });
  });

  describe('with items that somebody damaged', () => {
    const valid = {
      version: 3,
      schemaVersion: 1,
      expiresAt: nowMs / 1000 + 1_000,
      writes: [],
      member: newMember(),
    };

    const replaced = async (fields: Record<string, unknown>) => {
      await harness.plant(id, fields);
      const store = harness.container();
      const held = await store.load(id);
      expect(held.member).toEqual(newMember());
      const saved = await store.save(id, changed(held, finishing('general-5')));
      expect(saved.member.history.routinesFinished).toBe(1);
      expect(await harness.container().load(id)).toEqual(saved);
      return saved;
    };

    it.each([
      ['a text for a member', { member: 'somebody' }],
      ['a list for a member', { member: [1, 2] }],
      ['a set for a member', { member: new Set(['a']) }],
      ['bytes for a member', { member: new Uint8Array([1, 2]) }],
      ['a later schema', { schemaVersion: 99 }],
      ['a text for an expiry', { expiresAt: 'never' }],
      ['numbers for write ids', { writes: [1, 2] }],
    ])('reads and replaces an item with %s', async (_, fields) => {
      expect(await replaced({ ...valid, ...fields })).toMatchObject({ version: 4 });
    });

    it.each([
      ['no version', {}],
      ['a text for a version', { version: 'three' }],
      ['a broken version', { version: 2.5 }],
      ['a negative version', { version: -2 }],
      ['a map for a version', { version: { major: 3 } }],
      ['a list for a version', { version: [3] }],
      ['null for a version', { version: null }],
      ['a huge version', { version: 10n ** 37n }],
    ])('reads and replaces an item with %s, and counts anew', async (_, fields) => {
      expect(await replaced({ ...fields, member: newMember() })).toMatchObject({ version: 1 });
    });

    it('counts once what was done on top of an item without a version', async () => {
      await harness.plant(id, { member: finishedRoutines(9) });
      const store = harness.container();
      await store.save(id, changed(await store.load(id), finishing('general-5')));
      expect((await store.load(id)).member.history.routinesFinished).toBe(10);
    });

    it('follows no content that is gone', async () => {
      await harness.plant(id, { ...valid, member: inSession(newMember(), guidedSession()) });
      const isKnown = { exercise: () => false, routine: () => false };
      expect((await harness.container({ isKnown }).load(id)).member.session).toBeNull();
    });
  });
});
