import type { Intent } from 'ask-sdk-model';

/** What Alexa made of an utterance. */
export interface Heard {
  intent: Intent;
  /** What the person may have meant when the utterance is not one that Alexa knows. */
  suggestion?: string;
}

/** Alexa's understanding of what people say to one skill. Phrases come without the wake word. */
export interface Ear {
  /** Whether an utterance calls the skill by its name, alone or with a wish; null when it does not. */
  invocation(phrase: string, atMs: number): 'launch' | Heard | null;
  /** What an utterance means within an open session; AMAZON.FallbackIntent when it fits nothing. */
  meaning(phrase: string, atMs: number): Heard;
  /** Whether Alexa ends an open session at this utterance by herself ("exit"). */
  leaves(phrase: string): boolean;
}
