import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { AlexaAccount } from '../../simulator/alexa-api-account';
import type { RenderDocument } from '../../simulator/apl/player';
import { Device } from '../../simulator/device';
import type { DeviceOptions, DeviceState, Skill } from '../../simulator/device-types';
import { Driver } from '../../simulator/driver';
import type { Ear } from '../../simulator/ear';
import { saidBy, type EchoVoice } from '../../simulator/timeline';
import type { VirtualClock } from '../../simulator/virtual-clock';
import { englishVoice } from '../../simulator/voice';
import type { Workbench } from '../../simulator/workbench';
import { ExercisedTurns, type Exercised } from './exercised';
import { Recording } from './recording';
import type { Transcript } from './transcript';

export type StoredItem = Record<string, unknown>;

export interface DialogueOptions {
  /** The real handler on the embedded database unless given. */
  world?: Pick<Workbench, 'skill' | 'ear' | 'storedItem'> & Partial<Pick<Workbench, 'services'>>;
  /** The voice of the Echo; exactly what the skill expects unless given. */
  voice?: EchoVoice;
  /** When it begins, an ISO time. */
  startsAt?: string;
  /** Anything else about the device: its lags, its locale, a recognised person. */
  device?: Partial<Pick<DeviceOptions, 'answerLagMs' | 'hearingLagMs' | 'locale' | 'personId' | 'screen'>>;
  /** The skill may fail here: what went wrong is in `echo.failures` instead of failing the test. */
  mayFail?: boolean;
  /** The responses may be bad manners here. */
  unchecked?: boolean;
}

/** What is shared by the devices of one conversation. */
export interface Setting {
  clock: VirtualClock;
  transcript: Transcript;
  skill: Skill;
  ear: Ear;
  storedItem: Workbench['storedItem'];
  services: Workbench['services'] | undefined;
  options: DialogueOptions;
  userId: string;
  echoes: WatchedEcho[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const inside = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), value);

/** An Echo as it can be looked at: what was said and heard, shown, sent and stored. */
export class WatchedEcho {
  protected readonly setting: Setting;
  protected readonly device: Device;
  protected readonly driver: Driver;
  protected readonly recording: Recording;
  protected readonly turns = new ExercisedTurns();

  /** Use `dialogue`, or `anotherEcho`. */
  constructor(setting: Setting, person: { userId?: string; personId?: string } = {}) {
    const { clock, skill, ear, services, options, transcript } = setting;
    setting.echoes.push(this);
    const name = `echo ${setting.echoes.length}`;
    this.setting = setting;
    this.device = new Device({
      clock,
      skill,
      ear,
      voice: options.voice ?? englishVoice,
      ...(services && { services }),
      ...options.device,
      userId: setting.userId,
      deviceId: `${setting.userId}, ${name}`,
      ...person,
    });
    this.driver = new Driver(this.device, clock);
    transcript.follow(name, this.device);
    this.recording = new Recording(this.device);
    this.device.on((event) => {
      if (event.type === 'asked' && !options.world) this.turns.asked(event.request);
    });
  }

  /** What was said to this device, and what the dialogue made sure of. */
  get exercised(): readonly Exercised[] {
    return this.turns.turns;
  }

  /** The words of the last answer. */
  get speech(): string {
    return this.recording.speech;
  }

  /** The words of the last answer's reprompt; empty when there is none. */
  get reprompt(): string {
    return this.recording.reprompt;
  }

  /** What has been heard since the person last spoke. */
  get heard(): string {
    const { state } = this.device;
    if (state.kind !== 'speaking') return this.recording.heard.join(' ');
    return [...this.recording.heard, saidBy(state.timeline, this.nowMs - state.startedAtMs)].join(' ');
  }

  /** What the screen shows; null when nothing. */
  get document(): RenderDocument | null {
    return this.device.document;
  }

  /** How long what is being said now lasts in all, milliseconds; 0 when nothing is. */
  get speechMs(): number {
    const { state } = this.device;
    return state.kind === 'speaking' ? state.timeline.totalMs : 0;
  }

  /** What Alexa's services know of the person's account: reminders, permissions, refusals. */
  get account(): AlexaAccount {
    const { services, userId } = this.setting;
    if (!services) throw new Error("This conversation has none of Alexa's services.");
    return services.account(userId);
  }

  /** The present moment, epoch milliseconds. */
  get nowMs(): number {
    return this.setting.clock.nowMs();
  }

  get state(): DeviceState {
    return this.device.state;
  }

  /** What went wrong with the skill, the oldest first. */
  get failures(): Recording['failures'] {
    return this.recording.failures;
  }

  /** The last request. */
  get request(): RequestEnvelope | undefined {
    return this.recording.requests.at(-1);
  }

  /** Every request so far. */
  get requests(): readonly RequestEnvelope[] {
    return this.recording.requests;
  }

  /** The last answer that was spoken. */
  get response(): ResponseEnvelope | undefined {
    return this.recording.response;
  }

  /** What the session carries; null when none is open. */
  get attributes(): Readonly<Record<string, unknown>> | null {
    return this.device.session?.attributes ?? null;
  }

  /** What the table holds of the person who speaks; null when nothing. */
  stored(): Promise<StoredItem | null> {
    const { personId, userId } = this.device.identity;
    return this.setting.storedItem(personId ?? userId);
  }

  /** Where the person is: in the session's record, or if none is open in the stored one. */
  async place(): Promise<unknown> {
    const { attributes } = this;
    return attributes
      ? inside(attributes, 'held', 'member', 'session', 'place')
      : inside(await this.stored(), 'member', 'session', 'place');
  }

  /** Lets the skill finish what it still does, and checks that all was well. */
  async finish(): Promise<void> {
    await this.setting.clock.runUntil(this.device.settled());
    this.check();
  }

  protected check(): void {
    const { mayFail, unchecked } = this.setting.options;
    const [failure] = this.failures;
    if (failure && !mayFail) {
      throw new Error(`The skill failed: ${failure.error.message}`, { cause: failure.cause });
    }
    const findings = this.recording.takeFindings();
    if (findings.length > 0 && !unchecked && !failure) {
      throw new Error(`The response is not as Alexa wants it:\n- ${findings.join('\n- ')}`);
    }
  }
}
