import { changed, finishing, guidedAt } from './changes';
import { goingOnAfter } from './going-on';
import { nowMs } from './harness';
import { harnessForTests, newMemberId } from './harness-for-tests';
import { finishedRoutines } from './members';

describe('the member store, once somebody was forgotten', () => {
  const harness = harnessForTests();
  let id: string;

  beforeEach(() => {
    id = newMemberId();
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
    const held = await store.save(id, changed(await store.load(id), guidedAt(1)));
    await store.remove(id);
    const goingOn = await store.save(id, changed(held, guidedAt(2)));
    harness.proxy.operations.length = 0;
    await store.save(id, changed(goingOn, guidedAt(3)));
    expect(harness.proxy.operations).toEqual([]);
  });

  it.each([1, 2, 3])('leaves alone what is stored after a deletion, even at version %i', async (turns) => {
    const [one, other] = [harness.container(), harness.container()];
    let old = await one.load(id);
    for (let turn = 1; turn <= 2; turn += 1) old = await one.save(id, changed(old, guidedAt(turn)));
    await other.remove(id);
    let anew = await other.load(id);
    for (let turn = 1; turn <= turns; turn += 1) {
      anew = await other.save(id, changed(anew, guidedAt(10 + turn)));
    }
    const before = await harness.stored(id);
    expect(await one.save(id, changed(old, finishing('general-5')))).toMatchObject({ isForgotten: true });
    expect(await harness.stored(id)).toEqual(before);
  });

  it('stores nothing late for somebody who has disabled the skill', async () => {
    const [one, other] = [harness.container(), harness.container()];
    const held = await one.save(id, changed(await one.load(id), guidedAt(1)));
    expect(await other.removeAsOf(id, nowMs)).toBe('removed');
    await one.save(id, changed(held, guidedAt(2)));
    expect(await harness.stored(id)).toBeUndefined();
  });

  it('recognises a deletion also where its last write may or may not have arrived', async () => {
    const [one, other] = [harness.proxied(), harness.container()];
    const held = await one.save(id, changed(await one.load(id), guidedAt(1)));
    harness.proxy.fail('answer-lost');
    const goingOn = await goingOnAfter(one.save(id, changed(held, guidedAt(2))));
    harness.proxy.fail('none');
    await other.remove(id);
    expect(await one.save(id, changed(goingOn, guidedAt(3)))).toMatchObject({ isForgotten: true });
    expect(await harness.stored(id)).toBeUndefined();
  });
});
