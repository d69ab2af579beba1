import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { create } from 'dynalite/db';

const HOST = '127.0.0.1';

export interface DatabaseOptions {
  /** Folder of the data, made if it is missing; in memory, and gone with the process, if not given. */
  path?: string;
  /** 0 for any that is free. */
  port?: number;
  tableName?: string;
}

export interface Database {
  /** What belongs into `AWS_ENDPOINT_URL_DYNAMODB`. */
  endpoint: string;
  /** What belongs into `TABLE_NAME`. */
  tableName: string;
  stop(): Promise<void>;
}

/** The code of the innermost error that has one: LevelDB wraps what went wrong into "failed to open". */
const codeOf = (error: unknown): unknown => {
  if (typeof error !== 'object' || error === null) return undefined;
  const { cause, code }: { cause?: unknown; code?: unknown } = error;
  return codeOf(cause) ?? code;
};

const pathSentence = (path: string, code: unknown): string => {
  switch (code) {
    case 'LEVEL_LOCKED':
      return `The data in ${path} is in use. Close the other simulator, or give this one a different folder.`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `${path} cannot be the folder of the data: a file is in its way.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `The data cannot be kept in ${path}: this user may not write there.`;
    default:
      return `The data in ${path} cannot be opened${typeof code === 'string' ? ` (${code})` : ''}.`;
  }
};

/** dynalite ends the process when it cannot open its data, so that is tried first. */
const assertPathOpens = async (path: string): Promise<void> => {
  const { db } = create({ path });
  try {
    await db.open();
    await db.close();
  } catch (error) {
    throw new Error(pathSentence(path, codeOf(error)), { cause: error });
  }
};

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, HOST);
  try {
    await once(server, 'listening');
  } catch (error) {
    const sentence =
      codeOf(error) === 'EADDRINUSE'
        ? `Port ${port} is taken. Choose another one, or 0 for any that is free.`
        : `Port ${port} cannot be opened.`;
    throw new Error(sentence, { cause: error });
  }
  return (server.address() as AddressInfo).port;
};

/** A dynalite that cannot listen never lets go of its data, so the port is tried first. */
const assertPortIsFree = async (port: number): Promise<void> => {
  const server = createServer();
  await listen(server, port);
  await new Promise((closed) => server.close(closed));
};

/** Makes the table that the skill expects; an existing one, data and all, is left alone. */
export const ensureTable = async (endpoint: string, tableName: string): Promise<void> => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  // The first look is taken at once and is enough, except for data whose process died while it made the table.
  await waitUntilTableExists(
    { client, minDelay: 1, maxDelay: 1, maxWaitTime: 3 },
    { TableName: tableName },
  ).finally(() => {
    client.destroy();
  });
};

/**
 * Starts the embedded database with the skill's table in it, on this machine only.
 *
 * @throws An error whose message says in a sentence what is wrong with the folder or the port.
 */
export const startDatabase = async ({
  path,
  port = 0,
  tableName = 'my-back-stretches',
}: DatabaseOptions = {}): Promise<Database> => {
  if (path !== undefined) await assertPathOpens(path);
  if (port !== 0) await assertPortIsFree(port);
  const server = dynalite({ createTableMs: 0, ...(path === undefined ? {} : { path }) });
  const endpoint = `http://${HOST}:${await listen(server, port)}`;
  const stop = async (): Promise<void> => {
    const closed = new Promise<void>((resolve, reject) => {
      server.close((error) => {
        if (error) reject(error);
        else resolve();
      });
    });
    server.closeAllConnections();
    await closed;
  };
  try {
    await ensureTable(endpoint, tableName);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, tableName, stop };
};
