import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Coach } from '../../lambda/coach/moment';
import { createCoach } from '../../lambda/skill';
import { startAlexaApi, type AlexaApi } from '../../simulator/alexa-api';
import { startDatabase } from '../../simulator/database';
import { buildBundles } from './bundles';
import { environmentOf, startContainer, type Container } from './container';
import { updatedContent } from './updated-content';

/** A deployed version of the skill: its containers, and the coach that is in them. */
export interface Deployment {
  containers: readonly [Container, Container];
  coach: Coach;
}

/** What all conversations have in common: the built skill, twice over, its database, and Alexa's services. */
export interface Shared {
  current: Deployment;
  updated: Deployment;
  services: AlexaApi;
  /** What the table holds of a member; null when nothing. */
  storedItem(memberId: string): Promise<Record<string, unknown> | null>;
  close(): Promise<void>;
}

/** Starts everything, in memory and on this machine. */
export const openShared = async (): Promise<Shared> => {
  const bundles = await buildBundles();
  const database = await startDatabase();
  const services = await startAlexaApi();
  const env = environmentOf(database);
  const two = (file: string): [Container, Container] => [
    startContainer(file, env),
    startContainer(file, env),
  ];
  const coach = createCoach();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  return {
    current: { containers: two(bundles.current), coach },
    updated: {
      containers: two(bundles.updated),
      coach: { ...coach, catalogue: updatedContent(coach.catalogue) },
    },
    services,
    async storedItem(memberId) {
      const key = { id: { S: memberId } };
      const command = new GetItemCommand({ TableName: database.tableName, Key: key, ConsistentRead: true });
      const { Item } = await client.send(command);
      return Item ? unmarshall(Item) : null;
    },
    async close() {
      client.destroy();
      await services.close();
      await database.stop();
      bundles.remove();
    },
  };
};
