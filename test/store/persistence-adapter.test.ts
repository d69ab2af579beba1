import type { RequestEnvelope } from 'ask-sdk-model';
import { AttributesManagerFactory } from 'ask-sdk-core';
import { newMember } from '../../lambda/coach/member';
import { unreadMember } from '../../lambda/store/held';
import type { MemberStore } from '../../lambda/store/member-store';
import { createPersistenceAdapter } from '../../lambda/store/persistence-adapter';
import { StoreUnavailable } from '../../lambda/store/store-unavailable';
import { harnessForTests, newMemberId } from './harness-for-tests';
import { finishedRoutines, guidedSession, inSession } from './members';

const idOf = (envelope: RequestEnvelope): string => {
  const { person, user } = envelope.context.System;
  return person?.personId ?? user.userId;
};

const envelopeOf = (userId: string): RequestEnvelope => ({
  version: '1.0',
  context: { System: { application: { applicationId: 'skill' }, user: { userId }, apiEndpoint: '' } },
  request: { type: 'LaunchRequest', requestId: 'r', timestamp: '2026-09-21T00:00:00Z', locale: 'en-US' },
});

describe('the persistence adapter', () => {
  const harness = harnessForTests();
  let envelope: RequestEnvelope;

  beforeEach(() => {
    envelope = envelopeOf(newMemberId());
  });

  let requests = 0;
  const anotherRequest = (): RequestEnvelope => {
    requests += 1;
    return { ...envelope, request: { ...envelope.request, requestId: `r.${requests}` } };
  };

  const adapter = () => createPersistenceAdapter(harness.proxied(), idOf);

  const storedMember = async () => (await harness.container().load(idOf(envelope))).member;

  it('gives the attributes of somebody new', async () => {
    expect(await adapter().getAttributes(envelope)).toMatchObject({ member: newMember(), version: 0 });
  });

  it('stores a member that was replaced', async () => {
    const attributes = await adapter().getAttributes(envelope);
    attributes.member = finishedRoutines(3);
    await adapter().saveAttributes(anotherRequest(), attributes);
    expect(await storedMember()).toEqual(finishedRoutines(3));
  });

  it('stores a member that was changed in place', async () => {
    const attributes = await adapter().getAttributes(envelope);
    (attributes.member as ReturnType<typeof newMember>).settings.pace = 'slower';
    await adapter().saveAttributes(anotherRequest(), attributes);
    expect((await storedMember()).settings.pace).toBe('slower');
  });

  it('can save the same attributes again and again', async () => {
    const attributes = await adapter().getAttributes(envelope);
    for (const count of [1, 2, 3]) {
      attributes.member = finishedRoutines(count);
      await adapter().saveAttributes(anotherRequest(), attributes);
    }
    expect(await storedMember()).toEqual(finishedRoutines(3));
    expect(harness.proxy.operations).toEqual(['GetItem', 'PutItem', 'PutItem', 'PutItem']);
  });

  it('writes nothing where nothing changed', async () => {
    await adapter().saveAttributes(anotherRequest(), await adapter().getAttributes(envelope));
    expect(harness.proxy.operations).toEqual(['GetItem']);
  });

  it('merges what another device stored meanwhile', async () => {
    const [mine, theirs] = [await adapter().getAttributes(envelope), await adapter().getAttributes(envelope)];
    mine.member = finishedRoutines(1);
    theirs.member = inSession(newMember(), guidedSession());
    await adapter().saveAttributes(anotherRequest(), mine);
    await adapter().saveAttributes(anotherRequest(), theirs);
    expect(await storedMember()).toEqual(inSession(finishedRoutines(1), guidedSession()));
  });

  it('counts a request once that is delivered twice, at once or later', async () => {
    const request = anotherRequest();
    const deliveries = [await adapter().getAttributes(request), await adapter().getAttributes(request)];
    await Promise.all(
      deliveries.map((attributes) =>
        adapter().saveAttributes(request, { ...attributes, member: finishedRoutines(1) }),
      ),
    );
    expect((await storedMember()).history.routinesFinished).toBe(1);
  });

  it('reads and merges before it writes attributes that were never read', async () => {
    const attributes = await adapter().getAttributes(envelope);
    attributes.member = finishedRoutines(4);
    await adapter().saveAttributes(anotherRequest(), attributes);
    await adapter().saveAttributes(anotherRequest(), { member: finishedRoutines(1) });
    await adapter().saveAttributes(anotherRequest(), {});
    expect(await storedMember()).toEqual(finishedRoutines(5));
  });

  it('lets the same attributes catch up after a failure', async () => {
    const attributes = await adapter().getAttributes(envelope);
    attributes.member = finishedRoutines(1);
    harness.proxy.fail('answer-lost');
    await expect(adapter().saveAttributes(anotherRequest(), attributes)).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
    harness.proxy.fail('none');
    attributes.member = finishedRoutines(2);
    await adapter().saveAttributes(anotherRequest(), attributes);
    expect(await storedMember()).toEqual(finishedRoutines(2));
  });

  it('waits for a hanging database no longer than two and a half seconds a request', async () => {
    const waits: number[] = [];
    const clock = { nowMs: 50 };
    const hanging = (withinMs: number | undefined): Promise<never> => {
      waits.push(withinMs ?? Infinity);
      clock.nowMs += withinMs ?? 0;
      return Promise.reject(new StoreUnavailable('hanging', { cause: null, held: unreadMember() }));
    };
    const store: Omit<MemberStore, 'removeAsOf'> = {
      load: (_id, withinMs) => hanging(withinMs),
      save: (_id, _held, withinMs) => hanging(withinMs),
      remove: (_id, withinMs) => hanging(withinMs),
    };
    const impatient = createPersistenceAdapter(store, idOf, () => clock.nowMs);
    const next = envelopeOf('the next request');
    await expect(impatient.getAttributes(envelope)).rejects.toThrow('hanging');
    await expect(impatient.saveAttributes(envelope, {})).rejects.toThrow('hanging');
    await expect(impatient.getAttributes(next)).rejects.toThrow('hanging');
    expect(waits).toEqual([2_000, 500, 2_000]);
  });

  it('leaves its time to the database whatever else a request waits for', async () => {
    const waits: (number | undefined)[] = [];
    const clock = { nowMs: 50 };
    const store: Omit<MemberStore, 'removeAsOf'> = {
      load: (_id, withinMs) => {
        waits.push(withinMs);
        clock.nowMs += 1_000;
        return Promise.resolve(unreadMember());
      },
      save: (_id, held, withinMs) => {
        waits.push(withinMs);
        return Promise.resolve(held);
      },
      remove: () => Promise.resolve(),
    };
    const patient = createPersistenceAdapter(store, idOf, () => clock.nowMs);
    const attributes = await patient.getAttributes(envelope);
    clock.nowMs += 3_000;
    await patient.saveAttributes(envelope, attributes);
    expect(waits).toEqual([2_000, 1_500]);
  });

  it('forgets a member', async () => {
    const attributes = await adapter().getAttributes(envelope);
    attributes.member = finishedRoutines(1);
    await adapter().saveAttributes(anotherRequest(), attributes);
    await adapter().deleteAttributes(envelope);
    expect(await storedMember()).toEqual(newMember());
  });

  it('serves the attributes manager of the SDK', async () => {
    const manager = AttributesManagerFactory.init({
      requestEnvelope: envelope,
      persistenceAdapter: adapter(),
    });
    const attributes = await manager.getPersistentAttributes();
    manager.setPersistentAttributes({ ...attributes, member: finishedRoutines(2) });
    await manager.savePersistentAttributes();
    expect(await storedMember()).toEqual(finishedRoutines(2));
  });
});
