import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { AlexaAccount } from '../../simulator/alexa-api-account';
import type { RenderDocument } from '../../simulator/apl/player';
import { Device } from '../../simulator/device';
import type { DeviceOptions, DeviceState, Skill } from '../../simulator/device-types';
import { Driver } from '../../simulator/driver';
import type { Ear } from '../../simulator/ear';
import { lambdaContext } from '../../simulator/envelope';
import { saidBy, type EchoVoice } from '../../simulator/timeline';
import { whenSaid } from '../simulator/when-said';
import type { VirtualClock } from '../../simulator/virtual-clock';
import { englishVoice } from '../../simulator/voice';
import type { Workbench } from '../../simulator/workbench';
import { ExercisedTurns, type Exercised } from './exercised';
import { Recording } from './recording';
import { sessionNow, type SessionNow } from './session-now';
import type { Transcript } from './transcript';
import { lengthMs, patternOf, type Length, type Wording } from './wording';

type StoredItem = Record<string, unknown>;

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
  echoes: Echo[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const inside = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), value);

/** An Echo and the person beside it. What it does returns when the answer begins to be heard. */
export class Echo {
  readonly #setting: Setting;
  readonly #device: Device;
  readonly #driver: Driver;
  readonly #recording: Recording;
  readonly #exercised = new ExercisedTurns();

  /** Use `dialogue`, or `anotherEcho`. */
  constructor(setting: Setting, person: { userId?: string; personId?: string } = {}) {
    const { clock, skill, ear, services, options, transcript } = setting;
    setting.echoes.push(this);
    const name = `echo ${setting.echoes.length}`;
    this.#setting = setting;
    this.#device = new Device({
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
    this.#driver = new Driver(this.#device, clock);
    transcript.follow(name, this.#device);
    this.#recording = new Recording(this.#device);
    this.#device.on((event) => {
      if (event.type === 'asked' && !options.world) this.#exercised.asked(event.request);
    });
  }

  // What a person does.

  /** Says something once Alexa has finished. */
  async say(phrase: string): Promise<void> {
    await this.#driver.say(phrase);
    this.#check();
  }

  /** Says something at once, whatever Alexa is saying. */
  async interrupt(phrase: string): Promise<void> {
    await this.#driver.interrupt(phrase);
    this.#check();
  }

  /** Touches something on the screen, and lets the skill answer. */
  async touch(componentId: string): Promise<void> {
    await this.#setting.clock.runUntil(this.#device.touch(componentId));
    this.#check();
  }

  /** Waits until something is so, whatever Alexa does or says meanwhile. */
  async until(isSo: (echo: this) => boolean): Promise<void> {
    await this.#driver.until((state) => isSo(this) || state.kind === 'idle');
    this.#check();
    if (!isSo(this)) throw new Error('The session ended before that.');
  }

  /** Says something so long after the beginning of what Alexa is saying now. */
  async interruptAt(moment: Length, phrase: string): Promise<void> {
    if (!(await this.#driver.untilSaid(lengthMs(moment)))) {
      throw new Error(`Alexa is not speaking any more at ${moment}, when "${phrase}" was to be said.`);
    }
    await this.interrupt(phrase);
  }

  /**
   * Says something while Alexa is saying certain words, in her answer or in the reprompt, whichever comes first.
   *
   * @param occurrence which time, from 1, within that speech
   */
  async interruptWhen(words: Wording, phrase: string, occurrence = 1): Promise<void> {
    await this.waitFor(words, occurrence);
    await this.interrupt(phrase);
  }

  /** Waits until Alexa is saying certain words, in her answer or in the reprompt, whichever comes first. */
  async waitFor(words: Wording, occurrence = 1): Promise<void> {
    for (;;) {
      const { state } = this.#device;
      if (state.kind === 'speaking') {
        const ms = whenSaid(state.timeline, patternOf(words), occurrence);
        const isToCome = ms !== null && state.startedAtMs + ms >= this.nowMs;
        if (isToCome && (await this.#driver.untilSaid(ms))) return;
      } else if (state.kind === 'idle') {
        throw new Error(`Alexa never said ${String(words)}.`);
      }
      await this.#driver.until((now) => now !== state);
    }
  }

  /** Lets time pass. */
  async wait(length: Length): Promise<void> {
    await this.#driver.wait(lengthMs(length));
    this.#check();
  }

  /** Waits until Alexa has finished speaking. */
  async untilSilence(): Promise<void> {
    await this.#driver.untilQuiet();
    this.#check();
  }

  /** Waits until the microphone opens. */
  async untilMicrophone(): Promise<void> {
    await this.#until('the microphone opens', ({ kind }) => kind === 'listening');
  }

  /** Says nothing until the reprompt begins. */
  async untilReprompt(): Promise<void> {
    await this.#until('the reprompt begins', (now) => now.kind === 'speaking' && now.part === 'reprompt');
  }

  /** Says nothing until the session is over and nothing is said any more. */
  async untilSessionEnds(): Promise<void> {
    await this.#driver.until(({ kind }) => kind === 'idle');
    await this.finish();
  }

  /** Says nothing at this microphone, and lets Alexa say whatever she says because of it. */
  async staySilent(): Promise<void> {
    await this.#driver.staySilent();
    this.#check();
  }

  /** The same time tomorrow. */
  async nextDay(): Promise<void> {
    await this.wait('1d');
  }

  /** The power goes, at this very moment. */
  unplug(): void {
    this.#device.unplug();
  }

  /** The power comes back. */
  plugIn(): void {
    this.#device.plugIn();
  }

  /** A request of before arrives once more, however late; nobody hears what it is answered. */
  async redeliver(request: RequestEnvelope): Promise<void> {
    const { clock, skill } = this.#setting;
    const context = lambdaContext('late');
    await clock.runUntil(clock.during(skill(structuredClone(request), context)));
  }

  /** Another device of the same account, at the same moment; or with another person's voice before it. */
  anotherEcho(person: { personId?: string } = {}): Echo {
    return new Echo(this.#setting, person);
  }

  // What must have come of it.

  /** Words that the last answer must hold, heard already or not. */
  expectSpeech(...wordings: readonly Wording[]): void {
    this.#exercised.looked('words');
    for (const wording of wordings) expect(this.speech).toMatch(patternOf(wording));
  }

  /** Words that the last answer must not hold. */
  expectNoSpeech(...wordings: readonly Wording[]): void {
    for (const wording of wordings) expect(this.speech).not.toMatch(patternOf(wording));
  }

  /** Words that the reprompt of the last answer must hold. */
  expectReprompt(...wordings: readonly Wording[]): void {
    for (const wording of wordings) expect(this.reprompt).toMatch(patternOf(wording));
  }

  /** Words that must have been heard since the person last spoke, in the answer or the reprompt. */
  expectHeard(...wordings: readonly Wording[]): void {
    for (const wording of wordings) expect(this.heard).toMatch(patternOf(wording));
  }

  /** Alexa must have answered by herself, without the skill. */
  expectAlexaHerself(): void {
    expect(this.#recording.alexaSaid).not.toBeNull();
  }

  /** Whether Alexa must be waiting for an answer, now or after what she is saying. */
  expectSession(state: 'open' | 'closed'): void {
    this.#exercised.looked('session');
    expect(this.#device.session ? 'open' : 'closed').toBe(state);
  }

  /** A routine or an exercise must be guided now, at a place if one is given. */
  expectGuiding(doing: string, place: Readonly<Record<string, unknown>> = {}): void {
    expect(this.#now).toMatchObject({ state: 'guiding', doing, place });
    expect(this.#now.asked).not.toContain('resume');
  }

  /** A routine or an exercise must be paused, at a place if one is given; nothing goes on by itself. */
  expectPaused(doing: string, place: Readonly<Record<string, unknown>> = {}): void {
    expect(this.#now).toMatchObject({ state: 'paused', doing, place });
  }

  /** What Alexa must have asked, with the microphone open afterwards. */
  expectAsked(about: SessionNow['asked'][number]): void {
    this.expectSession('open');
    expect(this.#now.asked).toContain(about);
  }

  /** What may not be among the exercises from where the person is. */
  expectToComeWithout(...exercises: readonly string[]): void {
    expect(this.#now.toCome).not.toEqual([]);
    expect(this.#now.toCome.filter((id) => exercises.includes(id))).toEqual([]);
  }

  /** Parts of the place that the session, or if none is open the stored item, must be at. */
  async expectPlace(place: Readonly<Record<string, unknown>>): Promise<void> {
    this.#exercised.looked('session');
    expect(await this.place()).toMatchObject(place);
  }

  /**
   * What must be stored of the member.
   *
   * @param isSo a condition, or parts of the item
   */
  async expectStored(
    isSo: Readonly<Record<string, unknown>> | ((item: StoredItem) => boolean),
  ): Promise<void> {
    this.#exercised.looked('session');
    const item = await this.stored();
    if (item === null) throw new Error('Nothing is stored of this member.');
    if (typeof isSo !== 'function') expect(item).toMatchObject(isSo);
    else if (!isSo(item)) throw new Error(`This is stored instead: ${JSON.stringify(item)}`);
  }

  // What there is to look at.

  /** What was said to this device, and what the dialogue made sure of. */
  get exercised(): readonly Exercised[] {
    return this.#exercised.turns;
  }

  /** The words of the last answer. */
  get speech(): string {
    return this.#recording.speech;
  }

  /** The words of the last answer's reprompt; empty when there is none. */
  get reprompt(): string {
    return this.#recording.reprompt;
  }

  /** What has been heard since the person last spoke. */
  get heard(): string {
    const { state } = this.#device;
    if (state.kind !== 'speaking') return this.#recording.heard.join(' ');
    return [...this.#recording.heard, saidBy(state.timeline, this.nowMs - state.startedAtMs)].join(' ');
  }

  /** What the screen shows; null when nothing. */
  get document(): RenderDocument | null {
    return this.#device.document;
  }

  /** How long what is being said now lasts in all, milliseconds; 0 when nothing is. */
  get speechMs(): number {
    const { state } = this.#device;
    return state.kind === 'speaking' ? state.timeline.totalMs : 0;
  }

  /** What Alexa's services know of the person's account: reminders, permissions, refusals. */
  get account(): AlexaAccount {
    const { services, userId } = this.#setting;
    if (!services) throw new Error("This conversation has none of Alexa's services.");
    return services.account(userId);
  }

  /** The present moment, epoch milliseconds. */
  get nowMs(): number {
    return this.#setting.clock.nowMs();
  }

  get state(): DeviceState {
    return this.#device.state;
  }

  /** What went wrong with the skill, the oldest first. */
  get failures(): Recording['failures'] {
    return this.#recording.failures;
  }

  /** The last request. */
  get request(): RequestEnvelope | undefined {
    return this.#recording.requests.at(-1);
  }

  /** Every request so far. */
  get requests(): readonly RequestEnvelope[] {
    return this.#recording.requests;
  }

  /** The last answer that was spoken. */
  get response(): ResponseEnvelope | undefined {
    return this.#recording.response;
  }

  /** What the session carries; null when none is open. */
  get attributes(): Readonly<Record<string, unknown>> | null {
    return this.#device.session?.attributes ?? null;
  }

  /** What the table holds of the person who speaks; null when nothing. */
  stored(): Promise<StoredItem | null> {
    const { personId, userId } = this.#device.identity;
    return this.#setting.storedItem(personId ?? userId);
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
    await this.#setting.clock.runUntil(this.#device.settled());
    this.#check();
  }

  get #now(): SessionNow {
    this.#exercised.looked('session');
    return sessionNow(this.attributes, this.nowMs);
  }

  async #until(what: string, isSo: (state: DeviceState) => boolean): Promise<void> {
    await this.#driver.until((now) => isSo(now) || now.kind === 'idle');
    this.#check();
    if (!isSo(this.#device.state)) throw new Error(`The session ended before ${what}.`);
  }

  #check(): void {
    const { mayFail, unchecked } = this.#setting.options;
    const [failure] = this.failures;
    if (failure && !mayFail) {
      throw new Error(`The skill failed: ${failure.error.message}`, { cause: failure.cause });
    }
    const findings = this.#recording.takeFindings();
    if (findings.length > 0 && !unchecked && !failure) {
      throw new Error(`The response is not as Alexa wants it:\n- ${findings.join('\n- ')}`);
    }
  }
}
