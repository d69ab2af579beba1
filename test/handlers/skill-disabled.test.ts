import type { Request, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { newMember } from '../../lambda/coach/member';
import { unreadMember, withMember } from '../../lambda/store/held';
import type { MemberStore } from '../../lambda/store/member-store';
import { createSkill } from '../../lambda/skill';
import { nowMs } from '../store/harness';
import { harnessForTests, newMemberId } from '../store/harness-for-tests';
import { rememberingLog, type RememberingLog } from './support';

const minutes = (count: number): number => count * 60_000;

/** The event as Alexa sends it: no session, and a body that her own model has no type for. */
const disabled = (fields: Record<string, unknown> = {}): Request => {
  const request: Record<string, unknown> = {
    type: 'AlexaSkillEvent.SkillDisabled',
    requestId: 'event',
    timestamp: new Date(nowMs + minutes(5)).toISOString(),
    eventCreationTime: new Date(nowMs + minutes(5)).toISOString(),
    eventPublishingTime: new Date(nowMs + minutes(5)).toISOString(),
    body: { userInformationPersistenceStatus: 'NOT_PERSISTED' },
    ...fields,
  };
  return request as unknown as Request;
};

describe('A skill that was disabled', () => {
  const harness = harnessForTests();
  let log: RememberingLog;
  let account: string;

  beforeEach(() => {
    account = newMemberId();
    log = rememberingLog();
  });

  /** The real skill on the embedded database, told something that comes without a session. */
  const tell = (request: Request, store: MemberStore = harness.container()): Promise<ResponseEnvelope> => {
    const skill = createSkill({ store, log: log.log, clock: () => nowMs + minutes(5) });
    const application = { applicationId: 'amzn1.ask.skill.test' };
    const system = { application, user: { userId: account }, apiEndpoint: 'https://api.example' };
    const envelope: Pick<RequestEnvelope, 'version' | 'request'> = { version: '1.0', request };
    return skill.invoke({ ...envelope, context: { System: system } }, {});
  };

  /** Somebody who used the skill at a moment. */
  const practised = async (id: string, atMs: number = nowMs): Promise<void> => {
    const store = harness.container({ now: () => atMs });
    const member = { ...newMember(), noticeAcceptedOn: '2026-09-21' };
    await store.save(id, withMember(unreadMember(), member));
  };

  const isStored = async (id = account): Promise<boolean> => (await harness.stored(id)) !== undefined;

  it('leaves nothing of the account behind', async () => {
    await practised(account);
    expect(await isStored()).toBe(true);
    await tell(disabled());
    expect(await isStored()).toBe(false);
  });

  it('is answered with nothing, as nobody is listening', async () => {
    expect((await tell(disabled())).response).toEqual({});
  });

  it('touches nobody else', async () => {
    await practised('amzn1.ask.account.ANOTHER');
    await practised(account);
    await tell(disabled());
    expect(await isStored('amzn1.ask.account.ANOTHER')).toBe(true);
  });

  it('may be told twice', async () => {
    await practised(account);
    await tell(disabled());
    await tell(disabled());
    expect(await isStored()).toBe(false);
    expect(log.troubles).toEqual([]);
  });

  it('is fine for somebody who was never stored', async () => {
    await tell(disabled());
    expect(log.events).toMatchObject([{ what: 'skill disabled', details: { outcome: 'removed' } }]);
  });

  it('keeps the data of somebody who is to get it back', async () => {
    await practised(account);
    await tell(disabled({ body: { userInformationPersistenceStatus: 'PERSISTED' } }));
    expect(await isStored()).toBe(true);
  });

  it.each([
    ['no body', undefined],
    ['an empty body', {}],
    ['a body of another kind', 'NOT_PERSISTED'],
    ['null for a body', null],
    ['a word nobody knows', { userInformationPersistenceStatus: 'PERHAPS' }],
  ])('deletes nothing on %s', async (_, body) => {
    await practised(account);
    await tell(disabled({ body }));
    expect(await isStored()).toBe(true);
  });

  it('keeps what was stored after it, when it comes late', async () => {
    await practised(account, nowMs + minutes(60));
    await tell(disabled({ timestamp: new Date(nowMs + minutes(90)).toISOString() }));
    expect(await isStored()).toBe(true);
    expect(log.events).toMatchObject([{ details: { outcome: 'kept as newer' } }]);
  });

  it('deletes what the end of that same session stored a few seconds after it', async () => {
    await practised(account, nowMs + minutes(5) + 20_000);
    await tell(disabled());
    expect(await isStored()).toBe(false);
  });

  it('goes by the time of the request where the event tells none', async () => {
    await practised(account, nowMs + minutes(60));
    await tell(disabled({ eventCreationTime: undefined }));
    expect(await isStored()).toBe(true);
  });

  it('goes by the clock where nothing tells a time', async () => {
    await practised(account);
    await tell(disabled({ eventCreationTime: 'soon', timestamp: 'now' }));
    expect(await isStored()).toBe(false);
  });

  it('deletes an item too damaged to say when it was written', async () => {
    await harness.plant(account, { expiresAt: 'some day' });
    await tell(disabled());
    expect(await isStored()).toBe(false);
  });

  it('fails when the database does, so that Alexa tells it again', async () => {
    await practised(account);
    harness.proxy.fail('server-error');
    await expect(tell(disabled(), harness.proxied())).rejects.toThrow('The member could not be removed.');
    harness.proxy.fail('none');
    await tell(disabled(), harness.proxied());
    expect(await isStored()).toBe(false);
  });

  it('names nobody in the log', async () => {
    await tell(disabled());
    expect(log.events).toHaveLength(1);
    expect(log.all()).not.toContain(account);
  });
});
