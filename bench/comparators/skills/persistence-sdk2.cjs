/** (c) ask-sdk as its guide shows it: Amazon's own persistence adapter, on version 2 of the AWS client. */
const Alexa = require('ask-sdk');
const DynamoDB = require('aws-sdk/clients/dynamodb');

const answer = {
  canHandle: ({ requestEnvelope }) =>
    ['LaunchRequest', 'IntentRequest'].includes(Alexa.getRequestType(requestEnvelope)),
  handle: async ({ attributesManager, responseBuilder }) => {
    const attributes = await attributesManager.getPersistentAttributes();
    attributesManager.setPersistentAttributes(attributes);
    await attributesManager.savePersistentAttributes();
    return responseBuilder.speak('Hello. Shall we stretch?').reprompt('Shall we?').getResponse();
  },
};

const skill = Alexa.SkillBuilders.standard()
  .addRequestHandlers(answer)
  .withTableName(process.env.TABLE_NAME)
  // Version 2 does not read the address from the environment.
  .withDynamoDbClient(new DynamoDB({ apiVersion: 'latest', endpoint: process.env.AWS_ENDPOINT_URL_DYNAMODB }))
  .create();

exports.handler = async (event, context) => skill.invoke(event, context);
