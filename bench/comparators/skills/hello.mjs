/** (b) A hello world on ask-sdk-core, without a database. */
import { getRequestType, SkillBuilders } from 'ask-sdk-core';

const launch = {
  canHandle: ({ requestEnvelope }) => getRequestType(requestEnvelope) === 'LaunchRequest',
  handle: ({ responseBuilder }) =>
    responseBuilder.speak('Hello. Shall we stretch?').reprompt('Shall we?').getResponse(),
};

const skill = SkillBuilders.custom().addRequestHandlers(launch).create();

export const handler = async (event, context) => skill.invoke(event, context);
