import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { RequestEnvelope } from 'ask-sdk-model';
import { requestEnvelope, type Asking } from '../../simulator/envelope';
import { childReport } from '../child-report';

/** Where a function begins and ends in a bundle, characters from its start. */
export type Span = readonly [start: number, end: number];

/** What the skill needs to hear to have a member in the middle of a routine. */
const CONVERSATION: readonly string[] = ['AMAZON.YesIntent', 'AMAZON.YesIntent', 'AMAZON.NextIntent'];

const identity = {
  userId: 'amzn1.ask.account.BUILD',
  deviceId: 'amzn1.ask.device.BUILD',
  applicationId: 'amzn1.ask.skill.build',
  locale: 'en-US',
  supportedInterfaces: {},
} as const;

const LAUNCH: Asking = { type: 'LaunchRequest' };

const hear = (name: string): Asking => ({
  type: 'IntentRequest',
  dialogState: 'COMPLETED',
  intent: { name, confirmationStatus: 'NONE' },
});

const session = (id: string, all: readonly Asking[]): RequestEnvelope[] =>
  all.map((asking, index) =>
    requestEnvelope(
      identity,
      { id, isNew: index === 0, attributes: {} },
      asking,
      `amzn1.echo-api.request.${id}.${index}`,
      Date.now(),
      { endpoint: 'http://localhost', tokenFor: () => 'build' },
    ),
  );

/** A database that keeps one item, for whoever asks; to Alexa's services it knows no answer. */
const createDatabase = (): Server => {
  let kept: unknown;
  return createServer((request, response) => {
    void text(request).then((asked) => {
      const operation = /\w+$/.exec(String(request.headers['x-amz-target'] ?? ''))?.[0];
      if (operation === 'PutItem') kept = (JSON.parse(asked) as { Item: unknown }).Item;
      response.writeHead(operation === undefined ? 404 : 200, {
        'content-type': 'application/x-amz-json-1.0',
      });
      response.end(JSON.stringify(operation === 'GetItem' && kept !== undefined ? { Item: kept } : {}));
    });
  });
};

/** The name of a socket that is none of the network's. */
const socketIn = (folder: string): string =>
  process.platform === 'win32' ? `\\\\.\\pipe\\${folder.replace(/\W/g, '-')}` : join(folder, 'database');

const called = async (args: readonly string[]): Promise<Span[]> => {
  const env = {
    ...process.env,
    TABLE_NAME: 'members',
    SKILL_ID: '',
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_DYNAMODB: 'http://localhost',
    AWS_ACCESS_KEY_ID: 'build',
    AWS_SECRET_ACCESS_KEY: 'build',
  };
  const program = join(__dirname, 'first-turns.cjs');
  return (await childReport({ node: process.execPath, args: [program, ...args], env })) as Span[];
};

/**
 * The functions of a bundle that are called by loading it and launching it, for a member who left a routine in its
 * middle: what everybody waits for who opens the skill. The member comes from a conversation with the same bundle.
 *
 * @param bundle the file that exports the handler
 * @throws Error when the bundle cannot be loaded, or fails
 */
export const calledByFirstLaunch = async (bundle: string): Promise<Span[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'first-launch-'));
  const socket = socketIn(folder);
  const database = createDatabase();
  await new Promise<void>((resolve) => database.listen(socket, resolve));
  const take = (name: string, turns: readonly Asking[]): Promise<Span[]> => {
    const requests = join(folder, `${name}.json`);
    writeFileSync(requests, JSON.stringify(session(name, turns)));
    return called([bundle, requests, socket]);
  };
  try {
    await take('conversation', [
      LAUNCH,
      ...CONVERSATION.map(hear),
      { type: 'SessionEndedRequest', reason: 'USER_INITIATED' },
    ]);
    return await take('launch', [LAUNCH]);
  } finally {
    database.closeAllConnections();
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
