/** (d) The hello world with the AWS client as its guide shows it: one read and one write of the member's item. */
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { getRequestType, SkillBuilders } from 'ask-sdk-core';

const client = new DynamoDBClient({});
const TableName = process.env.TABLE_NAME;

const answer = {
  canHandle: ({ requestEnvelope }) =>
    ['LaunchRequest', 'IntentRequest'].includes(getRequestType(requestEnvelope)),
  handle: async ({ requestEnvelope, responseBuilder }) => {
    const { userId } = requestEnvelope.context.System.user;
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: { id: { S: userId } }, ConsistentRead: true }),
    );
    await client.send(new PutItemCommand({ TableName, Item }));
    return responseBuilder.speak('Hello. Shall we stretch?').reprompt('Shall we?').getResponse();
  },
};

const skill = SkillBuilders.custom().addRequestHandlers(answer).create();

export const handler = async (event, context) => skill.invoke(event, context);
