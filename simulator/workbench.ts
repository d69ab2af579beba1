import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { startAlexaApi, type AlexaApi } from './alexa-api';
import { startDatabase } from './database';
import type { Skill } from './device-types';
import type { Ear } from './ear';
import { startGate, type Gate } from './gate';
import { modelEar } from './model-ear';
import type { InteractionModel } from './resolver/model';
import { loadSkill } from './skill';
import { UsageError } from './usage-error';

const modelFolder = join(__dirname, '../interaction-models');

/** The real skill on its embedded database, and the ear that goes with it. */
export interface Workbench {
  skill: Skill;
  ear: Ear;
  /** Alexa's services, on this machine. */
  services: AlexaApi;
  /** Between the skill and its database: shut, the database is down for the skill. */
  databaseGate: Gate;
  /** What the table holds of a member; null when it has never heard of it. */
  storedItem(memberId: string): Promise<Record<string, unknown> | null>;
  /** Shuts the services and the database down; everything that was written is kept. */
  close(): Promise<void>;
}

/**
 * The ear for a locale, from its interaction model.
 *
 * @throws UsageError when there is no model for the locale
 */
export const earFor = (locale: string): Ear => {
  const path = join(modelFolder, `${locale}.json`);
  if (!existsSync(path)) {
    const known = readdirSync(modelFolder).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
    throw new UsageError(
      `The skill does not understand the locale "${locale}". It understands: ${known.join(', ') || 'none yet'}.`,
    );
  }
  return modelEar(JSON.parse(readFileSync(path, 'utf8')) as InteractionModel);
};

export interface WorkbenchOptions {
  locale?: string;
  /** Folder of the data; kept in memory, and gone with the process, if not given. */
  path?: string;
  /** How much the skill logs; errors alone unless said otherwise. */
  logLevel?: string;
}

/**
 * Starts the embedded database and loads the real skill upon it. Once a process: the skill keeps its first
 * database.
 */
export const openWorkbench = async ({
  locale = 'en-US',
  path,
  logLevel = 'ERROR',
}: WorkbenchOptions = {}): Promise<Workbench> => {
  const ear = earFor(locale);
  // The Node of this machine is nobody's concern while somebody stretches; Lambda's is newer.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const database = await startDatabase(path === undefined ? {} : { path }).catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  });
  const databaseGate = await startGate(database.endpoint);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const skill = await loadSkill({
    TABLE_NAME: database.tableName,
    AWS_ENDPOINT_URL_DYNAMODB: databaseGate.endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    LOG_LEVEL: logLevel,
  });
  const services = await startAlexaApi();
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  return {
    skill,
    ear,
    services,
    databaseGate,
    async storedItem(memberId) {
      const key = { id: { S: memberId } };
      const { Item } = await client.send(new GetItemCommand({ TableName: database.tableName, Key: key }));
      return Item ? unmarshall(Item) : null;
    },
    async close() {
      client.destroy();
      await services.close();
      await databaseGate.close();
      await database.stop();
    },
  };
};
