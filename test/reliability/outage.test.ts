import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { readHeld } from '../../lambda/store/held';
import { readMember } from '../../lambda/store/record';
import { checkResponse } from '../../simulator/checks';
import { lambdaContext } from '../../simulator/lambda-context';
import { startFaultyProxy, type Fault, type FaultyProxy } from '../store/faulty-proxy';
import { startHarness, type Harness } from '../store/harness';
import { buildBundles, type Bundles } from './bundles';
import { environmentOf, startContainer, type Container } from './container';
import { envelopeOf, intent, launch, sessionEnded } from './envelopes';
import { startSkillProcess } from './frozen-process';

/** The answer to a person may take so long at most, whatever the database does. */
const mostMs = 3_000;

const refusal = (type: string): Fault => ({
  status: 400,
  json: { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type },
});

const faults: [string, Fault][] = [
  ['resets every connection', 'reset'],
  ['loses its answers', 'answer-lost'],
  ['breaks off in the middle of an answer', 'reset-mid-answer'],
  ['never answers', 'hang'],
  ['stops in the middle of an answer', 'hang-mid-answer'],
  ['answers after five seconds', { slowMs: 5_000 }],
  ['answers after half a second', { slowMs: 500 }],
  ['has errors of its own', 'server-error'],
  ['throttles', 'throttled'],
  ['is something else altogether', 'not-json'],
  ['refuses every condition', refusal('ConditionalCheckFailedException')],
  ['does not know the function', refusal('AccessDeniedException')],
  ['has lost its table', refusal('ResourceNotFoundException')],
];

describe('The built skill, when the database fails', () => {
  let bundles: Bundles;
  let harness: Harness;
  let proxy: FaultyProxy;
  let containers: [Container, Container];
  let calls = 0;
  let members = 0;
  let userId = '';

  const environment = (endpoint: string) => environmentOf({ endpoint, tableName: 'my-back-stretches' });

  beforeAll(async () => {
    bundles = await buildBundles();
    harness = await startHarness();
    ({ proxy } = harness);
    const env = environment(proxy.endpoint);
    containers = [startContainer(bundles.current, env), startContainer(bundles.current, env)];
  }, 60_000);

  afterAll(async () => {
    await harness.stop();
    bundles.remove();
  });

  beforeEach(() => {
    members += 1;
    userId = `amzn1.ask.account.OUTAGE.${members}`;
    proxy.fail('none');
  });

  /** Asks one container and then the other, as Lambda may. */
  const ask = async (request: object, attributes?: unknown): Promise<ResponseEnvelope> => {
    calls += 1;
    const envelope = envelopeOf(request, { userId, attributes });
    const response = await (containers[calls % 2] ?? containers[0]).skill(envelope, lambdaContext('r'));
    expect(checkResponse(envelope, response)).toEqual([]);
    return response;
  };

  const at = (request: object, seconds: number): object => ({
    ...request,
    timestamp: new Date(Date.parse('2026-11-20T07:00:00Z') + seconds * 1_000).toISOString(),
  });

  /** The attributes in the middle of a routine. */
  const guided = async (): Promise<unknown> => {
    const asked = await ask(intent('StartNamedRoutineIntent', { routine: 'general-10' }));
    return (await ask(intent('AMAZON.YesIntent'), asked.sessionAttributes)).sessionAttributes;
  };

  const carried = ({ sessionAttributes }: ResponseEnvelope) =>
    readHeld(sessionAttributes?.held)?.member.session;
  const stored = async () => readMember((await harness.stored(userId))?.member).session;
  const took = async (work: Promise<unknown>): Promise<number> => {
    const startedMs = performance.now();
    await work;
    return performance.now() - startedMs;
  };

  it.each(faults)(
    'that %s, answers within three seconds and has the right place afterwards',
    async (_, fault) => {
      const attributes = await guided();
      proxy.fail(fault);
      const pausing = ask(at(intent('AMAZON.PauseIntent'), 130), attributes);
      // A voice that nobody has heard yet, so that it does not meddle with this place.
      const greeting = containers[0].skill(
        envelopeOf(launch, { userId: `${userId}.OTHER` }),
        lambdaContext('r'),
      );
      expect(await took(Promise.all([pausing, greeting]))).toBeLessThan(mostMs);
      const paused = await pausing;
      expect(carried(paused)).toMatchObject({ state: 'paused', place: { step: 1 } });
      proxy.fail('none');
      await ask(at(intent('WhereAmIIntent'), 200), paused.sessionAttributes);
      expect(await stored()).toMatchObject({ state: 'paused', place: carried(paused)?.place });
    },
    20_000,
  );

  it('answers within three seconds where nobody listens at all', async () => {
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const { port } = nobody.address() as AddressInfo;
    nobody.close();
    await once(nobody, 'close');
    const lonely = startContainer(bundles.current, environment(`http://127.0.0.1:${port}`));
    const envelope = envelopeOf(launch, { userId });
    const answering = lonely.skill(envelope, lambdaContext('r'));
    expect(await took(answering)).toBeLessThan(mostMs);
    expect(checkResponse(envelope, await answering)).toEqual([]);
  }, 20_000);

  it('keeps a place from before an outage that lasts to the end of the session', async () => {
    const attributes = await guided();
    const before = await stored();
    proxy.fail('reset');
    const response = await ask(at(sessionEnded(), 130), attributes);
    expect(response.response).toEqual({});
    proxy.fail('none');
    await ask(at(launch, 400));
    expect((await stored())?.place).toEqual(before?.place);
  });

  it('counts what was heard before and during a partial outage exactly once', async () => {
    let { sessionAttributes } = await ask(intent('StartNamedRoutineIntent', { routine: 'general-10' }));
    for (const [index, name] of ['AMAZON.YesIntent', ...Array<string>(6).fill('WhereAmIIntent')].entries()) {
      proxy.fail(index % 2 === 0 ? 'none' : 'answer-lost');
      ({ sessionAttributes } = await ask(at(intent(name), index * 60), sessionAttributes));
    }
    proxy.fail('none');
    await ask(at(intent('AMAZON.StopIntent'), 7 * 60), sessionAttributes);
    const { history } = readMember((await harness.stored(userId))?.member);
    expect(history.guidedSeconds).toBeGreaterThan(200);
    expect(history.guidedSeconds).toBeLessThan(7 * 60);
  }, 20_000);

  it('goes on after it was frozen, and its connections have died meanwhile', async () => {
    const own = await startFaultyProxy(proxy.endpoint);
    const frozen = startSkillProcess(bundles.current, environment(own.endpoint));
    const send = (request: object, attributes?: unknown): RequestEnvelope =>
      envelopeOf(request, { userId, attributes });
    try {
      const asked = await frozen.ask(send(intent('StartNamedRoutineIntent', { routine: 'general-10' })));
      frozen.freeze();
      own.dropConnections();
      const waking = frozen.ask(send(intent('AMAZON.YesIntent'), asked.sessionAttributes));
      frozen.thaw();
      const begun = await waking;
      frozen.freeze();
      own.dropConnections();
      frozen.thaw();
      await frozen.ask(send(at(intent('AMAZON.PauseIntent'), 130), begun.sessionAttributes));
    } finally {
      await frozen.stop();
      await own.stop();
    }
    expect(await stored()).toMatchObject({ state: 'paused', place: { step: 1 } });
  }, 30_000);
});
