import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as fc from 'fast-check';
import { newMember } from '../../lambda/coach/member';
import { readHeld, unreadMember, withMember } from '../../lambda/store/held';
import type { Held } from '../../lambda/store/held';
import type { MemberStore } from '../../lambda/store/member-store';
import { StoreUnavailable } from '../../lambda/store/store-unavailable';
import type { Fault } from './faulty-proxy';
import { goingOnAfter } from './going-on';
import { harnessForTests, newMemberId } from './harness-for-tests';
import { finishedRoutines, guidedSession, inSession, oneMore } from './members';

/** Faults that end a request at once, whether it reached the database or not. */
const quickFaults = ['reset', 'answer-lost', 'reset-mid-answer', 'server-error'] as const;

const allFaults: Fault[] = [...quickFaults, 'hang', 'hang-mid-answer', 'throttled', 'not-json'];

const finishing = (held: Held, routine = 'general-10'): Held =>
  withMember(held, oneMore(held.member, routine));

describe('the member store, when the database fails', () => {
  const harness = harnessForTests();
  let store: MemberStore;
  let id: string;

  beforeEach(() => {
    id = newMemberId();
    store = harness.proxied();
  });

  const failureOf = async (call: Promise<unknown>): Promise<StoreUnavailable> => {
    const failure: unknown = await call.then(
      () => new Error('It did not fail.'),
      (error: unknown) => error,
    );
    if (failure instanceof StoreUnavailable) return failure;
    throw failure;
  };

  /** What to go on with, as it comes back in the session attributes of the next request. */
  const saveOrGoOn = async (held: Held): Promise<Held> => {
    const goingOn = await goingOnAfter(store.save(id, held));
    return readHeld(JSON.parse(JSON.stringify(goingOn))) ?? unreadMember();
  };

  const storedRoutines = async (): Promise<unknown> =>
    (await harness.container().load(id)).member.history.routines;

  /** Calls everything at once, so that hanging takes no longer than one call. */
  const timedFailures = async (of: MemberStore) => {
    const startedAt = performance.now();
    const failures = await Promise.all([
      failureOf(of.load(id)),
      failureOf(of.save(id, finishing({ member: newMember(), version: 0, writes: [] }))),
      failureOf(of.save(id, finishing(unreadMember()))),
      failureOf(of.remove(id)),
    ]);
    return { failures, tookMs: performance.now() - startedAt };
  };

  it.each(allFaults)('is unavailable within three seconds: %p', async (fault) => {
    harness.proxy.fail(fault);
    const { failures, tookMs } = await timedFailures(store);
    expect(failures.map(({ name }) => name)).toEqual(Array<string>(4).fill('StoreUnavailable'));
    expect(failures.every(({ cause }) => cause instanceof Error)).toBe(true);
    expect(tookMs).toBeLessThan(3_000);
  });

  it('is unavailable within three seconds where nobody listens', async () => {
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const { port } = nobody.address() as AddressInfo;
    nobody.close();
    await once(nobody, 'close');
    const client = harness.clientFor(`http://127.0.0.1:${port}`);
    expect((await timedFailures(harness.container({ client }))).tookMs).toBeLessThan(3_000);
  });

  it('waits for a slow answer', async () => {
    harness.proxy.fail({ slowMs: 300 });
    const saved = await store.save(id, finishing(await store.load(id)));
    await store.remove(id);
    expect(saved.version).toBe(1);
  });

  it('waits no longer than it is told to', async () => {
    harness.proxy.fail('hang');
    const { cause } = await failureOf(store.load(id, 100));
    expect(cause).toMatchObject({ message: 'No answer within 100 ms.' });
  });

  it('is unavailable where there is no table', async () => {
    const lost = harness.container({ tableName: 'no-such-table' });
    expect((await failureOf(lost.load(id))).cause).toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it.each(quickFaults)('needs no help with a single failure: %p', async (fault) => {
    const held = await store.load(id);
    harness.proxy.fail(fault, 1);
    const saved = await store.save(id, finishing(held));
    expect(saved.version).toBe(1);
    expect(await storedRoutines()).toEqual({ 'general-10': 1 });
  });

  it('goes on as with somebody new where the first read failed', async () => {
    harness.proxy.fail('reset');
    expect((await failureOf(store.load(id))).held).toEqual(unreadMember());
  });

  it('reads and merges before it ever writes where the first read failed', async () => {
    await harness.plant(id, { version: 8, member: finishedRoutines(5) });
    const saved = await store.save(id, finishing(unreadMember()));
    expect(harness.proxy.operations).toEqual(['GetItem', 'PutItem']);
    expect(saved).toMatchObject({ version: 9, member: { history: { routinesFinished: 6 } } });
  });

  it('never lets a conversation that could not read wipe out a stored place', async () => {
    const yesterday = guidedSession({ state: 'paused', changedAtMs: 1_000 });
    await harness.plant(id, { version: 8, member: inSession(newMember(), yesterday) });
    const welcome = guidedSession({ state: 'choosing', inputs: null, place: null, changedAtMs: 2_000 });
    const goingOn = await store.save(id, withMember(unreadMember(), inSession(newMember(), welcome)));
    expect(goingOn.member.session).toEqual(welcome);
    expect((await harness.container().load(id)).member.session).toEqual(yesterday);
  });

  it('takes up the stored session where the conversation that could not read has none', async () => {
    await harness.plant(id, { version: 8, member: inSession(newMember(), guidedSession()) });
    expect((await store.save(id, unreadMember())).member.session).toEqual(guidedSession());
    expect(harness.proxy.operations).toEqual(['GetItem']);
  });

  it('takes the item from a refusal that carries it, without another read', async () => {
    await harness.plant(id, { version: 2, member: finishedRoutines(5) });
    const Item = marshall({ id, version: 2, writes: [], member: finishedRoutines(5) });
    const type = 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException';
    harness.proxy.fail({ status: 400, json: { __type: type, Item } }, 1);
    const saved = await store.save(id, finishing({ member: finishedRoutines(4), version: 1, writes: [] }));
    expect(harness.proxy.operations).toEqual(['PutItem', 'PutItem']);
    expect(saved).toMatchObject({ version: 3, member: { history: { routinesFinished: 6 } } });
  });

  it.each(quickFaults)('catches up on everything once the database is back: %p', async (fault) => {
    let held = await store.load(id);
    harness.proxy.fail(fault);
    for (let turn = 0; turn < 3; turn += 1) held = await saveOrGoOn(finishing(held));
    harness.proxy.fail('none');
    await store.save(id, finishing(held));
    expect(await storedRoutines()).toEqual({ 'general-10': 4 });
  });

  it('keeps the latest place through an outage', async () => {
    let held = await store.load(id);
    harness.proxy.fail('answer-lost');
    for (const changedAtMs of [1, 2, 3]) {
      held = await saveOrGoOn(withMember(held, inSession(held.member, guidedSession({ changedAtMs }))));
      expect(held.member.session?.changedAtMs).toBe(changedAtMs);
    }
    harness.proxy.fail('none');
    await store.save(id, held);
    expect((await harness.container().load(id)).member.session?.changedAtMs).toBe(3);
  });

  it('needs one read and one write to catch up', async () => {
    let held = await store.load(id);
    harness.proxy.fail('reset');
    held = await saveOrGoOn(finishing(held));
    harness.proxy.fail('none');
    harness.proxy.operations.length = 0;
    held = await saveOrGoOn(finishing(held));
    await saveOrGoOn(finishing(held));
    expect(harness.proxy.operations).toEqual(['GetItem', 'PutItem', 'PutItem']);
  });

  it('sends the same store no second time where the lost answer is all that is missing', async () => {
    const held = await store.load(id);
    harness.proxy.fail('answer-lost');
    const goingOn = await saveOrGoOn(finishing(held));
    harness.proxy.fail('none');
    harness.proxy.operations.length = 0;
    expect(await saveOrGoOn(goingOn)).toMatchObject({ version: 1 });
    expect(harness.proxy.operations).toEqual(['GetItem']);
  });

  it('counts every turn of two conversations exactly once, whatever fails on the way', async () => {
    const faults = fc.array(fc.constantFrom<Fault>('none', 'none', ...quickFaults), { maxLength: 24 });
    const turns = fc.array(fc.constantFrom('general-10', 'chair-only'), { minLength: 1, maxLength: 8 });
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(faults, turns, async (plan, speakers) => {
        runs += 1;
        id = `amzn1.ask.account.property.${runs}`;
        let next = 0;
        harness.proxy.fail(() => plan[next++] ?? 'none');
        const held = new Map<string, Held>();
        for (const speaker of speakers) {
          const before = held.get(speaker) ?? (await goingOnAfter(store.load(id)));
          held.set(speaker, await saveOrGoOn(finishing(before, speaker)));
        }
        harness.proxy.fail('none');
        for (const last of held.values()) await store.save(id, last);
        const times = (speaker: string) => speakers.filter((other) => other === speaker).length;
        expect({ 'general-10': 0, 'chair-only': 0, ...((await storedRoutines()) as object) }).toEqual({
          'general-10': times('general-10'),
          'chair-only': times('chair-only'),
        });
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
