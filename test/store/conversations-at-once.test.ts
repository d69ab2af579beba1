import { isInStep } from '../../lambda/store/held';
import { changed, finishing, guidedAt } from './changes';
import { goingOnAfter } from './going-on';
import { harnessForTests, newMemberId } from './harness-for-tests';
import { guidedSession, oneMore } from './members';

describe('the member store with two conversations at once', () => {
  const harness = harnessForTests();
  let id: string;

  beforeEach(() => {
    id = newMemberId();
  });

  it('loses nothing that either did, over fifty interleaved turns', async () => {
    const [one, other] = [harness.container(), harness.container()];
    let mine = await one.load(id);
    let theirs = await other.load(id);
    for (let turn = 1; turn <= 50; turn += 1) {
      mine = await one.save(
        id,
        changed(mine, (member) => guidedAt(2 * turn)(oneMore(member, 'general-10'))),
      );
      theirs = await other.save(
        id,
        changed(theirs, (member) => guidedAt(2 * turn + 1)(oneMore(member, 'chair-only'))),
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
    await one.save(id, changed(mine, guidedAt(2_000)));
    await other.save(id, changed(theirs, guidedAt(1_000)));
    expect(await harness.stored(id)).toMatchObject({ member: { session: { changedAtMs: 2_000 } } });
  });

  it('goes on with its own session, though the store has a newer one', async () => {
    const [one, other] = [harness.container(), harness.container()];
    const mine = await one.load(id);
    const theirs = await other.load(id);
    await one.save(id, changed(mine, guidedAt(2_000)));
    const goingOn = await other.save(id, changed(theirs, guidedAt(1_000)));
    expect(goingOn.member.session?.changedAtMs).toBe(1_000);
    await other.save(id, changed(goingOn, guidedAt(3_000)));
    expect(await harness.stored(id)).toMatchObject({ member: { session: { changedAtMs: 3_000 } } });
  });

  it('takes its own last answer for unheard where the other one has changed how holds are counted', async () => {
    const [one, other] = [harness.container(), harness.container()];
    const mine = await one.load(id);
    const theirs = await other.load(id);
    await one.save(
      id,
      changed(mine, (member) => ({ ...member, settings: { ...member.settings, pace: 'slower' } })),
    );
    const goingOn = await other.save(id, changed(theirs, guidedAt(1_000)));
    expect(goingOn.member.session).toEqual(guidedSession({ changedAtMs: 1_000, spoken: null }));
  });

  it('leaves the newer session alone while its own does not change', async () => {
    const [one, other] = [harness.container(), harness.container()];
    const mine = await one.load(id);
    const theirs = await other.load(id);
    await one.save(id, changed(mine, guidedAt(2_000)));
    const goingOn = await other.save(id, changed(theirs, guidedAt(1_000)));
    await one.save(id, changed(await one.load(id), guidedAt(4_000)));
    await other.save(id, changed(goingOn, finishing('general-5')));
    expect(await harness.stored(id)).toMatchObject({
      member: { session: { changedAtMs: 4_000 }, history: { routinesFinished: 1 } },
    });
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
