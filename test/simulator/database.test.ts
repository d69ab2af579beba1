import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { startDatabase } from '../../simulator/database';
import type { Database } from '../../simulator/database';

describe('the embedded database', () => {
  const running: Database[] = [];
  let folder: string;

  const start = async (options: Parameters<typeof startDatabase>[0]) => {
    const database = await startDatabase(options);
    running.push(database);
    return database;
  };

  const stop = async (database: Database) => {
    running.splice(running.indexOf(database), 1);
    await database.stop();
  };

  const withClient = async <Result>(
    { endpoint }: Database,
    work: (client: DynamoDBClient) => Promise<Result>,
  ): Promise<Result> => {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
    try {
      return await work(client);
    } finally {
      client.destroy();
    }
  };

  const put = (database: Database, id: string) =>
    withClient(database, (client) =>
      client.send(new PutItemCommand({ TableName: database.tableName, Item: { id: { S: id } } })),
    );

  const get = (database: Database, id: string) =>
    withClient(database, async (client) => {
      const found = await client.send(
        new GetItemCommand({ TableName: database.tableName, Key: { id: { S: id } } }),
      );
      return found.Item;
    });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'database-'));
  });

  afterEach(async () => {
    for (const database of running.splice(0)) await database.stop();
    await rm(folder, { recursive: true });
  });

  it('has the table as soon as it has started', async () => {
    const database = await start({});
    await put(database, 'somebody');
    expect(await get(database, 'somebody')).toEqual({ id: { S: 'somebody' } });
  });

  it('names its table as it was told to', async () => {
    const database = await start({ tableName: 'other-table' });
    expect(database.tableName).toBe('other-table');
    await put(database, 'somebody');
  });

  it('listens on this machine only', async () => {
    const { endpoint } = await start({});
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('forgets everything when it was kept in memory', async () => {
    const first = await start({});
    await put(first, 'somebody');
    await stop(first);
    expect(await get(await start({}), 'somebody')).toBeUndefined();
  });

  it('keeps its data in a folder, which it makes', async () => {
    const path = join(folder, 'deeper', 'data');
    const first = await start({ path });
    await put(first, 'somebody');
    await stop(first);
    expect(await get(await start({ path }), 'somebody')).toEqual({ id: { S: 'somebody' } });
  });

  it('says that a folder is in use', async () => {
    await start({ path: folder });
    await expect(start({ path: folder })).rejects.toThrow(/is in use\. Close the other simulator/);
  });

  it('leaves the folder to others once it has stopped', async () => {
    await stop(await start({ path: folder }));
    await expect(start({ path: folder })).resolves.toBeDefined();
  });

  it('says that a file is where the folder should be', async () => {
    const path = join(folder, 'file');
    await writeFile(path, '');
    await expect(start({ path })).rejects.toThrow(/cannot be the folder of the data: a file is in its way/);
    await expect(start({ path: join(path, 'data') })).rejects.toThrow(/a file is in its way/);
  });

  it('listens on the port it was given', async () => {
    const first = await start({});
    await stop(first);
    const { endpoint } = first;
    const database = await start({ port: Number(new URL(endpoint).port) });
    expect(database.endpoint).toBe(endpoint);
  });

  it('says that a port is taken, and leaves the folder to others', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    try {
      await expect(start({ port, path: folder })).rejects.toThrow(`Port ${port} is taken.`);
    } finally {
      other.close();
    }
    await expect(start({ path: folder })).resolves.toBeDefined();
  });
});
