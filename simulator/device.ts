import type { ResponseEnvelope, SessionEndedError, SessionEndedReason } from 'ask-sdk-model';
import type { Cancel } from './clock';
import type {
  DeviceEvent,
  DeviceIdentity,
  DeviceNews,
  DeviceOptions,
  DeviceSession,
  DeviceState,
  Part,
  SessionEnd,
} from './device-types';
import { consentAnswer, consentOf, consentQuestion, type Consent, type ConsentStatus } from './consent';
import { answerTimeMs, lambdaContext, overTheWire, requestEnvelope, type Asking } from './envelope';
import { refusalsOf, ssmlOf } from './limits';
import { timelineOf } from './timeline';

/** How long the microphone stays open, milliseconds (platform facts 2). */
export const microphoneMs = 8000;

const withoutWakeWord = (phrase: string): string =>
  phrase
    .trim()
    .replace(/^alexa\b[\s,.!]*/i, '')
    .trim();

type Outcome =
  | { kind: 'answer'; response: ResponseEnvelope }
  | { kind: 'failure'; error: SessionEndedError; cause: unknown };

const byWhom: Record<SessionEndedReason, SessionEnd> = {
  USER_INITIATED: 'person',
  ERROR: 'error',
  EXCEEDED_MAX_REPROMPTS: 'silence',
};

/**
 * One Echo without a screen, with one skill: it keeps the session, speaks, listens, can be interrupted, and reaches
 * the skill only in Alexa's request and response JSON. Behaves as in platform facts 2; a response that leaves
 * `shouldEndSession` undefined closes the session, as it does without a screen.
 */
export class Device {
  readonly identity: DeviceIdentity;
  readonly #options: DeviceOptions;
  readonly #listeners = new Set<(event: DeviceEvent) => void>();
  readonly #newId: () => string;
  #state: DeviceState = { kind: 'idle' };
  #session: DeviceSession | null = null;
  /** The answer being spoken or waited upon. */
  #response: ResponseEnvelope['response'] = {};
  /** What Alexa asks for on behalf of the skill, instead of listening for it. */
  #consent: Consent | null = null;
  /** Changes whenever what the device was doing no longer matters. */
  #turn = 0;
  #cancelTimer: Cancel = () => undefined;
  /** Calls of the skill that have not come back. */
  readonly #calls = new Set<Promise<unknown>>();

  constructor(options: DeviceOptions) {
    this.#options = options;
    const { userId, deviceId, personId } = options;
    this.identity = {
      userId,
      deviceId,
      ...(personId === undefined ? {} : { personId }),
      applicationId: options.applicationId ?? 'amzn1.ask.skill.simulated',
      locale: options.locale ?? 'en-US',
      supportedInterfaces: options.supportedInterfaces ?? {},
    };
    let ids = 0;
    this.#newId = options.newId ?? (() => `${deviceId}.${(ids += 1)}`);
  }

  /** What the device is doing now. */
  get state(): DeviceState {
    return this.#state;
  }

  /** The open session; null when none is. */
  get session(): Readonly<DeviceSession> | null {
    return this.#session;
  }

  /** Tells a listener everything that happens from now on. Gives back what stops it. */
  on(listener: (event: DeviceEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Somebody says something, with or without the wake word, at any moment; whatever Alexa was saying is cut short.
   *
   * @returns when the skill has answered, or the device has by itself
   */
  async say(phrase: string): Promise<void> {
    const words = withoutWakeWord(phrase);
    if (this.#state.kind === 'unplugged' || words === '') return;
    const turn = this.#interrupt();
    this.#tell({ type: 'heard', phrase: words });
    await this.#pass(this.#options.hearingLagMs ?? 0);
    if (turn !== this.#turn) return;
    const { clock, ear } = this.#options;
    const invocation = ear.invocation(words, clock.nowMs());
    if (invocation !== null) this.#openSession();
    const session = this.#session;
    const consent = this.#consent;
    if (session) this.#consent = null;
    if (!session && consent) {
      await this.#answerConsent(turn, consent, words);
    } else if (!session) {
      this.#tell({ type: 'alexa', text: `(Alexa, not the skill, hears "${words}".)` });
      this.#become({ kind: 'idle' });
    } else if (invocation === 'launch') {
      await this.#ask(turn, session, { type: 'LaunchRequest' });
    } else if (invocation === null && ear.leaves(words)) {
      await this.#endSession('USER_INITIATED');
    } else {
      const { intent, suggestion } = invocation ?? ear.meaning(words, clock.nowMs());
      if (suggestion !== undefined) this.#tell({ type: 'suggested', suggestion });
      await this.#ask(turn, session, { type: 'IntentRequest', intent, dialogState: 'COMPLETED' });
    }
  }

  /**
   * Somebody says "Alexa", and nothing yet: whatever she was saying is cut short, and she listens. Silence is taken
   * as after any answer.
   */
  wake(): void {
    if (this.#state.kind === 'unplugged' || this.#state.kind === 'listening') return;
    this.#interrupt();
    this.#listen('answer');
  }

  /** The power goes: nothing more is said or sent, and the session is lost. */
  unplug(): void {
    this.#interrupt();
    this.#consent = null;
    if (this.#session) this.#closeSession('power');
    this.#become({ kind: 'unplugged' });
  }

  /** The power comes back. */
  plugIn(): void {
    if (this.#state.kind === 'unplugged') this.#become({ kind: 'idle' });
  }

  /** Waits for the skill to finish whatever it is doing, heard or not, so that it can be shut down safely. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#calls);
  }

  #interrupt(): number {
    this.#cancelTimer();
    const state = this.#state;
    const nowMs = this.#options.clock.nowMs();
    this.#turn += 1;
    if (state.kind === 'speaking') {
      const { part, timeline, startedAtMs } = state;
      this.#tell({ type: 'cut', part, timeline, saidMs: Math.max(0, nowMs - startedAtMs) });
      if (!this.#session) this.#tell({ type: 'session-ended', by: 'skill' });
    }
    this.#become({ kind: 'thinking', sinceMs: nowMs });
    return this.#turn;
  }

  #openSession(): DeviceSession {
    if (this.#session) this.#closeSession('replaced');
    const session = { id: `amzn1.echo-api.session.${this.#newId()}`, isNew: true, attributes: {} };
    this.#session = session;
    return session;
  }

  #closeSession(by: SessionEnd): void {
    this.#session = null;
    this.#tell({ type: 'session-ended', by });
  }

  async #ask(turn: number, session: DeviceSession, asking: Asking): Promise<void> {
    const outcome = await this.#send(session, asking);
    session.isNew = false;
    if (turn !== this.#turn) return;
    if (outcome.kind === 'failure') {
      this.#tell({
        type: 'alexa',
        text: "(Alexa, not the skill) There was a problem with the skill's answer.",
      });
      await this.#endSession('ERROR', outcome.error);
    } else {
      this.#take(session, outcome.response);
    }
  }

  async #send(session: DeviceSession, asking: Asking): Promise<Outcome> {
    const { clock, skill, services } = this.#options;
    const requestId = `amzn1.echo-api.request.${this.#newId()}`;
    const request = requestEnvelope(this.identity, session, asking, requestId, clock.nowMs(), services);
    this.#tell({ type: 'asked', request });
    const outcome = await new Promise<Outcome>((resolve) => {
      const fail = (type: SessionEndedError['type'], message: string, cause: unknown): void =>
        resolve({ kind: 'failure', error: { type, message }, cause });
      let tooLate = false;
      const stopWaiting = clock.schedule(clock.nowMs() + answerTimeMs, () => {
        tooLate = true;
        fail('ENDPOINT_TIMEOUT', `No answer within ${answerTimeMs} ms.`, null);
      });
      const call = async (): Promise<ResponseEnvelope> =>
        skill(overTheWire(request), lambdaContext(requestId));
      const calling = clock.during(call());
      this.#calls.add(calling);
      const returned = calling.finally(() => this.#calls.delete(calling));
      returned.then(
        (response) => {
          stopWaiting();
          this.#tell({ type: 'answered', request, response, tooLate });
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
      this.#tell({ type: 'failed', request, error: outcome.error, cause: outcome.cause });
    }
    return outcome;
  }

  #take(session: DeviceSession, envelope: ResponseEnvelope): void {
    const { response, sessionAttributes } = overTheWire(envelope);
    session.attributes = sessionAttributes ?? {};
    this.#response = response;
    // From here on whatever is said goes to Alexa, although the skill's last words are still being spoken.
    if (response.shouldEndSession !== false) this.#session = null;
    this.#consent = this.#session ? null : consentOf(response);
    this.#speak('answer');
  }

  #speak(part: Part): void {
    const { clock, voice, answerLagMs = 0 } = this.#options;
    const speech = part === 'answer' ? this.#response.outputSpeech : this.#response.reprompt?.outputSpeech;
    const timeline = timelineOf(speech ? ssmlOf(speech) : '<speak/>', voice);
    const startedAtMs = clock.nowMs() + (part === 'answer' ? answerLagMs : 0);
    this.#become({ kind: 'speaking', part, timeline, startedAtMs });
    this.#cancelTimer = clock.schedule(startedAtMs + timeline.totalMs, () => {
      const listens = this.#session !== null;
      this.#tell({ type: 'spoken', part });
      if (listens) {
        this.#listen(part);
      } else {
        this.#tell({ type: 'session-ended', by: 'skill' });
        if (this.#consent) this.#askConsent(this.#consent);
        else this.#become({ kind: 'idle' });
      }
    });
  }

  /** Alexa asks for a permission in the skill's place (platform facts 7), unless she has it already. */
  #askConsent(consent: Consent): void {
    const { clock, services } = this.#options;
    if (services?.isGranted(this.identity.userId, consent.scope)) {
      void this.#tellConsent(this.#turn, consent, 'ACCEPTED');
      return;
    }
    this.#tell({ type: 'alexa', text: consentQuestion });
    const untilMs = clock.nowMs() + microphoneMs;
    this.#become({ kind: 'listening', part: 'answer', untilMs });
    this.#cancelTimer = clock.schedule(untilMs, () => {
      void this.#tellConsent(this.#turn, consent, 'NOT_ANSWERED');
    });
  }

  async #answerConsent(turn: number, consent: Consent, words: string): Promise<void> {
    const answer = consentAnswer(words);
    if (answer !== null) await this.#tellConsent(turn, consent, answer);
    else if (consent.isAskedAgain) await this.#tellConsent(turn, consent, 'NOT_ANSWERED');
    else {
      this.#consent = { ...consent, isAskedAgain: true };
      this.#askConsent(this.#consent);
    }
  }

  /** The skill hears what came of it, in a session of its own. */
  async #tellConsent(turn: number, { scope, token }: Consent, status: ConsentStatus): Promise<void> {
    const { userId } = this.identity;
    this.#consent = null;
    if (status === 'ACCEPTED') this.#options.services?.grant(userId, scope);
    const session = this.#openSession();
    this.#become({ kind: 'thinking', sinceMs: this.#options.clock.nowMs() });
    await this.#ask(turn, session, {
      type: 'Connections.Response',
      name: 'AskFor',
      status: { code: '200', message: 'OK' },
      payload: { permissionScope: scope, status, isCardThrown: false },
      token,
    });
  }

  #listen(part: Part): void {
    const { clock } = this.#options;
    const untilMs = clock.nowMs() + microphoneMs;
    this.#become({ kind: 'listening', part, untilMs });
    this.#cancelTimer = clock.schedule(untilMs, () => {
      if (!this.#session) this.#become({ kind: 'idle' });
      else if (part === 'answer' && this.#response.reprompt) this.#speak('reprompt');
      else void this.#endSession('EXCEEDED_MAX_REPROMPTS');
    });
  }

  async #endSession(reason: SessionEndedReason, error?: SessionEndedError): Promise<void> {
    const session = this.#session;
    if (session) this.#closeSession(byWhom[reason]);
    this.#become({ kind: 'idle' });
    if (session)
      await this.#send(session, { type: 'SessionEndedRequest', reason, ...(error ? { error } : {}) });
  }

  #pass(ms: number): Promise<void> {
    const { clock } = this.#options;
    if (ms <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      clock.schedule(clock.nowMs() + ms, resolve);
    });
  }

  #become(state: DeviceState): void {
    this.#state = state;
    this.#tell({ type: 'became', state });
  }

  #tell(news: DeviceNews): void {
    const event = { atMs: this.#options.clock.nowMs(), ...news };
    for (const listener of this.#listeners) listener(event);
  }
}
