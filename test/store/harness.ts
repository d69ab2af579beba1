import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { createDynamoClient } from '../../lambda/store/client';
import { createMemberStore } from '../../lambda/store/member-store';
import type { MemberStore, MemberStoreOptions } from '../../lambda/store/member-store';
import { ensureTable, startDatabase, type Database } from '../../simulator/database';
import { startFaultyProxy } from './faulty-proxy';
import type { FaultyProxy } from './faulty-proxy';

/** The clock of these tests: 2026-09-21. */
export const nowMs = Date.UTC(2026, 8, 21);

export interface Harness {
  proxy: FaultyProxy;
  /** A container of the skill: its own client and connections. */
  container(options?: Partial<MemberStoreOptions>): MemberStore;
  /** The same, behind the proxy. */
  proxied(): MemberStore;
  /** A client as the skill makes it, for another endpoint. */
  clientFor(endpoint: string): DynamoDBClient;
  /** The item as it is stored, in plain values; undefined where there is none. */
  stored(id: string): Promise<Record<string, unknown> | undefined>;
  /** Puts an item into the table behind the store's back. */
  plant(id: string, fields: Record<string, unknown>): Promise<void>;
  stop(): Promise<void>;
}

let tables = 0;

/** The embedded database; or a table of its own in the one that `npm run test:dynamodb-local` has started. */
const databaseForTests = async (): Promise<Database> => {
  const endpoint = process.env.TEST_DYNAMODB_ENDPOINT;
  if (endpoint === undefined) return startDatabase();
  tables += 1;
  const tableName = `members-${process.pid}-${Date.now()}-${tables}`;
  await ensureTable(endpoint, tableName);
  return { endpoint, tableName, stop: () => Promise.resolve() };
};

/** The real client, through a proxy that can fail, to a real embedded database: one in memory unless given. */
export const startHarness = async (given?: Database): Promise<Harness> => {
  const database = given ?? (await databaseForTests());
  const proxy = await startFaultyProxy(database.endpoint);
  const clients: DynamoDBClient[] = [];

  const clientFor = (endpoint: string): DynamoDBClient => {
    const client = createDynamoClient({
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    });
    clients.push(client);
    return client;
  };

  const direct = clientFor(database.endpoint);
  const { tableName } = database;
  let writes = 0;
  const newWriteId = (): string => {
    writes += 1;
    return `write-${writes}`;
  };

  const container = (options: Partial<MemberStoreOptions> = {}): MemberStore =>
    createMemberStore({
      client: clientFor(database.endpoint),
      tableName,
      now: () => nowMs,
      newWriteId,
      ...options,
    });

  return {
    proxy,
    clientFor,
    container,
    proxied: () => container({ client: clientFor(proxy.endpoint) }),
    async stored(id) {
      const { Item } = await direct.send(
        new GetItemCommand({ TableName: tableName, Key: { id: { S: id } }, ConsistentRead: true }),
      );
      return Item && unmarshall(Item);
    },
    async plant(id, fields) {
      await direct.send(new PutItemCommand({ TableName: tableName, Item: marshall({ id, ...fields }) }));
    },
    async stop() {
      for (const client of clients) client.destroy();
      await proxy.stop();
      await database.stop();
    },
  };
};
