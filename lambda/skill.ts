import { SkillBuilders, type Skill } from 'ask-sdk-core';
import type { services } from 'ask-sdk-model';
import { createApiClient } from './api-client';
import { catalogue } from './catalogue';
import type { Coach } from './coach/moment';
import { anyError, conversation, otherRequests, sessionEnded } from './handlers/handlers';
import type { Log } from './handlers/log';
import { skillDisabled } from './handlers/skill-disabled';
import { memberIdOf } from './handlers/member';
import { createVoice } from './speech/voice';
import type { MemberStore } from './store/member-store';
import { createPersistenceAdapter } from './store/persistence-adapter';
import { createWords } from './words';

export interface SkillParts {
  store: MemberStore;
  log: Log;
  /** Epoch milliseconds now. */
  clock: () => number;
  /** The coach; a new one unless given. */
  coach?: Coach;
  /** Refuses requests of other skills when given (platform 10.3). */
  skillId?: string | undefined;
  /** The way to Alexa's services; the network unless given. */
  apiClient?: services.ApiClient;
}

/** The coach with its English words and the content it was built with. */
export const createCoach = (): Coach => ({
  catalogue,
  words: createWords('en', catalogue.words.en),
  voice: (ratePercent) => createVoice({ ratePercent }),
});

/** Assembles the skill from its parts. */
export const createSkill = ({
  store,
  log,
  clock,
  skillId,
  coach = createCoach(),
  apiClient = createApiClient(),
}: SkillParts): Skill => {
  const tools = { coach, log, clock };
  const builder = SkillBuilders.custom()
    .addRequestHandlers(
      conversation(tools),
      sessionEnded(tools),
      skillDisabled({ store, log, clock }),
      otherRequests(tools),
    )
    .addErrorHandlers(anyError(tools))
    .withApiClient(apiClient)
    .withPersistenceAdapter(createPersistenceAdapter(store, memberIdOf));
  return skillId === undefined ? builder.create() : builder.withSkillId(skillId).create();
};
