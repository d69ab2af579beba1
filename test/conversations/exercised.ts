import { getIntentName, getRequestType } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import { situationOf, type Situation } from './situation';

/** Something that was said in a dialogue, and what the dialogue made sure of before anything else was said. */
export interface Exercised {
  intent: string;
  situation: Situation;
  /** The words of the answer were looked at. */
  isHeard: boolean;
  /** What became of the session, or of what is stored, was looked at. */
  isFollowed: boolean;
}

/** What was said to one device, as its requests tell it. */
export class ExercisedTurns {
  readonly turns: Exercised[] = [];
  #isOpen = false;

  /** Takes in a request as the skill gets it; only what was said counts. */
  asked(envelope: RequestEnvelope): void {
    this.#isOpen = getRequestType(envelope) === 'IntentRequest';
    if (!this.#isOpen) return;
    this.turns.push({
      intent: getIntentName(envelope),
      situation: situationOf(envelope),
      isHeard: false,
      isFollowed: false,
    });
  }

  /** Something of the last answer was looked at. */
  looked(at: 'words' | 'session'): void {
    const turn = this.turns.at(-1);
    if (turn === undefined || !this.#isOpen) return;
    if (at === 'words') turn.isHeard = true;
    else turn.isFollowed = true;
  }
}
