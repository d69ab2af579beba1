import { newMember } from '../../lambda/coach/member';
import { changed, finishing } from './changes';
import { nowMs } from './harness';
import { harnessForTests, newMemberId } from './harness-for-tests';
import { finishedRoutines, guidedSession, inSession } from './members';

describe('the member store with items that somebody damaged', () => {
  const harness = harnessForTests();
  let id: string;

  beforeEach(() => {
    id = newMemberId();
  });

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
