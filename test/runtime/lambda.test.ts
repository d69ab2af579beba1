import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { bundleLambda, maxBundleBytes } from '../../tools/build';
import { lambdaNode } from '../../tools/lambda-runtime/paths';
import { envelopeOf } from '../handlers/envelope';
import { intent, launch, spokenIn, startMs } from '../handlers/support';
import { startHarness, type Harness } from '../store/harness';
import { startDatabase, type Database } from '../../simulator/database';
import { startContainer, type Container } from './container';
import type { Outcome } from './runtime-api';

const skillId = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';

/** A new session in which something is asked. */
const eventOf = (request: Request, userId: string, applicationId = skillId): RequestEnvelope =>
  envelopeOf(request, { userId, applicationId, atMs: startMs });

const answerIn = (outcome: Outcome): ResponseEnvelope => {
  if ('error' in outcome) throw new Error(`${outcome.error.errorType}: ${outcome.error.errorMessage}`);
  return outcome.answer as ResponseEnvelope;
};

describe('The built bundle in Amazon’s runtime client', () => {
  let folder: string;
  let database: Database;
  let harness: Harness;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lambda-'));
    const root = join(__dirname, '../..');
    await bundleLambda({
      root,
      entry: join(root, 'lambda/index.ts'),
      outFolder: folder,
      maxBytes: maxBundleBytes,
    });
    database = await startDatabase();
    harness = await startHarness(database);
  }, 60_000);

  afterAll(async () => {
    await harness.stop();
    rmSync(folder, { recursive: true });
  });

  let container: Container;
  let members = 0;
  let userId: string;

  const start = async (env: Record<string, string> = {}, node = lambdaNode()): Promise<Container> => {
    container = await startContainer({
      node,
      bundleFolder: folder,
      env: {
        TABLE_NAME: database.tableName,
        SKILL_ID: skillId,
        METRICS_NAMESPACE: 'MyBackStretches-test',
        AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
        NODE_OPTIONS: '--enable-source-maps',
        ...env,
      },
    });
    return container;
  };

  const say = async (request: Request): Promise<ResponseEnvelope> =>
    answerIn(await container.invoke(eventOf(request, userId)));

  beforeEach(() => {
    members += 1;
    userId = `amzn1.ask.account.RUNTIME${members}`;
  });

  afterEach(() => container.stop());

  it('starts, asks for its first event, answers it, and has stored the member by then', async () => {
    await start();
    await expect(container.started).resolves.toBe('ready');
    expect(spokenIn(await say(launch))).toMatch(/Welcome to my back stretches/);
    expect(await harness.stored(userId)).toMatchObject({ version: 1 });
  }, 20_000);

  it('answers one event after another', async () => {
    await start();
    await say(launch);
    expect(spokenIn(await say(intent('AMAZON.HelpIntent')))).not.toBe('');
    await say(intent('AMAZON.StopIntent'));
    expect(container.log().filter(({ message }) => message === 'turn')).toHaveLength(3);
  }, 20_000);

  it('logs one line a turn as JSON, with what CloudWatch makes metrics of', async () => {
    await start();
    await say(intent('AMAZON.FallbackIntent'));
    const lines = container.log();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 'INFO',
      message: 'turn',
      turn: { action: 'unheard', isStored: true },
      Unheard: 1,
      _aws: { CloudWatchMetrics: [{ Namespace: 'MyBackStretches-test', Dimensions: [[]] }] },
    });
    expect(container.text()).not.toContain(userId);
  }, 20_000);

  it('fails an event of another skill, tells why with lines of the source, and goes on', async () => {
    await start();
    const foreign = eventOf(launch, userId, 'amzn1.ask.skill.other');
    const outcome = await container.invoke(foreign);
    expect(outcome).toMatchObject({
      error: { errorType: 'ForeignRequest', errorMessage: 'The request is not for this skill.' },
    });
    expect(JSON.stringify(outcome)).toMatch(/lambda\/index\.ts:\d+/);
    expect(spokenIn(await say(launch))).toMatch(/Welcome/);
  }, 20_000);

  it('says which setting is missing when it cannot start', async () => {
    await start({ TABLE_NAME: '' });
    await expect(container.started).resolves.toMatchObject({
      errorType: 'MissingSetting',
      errorMessage: expect.stringMatching(/^TABLE_NAME is not set: /) as unknown,
    });
  }, 20_000);

  it('ends at once when it is told to, and nothing is lost', async () => {
    await start();
    await say(launch);
    await expect(container.end('SIGTERM')).resolves.toBe('SIGTERM');
    expect(await harness.stored(userId)).toMatchObject({ version: 1 });
    expect(container.log().filter(({ level }) => level === 'ERROR')).toEqual([]);
  }, 20_000);

  it('deletes the data of an account that disabled the skill', async () => {
    await start();
    await say(launch);
    const { session: _session, ...event } = eventOf(launch, userId);
    const later = new Date(Date.now() + 1_000).toISOString();
    const disabled = {
      type: 'AlexaSkillEvent.SkillDisabled',
      requestId: 'event',
      timestamp: later,
      eventCreationTime: later,
      body: { userInformationPersistenceStatus: 'NOT_PERSISTED' },
    };
    expect(answerIn(await container.invoke({ ...event, request: disabled })).response).toEqual({});
    expect(await harness.stored(userId)).toBeUndefined();
  }, 20_000);

  it('fails an account’s deletion while the database is away, so that Alexa asks again', async () => {
    await start({ AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' });
    const { session: _session, ...event } = eventOf(launch, userId);
    const disabled = {
      type: 'AlexaSkillEvent.SkillDisabled',
      requestId: 'event',
      timestamp: new Date().toISOString(),
      body: { userInformationPersistenceStatus: 'NOT_PERSISTED' },
    };
    await expect(container.invoke({ ...event, request: disabled })).resolves.toMatchObject({
      error: { errorType: 'StoreUnavailable' },
    });
  }, 20_000);

  it('runs on the Node of this machine as well', async () => {
    await start({}, process.execPath);
    expect(spokenIn(await say(launch))).toMatch(/Welcome to my back stretches/);
  }, 20_000);
});
