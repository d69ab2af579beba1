import type { SessionEndedError, SessionEndedReason } from 'ask-sdk-model';
import type { DeviceNews, DeviceSession, SessionEnd } from './device-types';
import type { SkillLine } from './skill-line';

const BY_WHOM: Record<SessionEndedReason, SessionEnd> = {
  USER_INITIATED: 'person',
  ERROR: 'error',
  EXCEEDED_MAX_REPROMPTS: 'silence',
};

export interface DeviceSessionsParts {
  skill: SkillLine;
  newId: () => string;
  tell: (news: DeviceNews) => void;
  /** Called where a session closes, before that is told. */
  onClose: () => void;
}

/** The one session that a device has with its skill, from its beginning to whatever ends it. */
export class DeviceSessions {
  readonly #parts: DeviceSessionsParts;
  #open: DeviceSession | null = null;

  constructor(parts: DeviceSessionsParts) {
    this.#parts = parts;
  }

  /** The open session; null when none is. */
  get current(): DeviceSession | null {
    return this.#open;
  }

  /** Opens a session; one that is still open is replaced by it, which the skill is not told. */
  begin(): DeviceSession {
    this.close('replaced');
    const session = { id: `amzn1.echo-api.session.${this.#parts.newId()}`, isNew: true, attributes: {} };
    this.#open = session;
    return session;
  }

  /** Closes the session, if one is open, without a word to the skill. */
  close(by: SessionEnd): void {
    if (!this.#open) return;
    this.#open = null;
    this.#parts.onClose();
    this.#parts.tell({ type: 'session-ended', by });
  }

  /** From here on whatever is said goes to Alexa, although the skill's last words are still being spoken. */
  release(): void {
    this.#open = null;
  }

  /**
   * Closes the session, and tells the skill why.
   *
   * @param meanwhile what the device becomes before the skill is told
   * @returns when the skill has heard of it
   */
  async end(reason: SessionEndedReason, meanwhile: () => void, error?: SessionEndedError): Promise<void> {
    const session = this.#open;
    this.close(BY_WHOM[reason]);
    meanwhile();
    if (session) {
      const why = { reason, ...(error ? { error } : {}) };
      await this.#parts.skill.send(session, { type: 'SessionEndedRequest', ...why });
    }
  }
}
