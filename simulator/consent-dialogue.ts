import type { Activity } from './activity';
import {
  consentAnswer,
  consentQuestion,
  type Consent,
  type ConsentAnswered,
  type ConsentStatus,
} from './consent';
import type { DeviceNews, DeviceOptions } from './device-types';

export interface ConsentHost extends Pick<DeviceOptions, 'clock' | 'services' | 'userId'> {
  activity: Activity;
  tell: (news: DeviceNews) => void;
  /** How long Alexa listens for the answer, milliseconds. */
  microphoneMs: number;
  /** The skill is to hear what came of it, in a session of its own. */
  tellSkill: (answered: ConsentAnswered) => Promise<void>;
}

/** Alexa asking for a permission in the skill's place (platform facts 7). */
export class ConsentDialogue {
  readonly #host: ConsentHost;
  #wanted: Consent | null = null;

  constructor(host: ConsentHost) {
    this.#host = host;
  }

  /** Whether there is something to ask, or an answer is waited for. */
  get isWanted(): boolean {
    return this.#wanted !== null;
  }

  /** What an answer of the skill wants to be asked once it has been spoken; null for nothing. */
  want(consent: Consent | null): void {
    this.#wanted = consent;
  }

  /** Asks, unless the permission is there already. */
  ask(): void {
    const { activity, clock, services, tell, userId, microphoneMs } = this.#host;
    if (this.#wanted === null) return;
    if (services?.isGranted(userId, this.#wanted.scope)) {
      void this.#finish(this.#wanted, 'ACCEPTED');
      return;
    }
    tell({ type: 'alexa', text: consentQuestion });
    const untilMs = clock.nowMs() + microphoneMs;
    activity.becomeUntil({ kind: 'listening', part: 'answer', untilMs }, () => {
      if (this.#wanted !== null) void this.#finish(this.#wanted, 'NOT_ANSWERED');
    });
  }

  /** Takes the person's answer; one that makes no sense is asked for once more. */
  async answer(words: string): Promise<void> {
    const consent = this.#wanted;
    if (consent === null) return;
    const answer = consentAnswer(words);
    if (answer !== null) await this.#finish(consent, answer);
    else if (consent.isAskedAgain) await this.#finish(consent, 'NOT_ANSWERED');
    else {
      this.#wanted = { ...consent, isAskedAgain: true };
      this.ask();
    }
  }

  async #finish({ scope, token }: Consent, status: ConsentStatus): Promise<void> {
    const { services, userId, tellSkill } = this.#host;
    this.#wanted = null;
    if (status === 'ACCEPTED') services?.grant(userId, scope);
    await tellSkill({
      type: 'Connections.Response',
      name: 'AskFor',
      status: { code: '200', message: 'OK' },
      payload: { permissionScope: scope, status, isCardThrown: false },
      token,
    });
  }
}
