import type { Device } from '../../simulator/device';
import type { Part } from '../../simulator/device-types';
import type { Heard } from './heard';

/** An answer carries four minutes at most and its reprompt as much again; no jump of the clock makes it more. */
const MOST_SECONDS_OF_AN_ANSWER = 540;

/** What a person has heard of the last answer of a device, for as long as it speaks. */
export class Listener {
  #answerMs = 0;
  #repromptMs: number | null = null;
  #isTrusted = false;
  #hasJumped = false;

  /** Listens to a device from now on. */
  constructor(device: Device) {
    device.on((event) => {
      if (event.type === 'became' && event.state.kind === 'speaking') {
        if (event.state.part === 'answer') {
          this.#answerMs = 0;
          this.#repromptMs = null;
          this.#isTrusted = true;
          this.#hasJumped = false;
        } else this.#repromptMs = 0;
      } else if (event.type === 'cut') {
        this.#heard(event.part, event.saidMs);
      } else if (event.type === 'spoken' && device.state.kind === 'speaking') {
        this.#heard(event.part, device.state.timeline.totalMs);
      }
    });
  }

  /** What was heard; null when it cannot be told from the time stamps of requests. */
  get heard(): Heard | null {
    return this.#isTrusted ? { answerMs: this.#answerMs, repromptMs: this.#repromptMs } : null;
  }

  /** What can seem to have been heard, in seconds; all of the answer after a jump of the clock. */
  get mostSeconds(): number {
    return this.#hasJumped ? MOST_SECONDS_OF_AN_ANSWER : (this.#answerMs + (this.#repromptMs ?? 0)) / 1000;
  }

  /** The clock has jumped: until the next answer, time stamps tell nothing. */
  distrust(): void {
    this.#isTrusted = false;
    this.#hasJumped = true;
  }

  #heard(part: Part, ms: number): void {
    if (part === 'answer') this.#answerMs = ms;
    else if (part === 'reprompt') this.#repromptMs = ms;
  }
}
