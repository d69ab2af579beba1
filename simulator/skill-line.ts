import type { ResponseEnvelope, SessionEndedError } from 'ask-sdk-model';
import type { DeviceIdentity, DeviceNews, DeviceOptions, DeviceSession } from './device-types';
import { overTheWire, requestEnvelope, type Asking } from './envelope';
import { ANSWER_TIME_MS, lambdaContext } from './lambda-context';
import { refusalsOf } from './limits';

/** What became of a request: the skill's answer, or why there is none that a device can use. */
export type Outcome =
  | { kind: 'answer'; response: ResponseEnvelope }
  | { kind: 'failure'; error: SessionEndedError; cause: unknown };

export interface SkillLineOptions extends Pick<DeviceOptions, 'clock' | 'skill' | 'services'> {
  identity: DeviceIdentity;
  /** Makes the ids of requests. */
  newId: () => string;
  /** Hears of every request, answer and failure. */
  tell: (news: DeviceNews) => void;
}

/** The way from a device to its skill and back: JSON both ways, and as long as Alexa waits. */
export class SkillLine {
  readonly #options: SkillLineOptions;
  /** Calls of the skill that have not come back. */
  readonly #calls = new Set<Promise<unknown>>();

  constructor(options: SkillLineOptions) {
    this.#options = options;
  }

  /** Asks the skill something; what comes of it is told as well. */
  async send(session: DeviceSession, asking: Asking): Promise<Outcome> {
    const { clock, skill, services, identity, newId, tell } = this.#options;
    const requestId = `amzn1.echo-api.request.${newId()}`;
    const request = requestEnvelope(identity, session, asking, requestId, clock.nowMs(), services);
    tell({ type: 'asked', request });
    const outcome = await new Promise<Outcome>((resolve) => {
      const fail = (type: SessionEndedError['type'], message: string, cause: unknown): void =>
        resolve({ kind: 'failure', error: { type, message }, cause });
      let tooLate = false;
      const stopWaiting = clock.schedule(clock.nowMs() + ANSWER_TIME_MS, () => {
        tooLate = true;
        fail('ENDPOINT_TIMEOUT', `No answer within ${ANSWER_TIME_MS} ms.`, null);
      });
      const call = async (): Promise<ResponseEnvelope> =>
        skill(overTheWire(request), lambdaContext(requestId));
      const calling = clock.during(call());
      this.#calls.add(calling);
      const returned = calling.finally(() => this.#calls.delete(calling));
      returned.then(
        (response) => {
          stopWaiting();
          tell({ type: 'answered', request, response, tooLate });
          const refusals = asking.type === 'SessionEndedRequest' ? [] : refusalsOf(response);
          if (refusals.length > 0) fail('INVALID_RESPONSE', `${refusals.join('; ')}.`, null);
          else resolve({ kind: 'answer', response });
        },
        (cause: unknown) => {
          stopWaiting();
          fail('INVALID_RESPONSE', `The skill threw: ${String(cause)}`, cause);
        },
      );
    });
    if (outcome.kind === 'failure') {
      tell({ type: 'failed', request, error: outcome.error, cause: outcome.cause });
    }
    return outcome;
  }

  /** Waits for the skill to finish whatever it is doing, heard or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#calls);
  }
}
