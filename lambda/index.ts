import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { catalogue } from './catalogue';
import { isSentAgain, lastResort, withAttributes } from './handlers/last-resort';
import { knownTo } from './handlers/member';
import { createLog } from './log';
import { createCoach, createSkill } from './skill';
import { createDynamoClient } from './store/client';
import { createMemberStore } from './store/member-store';

/** A setting of the function is missing: says which, and what it is for. */
class MissingSetting extends Error {
  override name = 'MissingSetting';
}

/** Somebody else's skill, or nobody's, has called this function. */
class ForeignRequest extends Error {
  override name = 'ForeignRequest';
}

const required = (name: string, what: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new MissingSetting(`${name} is not set: ${what}.`);
  return value;
};

const skillId = process.env.SKILL_ID === '' ? undefined : process.env.SKILL_ID;
const log = createLog(process.env.METRICS_NAMESPACE);
const coach = createCoach();

/** Made once per container, while it starts. */
const skill = createSkill({
  store: createMemberStore({
    client: createDynamoClient(),
    tableName: required('TABLE_NAME', 'the DynamoDB table that members are kept in'),
    isKnown: knownTo({ catalogue }),
  }),
  log,
  coach,
  clock: Date.now,
  skillId,
});

/** Whether a request comes from another skill (platform 10.3); what cannot be told is none of ours either. */
const isForeign = (event: RequestEnvelope): boolean => {
  if (skillId === undefined) return false;
  try {
    return event.context.System.application.applicationId !== skillId;
  } catch {
    return true;
  }
};

/**
 * The door: Alexa's request in, Alexa's response out. A request that is none, or breaks what takes it, is answered
 * with a plain sentence; one of another skill is not answered at all, and one that Alexa sends again if it fails does.
 */
export const handler = async (event: RequestEnvelope, context: unknown): Promise<ResponseEnvelope> => {
  if (isForeign(event)) throw new ForeignRequest('The request is not for this skill.');
  try {
    return await skill.invoke(withAttributes(event), context);
  } catch (cause) {
    if (isSentAgain(event)) throw cause;
    log.trouble('A request could not be read.', {}, cause);
    return lastResort(event, coach.words.phrase('trouble.last-resort'));
  }
};
