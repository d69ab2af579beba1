import type { Intent } from 'ask-sdk-model';
import type { Ear } from '../../simulator/ear';

/** Hears intents as they are: a phrase is "launch", "exit", "yes", "no", or an intent in JSON, perhaps after "ask ". */
export const literalEar: Ear = {
  invocation: (phrase) => {
    if (phrase === 'launch') return 'launch';
    return phrase.startsWith('ask ') ? { intent: JSON.parse(phrase.slice(4)) as Intent } : null;
  },
  meaning: (phrase) => ({
    intent: /^(?:yes|no)$/.test(phrase)
      ? { name: phrase === 'yes' ? 'AMAZON.YesIntent' : 'AMAZON.NoIntent', confirmationStatus: 'NONE' }
      : (JSON.parse(phrase) as Intent),
  }),
  leaves: (phrase) => phrase === 'exit',
};
