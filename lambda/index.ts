import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { catalogue } from './catalogue';
import { knownTo } from './handlers/member';
import { createLog } from './log';
import { createSkill } from './skill';
import { createDynamoClient } from './store/client';
import { createMemberStore } from './store/member-store';

/** A setting of the function is missing: says which, and what it is for. */
class MissingSetting extends Error {
  override name = 'MissingSetting';
}

const required = (name: string, what: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new MissingSetting(`${name} is not set: ${what}.`);
  return value;
};

/** Made once per container, while it starts. */
const skill = createSkill({
  store: createMemberStore({
    client: createDynamoClient(),
    tableName: required('TABLE_NAME', 'the DynamoDB table that members are kept in'),
    isKnown: knownTo({ catalogue }),
  }),
  log: createLog(process.env.METRICS_NAMESPACE),
  clock: Date.now,
  skillId: process.env.SKILL_ID === '' ? undefined : process.env.SKILL_ID,
});

/** The door: Alexa's request in, Alexa's response out. */
export const handler = async (event: RequestEnvelope, context: unknown): Promise<ResponseEnvelope> =>
  skill.invoke(event, context);
