import { newMember } from '../../lambda/coach/member';
import { withMember } from '../../lambda/store/held';
import { changed, guidedAt } from './changes';
import { nowMs } from './harness';
import { harnessForTests, newMemberId } from './harness-for-tests';
import { finishedRoutines } from './members';

describe('the member store with one conversation', () => {
  const harness = harnessForTests();
  let id: string;

  beforeEach(() => {
    id = newMemberId();
  });

  it('knows nobody at first', async () => {
    const held = await harness.container().load(id);
    expect(held).toEqual({ member: newMember(), version: 0, writes: [] });
  });

  it('writes a first version and reads it back', async () => {
    const store = harness.container();
    const saved = await store.save(id, changed(await store.load(id), guidedAt(5)));
    expect(saved.version).toBe(1);
    expect(await harness.container().load(id)).toEqual(saved);
  });

  it('counts its versions', async () => {
    const store = harness.container();
    const first = await store.save(id, changed(await store.load(id), guidedAt(5)));
    const second = await store.save(id, changed(first, guidedAt(6)));
    expect(second.version).toBe(2);
    expect(await harness.stored(id)).toMatchObject({ version: 2, member: { session: { changedAtMs: 6 } } });
  });

  it('needs one read a session and one write a turn', async () => {
    const store = harness.proxied();
    let held = await store.load(id);
    for (const turn of [1, 2, 3, 4, 5, 6, 7]) held = await store.save(id, changed(held, guidedAt(turn)));
    expect(harness.proxy.operations).toEqual(['GetItem', ...Array<string>(7).fill('PutItem')]);
  });

  it('needs one connection', async () => {
    const before = harness.proxy.connections();
    const store = harness.proxied();
    let held = await store.load(id);
    for (const turn of [1, 2, 3]) held = await store.save(id, changed(held, guidedAt(turn)));
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
    await store.save(id, changed(await store.load(id), guidedAt(5)));
    expect(await harness.stored(id)).toMatchObject({ expiresAt: nowMs / 1000 + 400 * 86_400 });
  });

  it('has forgotten a member whose time is over, though the database still has the item', async () => {
    await harness.plant(id, { version: 3, expiresAt: nowMs / 1000 - 1, member: finishedRoutines(9) });
    const store = harness.container();
    const held = await store.load(id);
    expect(held.member).toEqual(newMember());
    expect((await store.save(id, changed(held, guidedAt(5)))).version).toBe(4);
  });

  it('stores a record that says by which rules it was written', async () => {
    const store = harness.container();
    await store.save(id, changed(await store.load(id), guidedAt(5)));
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
    await store.save(id, changed(await store.load(id), guidedAt(5)));
    await store.remove(id);
    await store.remove(id);
    expect(await harness.stored(id)).toBeUndefined();
  });
});
