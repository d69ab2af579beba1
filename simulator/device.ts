import type { ResponseEnvelope, SessionEndedError, SessionEndedReason } from 'ask-sdk-model';
import type { RenderDocument } from './apl/player';
import { Activity } from './activity';
import type {
  DeviceEvent,
  DeviceIdentity,
  DeviceNews,
  DeviceOptions,
  DeviceSession,
  DeviceState,
} from './device-types';
import { untilMoment } from './clock';
import { consentOf } from './consent';
import { ConsentDialogue } from './consent-dialogue';
import { Delivery, MICROPHONE_MS } from './delivery';
import { identityOf } from './device-identity';
import { DeviceScreen } from './device-screen';
import { DeviceSessions } from './device-sessions';
import { overTheWire, type Asking } from './envelope';
import { SkillLine } from './skill-line';
import { withoutWakeWord } from './wake-word';

/**
 * One Echo with one skill: it keeps the session, speaks, listens, can be interrupted and touched, and reaches the
 * skill only in Alexa's request and response JSON. Behaves as in platform facts 2: a response that leaves
 * `shouldEndSession` undefined closes the session, unless a screen shows something. A session that ends because
 * nobody touched the screen is not told to the skill, as on real ones.
 */
export class Device {
  readonly identity: DeviceIdentity;
  readonly #options: DeviceOptions;
  readonly #listeners = new Set<(event: DeviceEvent) => void>();
  /** Changes whenever what the device was doing no longer matters. */
  #turn = 0;
  readonly #activity: Activity;
  /** What Alexa asks for on behalf of the skill, instead of listening for it. */
  readonly #consent: ConsentDialogue;
  readonly #skill: SkillLine;
  readonly #sessions: DeviceSessions;
  readonly #screen: DeviceScreen | null;
  readonly #delivery: Delivery;

  constructor(options: DeviceOptions) {
    this.#options = options;
    this.identity = identityOf(options);
    let ids = 0;
    const newId = options.newId ?? (() => `${options.deviceId}.${(ids += 1)}`);
    const tell = (news: DeviceNews): void => this.#tell(news);
    this.#activity = new Activity(options, tell);
    this.#consent = new ConsentDialogue({
      ...options,
      activity: this.#activity,
      tell,
      microphoneMs: MICROPHONE_MS,
      tellSkill: (answered) => {
        const session = this.#sessions.begin();
        this.#become({ kind: 'thinking', sinceMs: this.#options.clock.nowMs() });
        return this.#ask(this.#turn, session, answered);
      },
    });
    this.#skill = new SkillLine({ ...options, identity: this.identity, newId, tell });
    this.#sessions = new DeviceSessions({
      skill: this.#skill,
      newId,
      tell,
      onClose: () => this.#screen?.clear(),
    });
    this.#delivery = new Delivery({
      ...options,
      activity: this.#activity,
      sessions: this.#sessions,
      consent: this.#consent,
      tell,
      clearScreen: () => this.#screen?.clear(),
      onSilence: () => void this.#endSession('EXCEEDED_MAX_REPROMPTS'),
    });
    this.#screen = options.screen
      ? new DeviceScreen(options.screen, options.clock, {
          speak: (ssml, spoken) => this.#delivery.speakForDocument(ssml, spoken),
          hush: () => this.#delivery.hush(),
          send: (asking) => this.#askFromScreen(asking),
          shows: (document) => this.#tell({ type: 'shown', document }),
        })
      : null;
  }

  /** What the device is doing now. */
  get state(): DeviceState {
    return this.#activity.state;
  }

  /** The open session; null when none is. */
  get session(): Readonly<DeviceSession> | null {
    return this.#sessions.current;
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
    if (this.state.kind === 'unplugged' || words === '') return;
    const turn = this.#interrupt();
    this.#tell({ type: 'heard', phrase: words });
    const { clock, ear, hearingLagMs = 0 } = this.#options;
    if (hearingLagMs > 0) await untilMoment(clock, clock.nowMs() + hearingLagMs);
    if (turn !== this.#turn) return;
    const invocation = ear.invocation(words, clock.nowMs());
    if (invocation !== null) this.#sessions.begin();
    const session = this.#sessions.current;
    if (session) this.#consent.want(null);
    if (!session && this.#consent.isWanted) {
      await this.#consent.answer(words);
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
    if (this.state.kind === 'unplugged' || this.state.kind === 'listening') return;
    this.#interrupt();
    this.#delivery.listen('answer');
  }

  /** The power goes: nothing more is said or sent, and the session is lost. */
  unplug(): void {
    this.#interrupt();
    this.#consent.want(null);
    this.#sessions.close('power');
    this.#become({ kind: 'unplugged' });
  }

  /** The power comes back. */
  plugIn(): void {
    if (this.state.kind === 'unplugged') this.#become({ kind: 'idle' });
  }

  /** What is on the screen; null when nothing is, or there is no screen. */
  get document(): RenderDocument | null {
    return this.#screen?.document ?? null;
  }

  /**
   * Somebody touches a component of what the screen shows.
   *
   * @returns when the skill has answered whatever that told it
   * @throws Error when there is nothing with this id that can be touched
   */
  async touch(componentId: string): Promise<void> {
    if (!this.#screen) throw new Error('This Echo has no screen.');
    this.#tell({ type: 'touched', componentId });
    await this.#screen.touch(componentId);
  }

  /** Waits for the skill to finish whatever it is doing, heard or not, so that it can be shut down safely. */
  settled(): Promise<void> {
    return this.#skill.settled();
  }

  #interrupt(): number {
    this.#turn += 1;
    this.#delivery.breakOff();
    this.#screen?.stop();
    this.#become({ kind: 'thinking', sinceMs: this.#options.clock.nowMs() });
    return this.#turn;
  }

  async #ask(turn: number, session: DeviceSession, asking: Asking): Promise<void> {
    const outcome = await this.#skill.send(session, asking);
    session.isNew = false;
    if (turn !== this.#turn) return;
    if (outcome.kind === 'failure') await this.#fail(outcome.error);
    else this.#take(session, outcome.response);
  }

  async #fail(error: SessionEndedError): Promise<void> {
    this.#delivery.breakOff();
    this.#tell({
      type: 'alexa',
      text: "(Alexa, not the skill) There was a problem with the skill's answer.",
    });
    await this.#endSession('ERROR', error);
  }

  /** What the screen tells does not stop what is being said or shown; only an answer that brings something does. */
  async #askFromScreen(asking: Asking): Promise<void> {
    const session = this.#sessions.current;
    const turn = this.#turn;
    if (!session) return;
    const outcome = await this.#skill.send(session, asking);
    session.isNew = false;
    if (turn !== this.#turn || session !== this.#sessions.current) return;
    if (outcome.kind === 'failure') return this.#fail(outcome.error);
    const { response } = outcome.response;
    const bringsNothing = !response.outputSpeech && !response.directives?.length;
    if (bringsNothing && response.shouldEndSession === undefined) {
      session.attributes = overTheWire(outcome.response).sessionAttributes ?? {};
      if (this.state.kind === 'showing') this.#delivery.showOn();
      return;
    }
    this.#turn += 1;
    this.#delivery.breakOff();
    this.#take(session, outcome.response);
  }

  #take(session: DeviceSession, envelope: ResponseEnvelope): void {
    const { response, sessionAttributes } = overTheWire(envelope);
    session.attributes = sessionAttributes ?? {};
    this.#delivery.receive(response);
    this.#screen?.take(response.directives ?? []);
    const stays =
      response.shouldEndSession === false || (response.shouldEndSession === undefined && this.document);
    if (!stays) this.#sessions.release();
    this.#consent.want(this.#sessions.current ? null : consentOf(response));
    if (response.shouldEndSession === undefined && stays && !response.outputSpeech) this.#delivery.showOn();
    else this.#delivery.speak('answer');
  }

  #endSession(reason: SessionEndedReason, error?: SessionEndedError): Promise<void> {
    return this.#sessions.end(reason, () => this.#become({ kind: 'idle' }), error);
  }

  #become(state: DeviceState): void {
    this.#activity.become(state);
  }

  #tell(news: DeviceNews): void {
    const event = { atMs: this.#options.clock.nowMs(), ...news };
    for (const listener of this.#listeners) listener(event);
  }
}
