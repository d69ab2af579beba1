import { randomUUID } from 'node:crypto';
import { remindersScope } from '../alexa-api-account';
import { viewports } from '../apl/viewports';
import { Device } from '../device';
import type { DeviceEvent, DeviceState, Skill } from '../device-types';
import type { Ear } from '../ear';
import { lookAtSession, lookAtStored, type Glimpse } from '../glass/glass';
import type { RealClock } from '../real-clock';
import type { EchoVoice } from '../timeline';
import type { Workbench } from '../workbench';
import { Exchanges } from './exchanges';
import { PageScreen, type ScreenDoing } from './page-screen';
import type { ClockView, ReminderView, RoomNews, Snapshot, StateView } from './protocol';
import { remindersOf } from './reminders';
import type { Network, Switches } from './switches';
import { Transcript } from './transcript';

export interface RoomOptions {
  clock: RealClock;
  workbench: Workbench;
  /** Alexa's understanding of a language. */
  earFor: (locale: string) => Ear;
  voice: EchoVoice;
  user: string;
  switches: Switches;
  /** The time zone of the Echo. */
  timeZone: string;
}

/** How long the skill's answers are on their way, milliseconds; the last is longer than Alexa waits. */
const delayMs: Record<Network, number> = { fast: 0, slow: 3000, 'too-slow': 9000 };

const noGlimpse: Glimpse = { routine: null, answer: [], reprompt: [] };

/**
 * The room in which the Echo of the page stands: one device with the real skill, its switches, and everything that
 * was said. Pages come and go; the room stays.
 */
export class Room {
  readonly #options: RoomOptions;
  readonly #listeners = new Set<(news: RoomNews) => void>();
  readonly #transcript = new Transcript();
  readonly #exchanges: Exchanges;
  #switches: Switches;
  #device: Device;
  readonly #screen = new PageScreen((news) => this.#tell(news));
  #glimpse = noGlimpse;
  #stored: Record<string, unknown> | null = null;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.#switches = options.switches;
    this.#exchanges = new Exchanges(options.voice);
    this.#options.workbench.services.account(this.#userId).timeZone = options.timeZone;
    this.#device = this.#makeDevice();
    this.#setUp();
    options.clock.onChange(() => this.#tell({ type: 'clock' }));
  }

  /** Tells a listener everything that happens from now on. Gives back what stops it. */
  on(listener: (news: RoomNews) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get clock(): ClockView {
    const { clock } = this.#options;
    return { nowMs: clock.nowMs(), rate: clock.rate, speed: clock.speed };
  }

  get switches(): Switches {
    return this.#switches;
  }

  /** Whether somebody would miss something if time went on: a session is open, or Alexa speaks. */
  get isBusy(): boolean {
    return this.#device.session !== null || this.#device.state.kind !== 'idle';
  }

  /** Reads what is stored of whoever is there; to be called once before a page opens. */
  async prepare(): Promise<void> {
    this.#device.plugIn();
    await this.#lookAtStore();
  }

  snapshot(): Snapshot {
    return {
      state: this.#viewOf(this.#device.state),
      hasSession: this.#device.session !== null,
      transcript: this.#transcript.kept,
      exchanges: this.#exchanges.kept,
      routine: this.#glimpse.routine,
      stored: this.#stored,
      reminders: this.#reminders(),
      switches: this.#switches,
      shown: this.#screen.shown,
    };
  }

  say(phrase: string): Promise<void> {
    return this.#device.say(phrase);
  }

  /** The document on the page's screen does something. */
  document(id: number, doing: ScreenDoing): void {
    this.#screen.take(id, doing);
  }

  wake(): void {
    this.#device.wake();
  }

  /** On to the end of what Alexa is saying, or waiting for. */
  async jump(): Promise<void> {
    const { clock } = this.#options;
    const { state } = this.#device;
    const endMs =
      state.kind === 'speaking'
        ? state.startedAtMs + state.timeline.totalMs
        : state.kind === 'listening'
          ? state.untilMs
          : 0;
    const leftMs = endMs - clock.nowMs();
    if (leftMs > 0) await clock.skip(leftMs);
  }

  /** Changes switches. Another screen, language or voice means another Echo: the session of the old one is left. */
  async change(changes: Partial<Switches>): Promise<void> {
    const before = this.#switches;
    this.#switches = { ...before, ...changes };
    this.#setUp();
    const isOther =
      before.locale !== this.#switches.locale ||
      before.screen !== this.#switches.screen ||
      before.person !== this.#switches.person;
    if (isOther) {
      await this.leave();
      this.#device = this.#makeDevice();
      this.#glimpse = noGlimpse;
      await this.#lookAtStore();
      this.#tellState(this.#device.state);
    }
    this.#tell({ type: 'switches', switches: this.#switches });
  }

  /** The person goes away: the session, if any, is ended as if they had said so, and the skill hears of it. */
  async leave(): Promise<void> {
    if (this.#device.session) await this.#device.say('exit');
    else this.#device.unplug();
    await this.#device.settled();
    this.#device.plugIn();
  }

  #makeDevice(): Device {
    const { clock, workbench, earFor, voice } = this.#options;
    const { locale, person, screen } = this.#switches;
    const device = new Device({
      clock,
      skill: this.#overTheNetwork(workbench.skill),
      ear: earFor(locale),
      services: workbench.services,
      voice,
      userId: this.#userId,
      deviceId: `amzn1.ask.device.${this.#options.user}`,
      ...(person === 'nobody' ? {} : { personId: `amzn1.ask.person.${this.#options.user}-${person}` }),
      locale,
      ...(screen === 'none' ? {} : { screen: { viewport: viewports[screen], player: this.#screen.player } }),
      newId: randomUUID,
    });
    device.on((event) => {
      if (this.#device === device) this.#take(event);
    });
    return device;
  }

  #overTheNetwork(skill: Skill): Skill {
    return async (request, context) => {
      const lagMs = delayMs[this.#switches.network];
      if (lagMs > 0) await this.#options.clock.sleep(lagMs);
      return skill(request, context);
    };
  }

  get #userId(): string {
    return `amzn1.ask.account.${this.#options.user}`;
  }

  #setUp(): void {
    const { workbench } = this.#options;
    const { reminders, refusal, databaseUp } = this.#switches;
    const account = workbench.services.account(this.#userId);
    if (reminders) account.grant();
    else account.revoke();
    account.refuse(...(refusal === 'none' ? [] : [refusal]));
    workbench.databaseGate.isOpen = databaseUp;
  }

  #take(event: DeviceEvent): void {
    const exchange = this.#exchanges.take(event);
    if (exchange) this.#tell({ type: 'exchange', exchange });
    const line = this.#transcript.take(event);
    if (line) this.#tell({ type: 'line', line });
    if (event.type === 'answered') this.#answered(event.response);
    if (event.type === 'became') this.#tellState(event.state);
    if (event.type === 'shown' && event.document === null) this.#screen.clear();
    if (event.type === 'session-ended') {
      this.#tell({ type: 'session-ended', by: event.by });
      void this.#lookAtStore();
    }
  }

  #answered(response: Awaited<ReturnType<Skill>>): void {
    const { sessionAttributes } = response;
    if (sessionAttributes) {
      this.#glimpse = lookAtSession(sessionAttributes);
      this.#tell({ type: 'routine', routine: this.#glimpse.routine });
    }
    void this.#lookAtStore();
    this.#noticeConsent();
  }

  /** Permission may have been given by voice meanwhile. */
  #noticeConsent(): void {
    const reminders = this.#options.workbench.services.isGranted(this.#userId, remindersScope);
    if (reminders === this.#switches.reminders) return;
    this.#switches = { ...this.#switches, reminders };
    this.#tell({ type: 'switches', switches: this.#switches });
  }

  /** What is stored; outside of a session it is also what the routine is known by. */
  async #lookAtStore(): Promise<void> {
    const { person } = this.#switches;
    const { user, workbench } = this.#options;
    const memberId = person === 'nobody' ? this.#userId : `amzn1.ask.person.${user}-${person}`;
    this.#stored = await workbench.storedItem(memberId).catch(() => null);
    this.#tell({ type: 'stored', stored: this.#stored, reminders: this.#reminders() });
    if (this.#device.session) return;
    this.#glimpse = { ...noGlimpse, routine: lookAtStored(this.#stored) };
    this.#tell({ type: 'routine', routine: this.#glimpse.routine });
  }

  #reminders(): ReminderView[] {
    return remindersOf(this.#options.workbench.services.account(this.#userId).reminders);
  }

  #tellState(state: DeviceState): void {
    this.#tell({ type: 'state', state: this.#viewOf(state), hasSession: this.#device.session !== null });
  }

  #viewOf(state: DeviceState): StateView {
    if (state.kind !== 'speaking') return state;
    // A document speaks in pieces, and shows by itself where they are.
    return { ...state, moments: state.part === 'document' ? [] : this.#glimpse[state.part] };
  }

  #tell(news: RoomNews): void {
    for (const listener of this.#listeners) listener(news);
  }
}
