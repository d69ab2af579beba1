import type { RequestEnvelope } from 'ask-sdk-model';
import type { DeviceState } from '../../simulator/device-types';
import { lambdaContext } from '../../simulator/lambda-context';
import { whenSaid } from '../simulator/when-said';
import { sessionNow, type SessionNow } from './session-now';
import { lengthMs, patternOf, type Length, type Wording } from './wording';
import { WatchedEcho, type StoredItem } from './watched-echo';

/** An Echo and the person beside it. What it does returns when the answer begins to be heard. */
export class Echo extends WatchedEcho {
  // What a person does.

  /** Says something once Alexa has finished. */
  async say(phrase: string): Promise<void> {
    await this.driver.say(phrase);
    this.check();
  }

  /** Says something at once, whatever Alexa is saying. */
  async interrupt(phrase: string): Promise<void> {
    await this.driver.interrupt(phrase);
    this.check();
  }

  /** Touches something on the screen, and lets the skill answer. */
  async touch(componentId: string): Promise<void> {
    await this.setting.clock.runUntil(this.device.touch(componentId));
    this.check();
  }

  /** Waits until something is so, whatever Alexa does or says meanwhile. */
  async until(isSo: (echo: this) => boolean): Promise<void> {
    await this.driver.until((state) => isSo(this) || state.kind === 'idle');
    this.check();
    if (!isSo(this)) throw new Error('The session ended before that.');
  }

  /** Says something so long after the beginning of what Alexa is saying now. */
  async interruptAt(moment: Length, phrase: string): Promise<void> {
    if (!(await this.driver.untilSaid(lengthMs(moment)))) {
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
      const { state } = this.device;
      if (state.kind === 'speaking') {
        const ms = whenSaid(state.timeline, patternOf(words), occurrence);
        const isToCome = ms !== null && state.startedAtMs + ms >= this.nowMs;
        if (isToCome && (await this.driver.untilSaid(ms))) return;
      } else if (state.kind === 'idle') {
        throw new Error(`Alexa never said ${String(words)}.`);
      }
      await this.driver.until((now) => now !== state);
    }
  }

  /** Lets time pass. */
  async wait(length: Length): Promise<void> {
    await this.driver.wait(lengthMs(length));
    this.check();
  }

  /** Waits until Alexa has finished speaking. */
  async untilSilence(): Promise<void> {
    await this.driver.untilQuiet();
    this.check();
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
    await this.driver.until(({ kind }) => kind === 'idle');
    await this.finish();
  }

  /** Says nothing at this microphone, and lets Alexa say whatever she says because of it. */
  async staySilent(): Promise<void> {
    await this.driver.staySilent();
    this.check();
  }

  /** The same time tomorrow. */
  async nextDay(): Promise<void> {
    await this.wait('1d');
  }

  /** The power goes, at this very moment. */
  unplug(): void {
    this.device.unplug();
  }

  /** The power comes back. */
  plugIn(): void {
    this.device.plugIn();
  }

  /** A request of before arrives once more, however late; nobody hears what it is answered. */
  async redeliver(request: RequestEnvelope): Promise<void> {
    const { clock, skill } = this.setting;
    const context = lambdaContext('late');
    await clock.runUntil(clock.during(skill(structuredClone(request), context)));
  }

  /** Another device of the same account, at the same moment; or with another person's voice before it. */
  anotherEcho(person: { personId?: string } = {}): Echo {
    return new Echo(this.setting, person);
  }

  // What must have come of it.

  /** Words that the last answer must hold, heard already or not. */
  expectSpeech(...wordings: readonly Wording[]): void {
    this.turns.looked('words');
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
    expect(this.recording.alexaSaid).not.toBeNull();
  }

  /** Whether Alexa must be waiting for an answer, now or after what she is saying. */
  expectSession(state: 'open' | 'closed'): void {
    this.turns.looked('session');
    expect(this.device.session ? 'open' : 'closed').toBe(state);
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
    this.turns.looked('session');
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
    this.turns.looked('session');
    const item = await this.stored();
    if (item === null) throw new Error('Nothing is stored of this member.');
    if (typeof isSo !== 'function') expect(item).toMatchObject(isSo);
    else if (!isSo(item)) throw new Error(`This is stored instead: ${JSON.stringify(item)}`);
  }

  get #now(): SessionNow {
    this.turns.looked('session');
    return sessionNow(this.attributes, this.nowMs);
  }

  async #until(what: string, isSo: (state: DeviceState) => boolean): Promise<void> {
    await this.driver.until((now) => isSo(now) || now.kind === 'idle');
    this.check();
    if (!isSo(this.device.state)) throw new Error(`The session ended before ${what}.`);
  }
}
