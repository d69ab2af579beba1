import { untilMoment, type Clock } from './clock';
import type { Device } from './device';
import type { DeviceState } from './device-types';

const isQuiet = ({ kind }: DeviceState): boolean => kind !== 'thinking' && kind !== 'speaking';

/** A person beside an Echo: waits, speaks at the right moment, interrupts, or stays silent. */
export class Driver {
  readonly #device: Device;
  readonly #clock: Clock;

  constructor(device: Device, clock: Clock) {
    this.#device = device;
    this.#clock = clock;
  }

  /** Waits until the device is doing something in particular. */
  until(isSo: (state: DeviceState) => boolean): Promise<void> {
    return this.#clock.runUntil(this.#becoming(isSo));
  }

  /** Waits until Alexa has finished speaking: she listens, or is idle. */
  untilQuiet(): Promise<void> {
    return this.until(isQuiet);
  }

  /** Speaks when Alexa has finished, and waits for the answer to begin. */
  async say(phrase: string): Promise<void> {
    await this.untilQuiet();
    await this.interrupt(phrase);
  }

  /** Speaks at once, whatever Alexa is doing, and waits for the answer to begin. */
  interrupt(phrase: string): Promise<void> {
    return this.#clock.runUntil(this.#device.say(phrase));
  }

  /**
   * Waits for a moment of what Alexa is saying now.
   *
   * @param afterMs milliseconds from the first sound of the speech
   * @returns false when the speech was over before, or Alexa was not speaking at all
   */
  async untilSaid(afterMs: number): Promise<boolean> {
    await this.until(({ kind }) => kind !== 'thinking');
    const { state } = this.#device;
    if (state.kind !== 'speaking') return false;
    await this.#clock.runUntil(
      Promise.race([
        untilMoment(this.#clock, state.startedAtMs + afterMs),
        this.#becoming((now) => now !== state),
      ]),
    );
    return this.#device.state === state;
  }

  /**
   * Lets the microphone pass in silence, and whatever is said because of it: the reprompt, which is followed by the
   * microphone again, or the end of the session.
   */
  async staySilent(): Promise<void> {
    await this.untilQuiet();
    const { state } = this.#device;
    if (state.kind !== 'listening') return;
    await this.until((now) => now !== state && isQuiet(now));
  }

  /** Lets time pass. Once nothing goes on any more, the rest of it is skipped. */
  async wait(ms: number): Promise<void> {
    const untilMs = this.#clock.nowMs() + ms;
    const isOver = ({ kind }: DeviceState): boolean => kind === 'idle' || kind === 'unplugged';
    await this.#clock.runUntil(Promise.race([untilMoment(this.#clock, untilMs), this.#becoming(isOver)]));
    const restMs = untilMs - this.#clock.nowMs();
    if (restMs > 0) await this.#clock.skip(restMs);
  }

  #becoming(isSo: (state: DeviceState) => boolean): Promise<void> {
    if (isSo(this.#device.state)) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.#device.on(() => {
        if (!isSo(this.#device.state)) return;
        stop();
        resolve();
      });
    });
  }
}
