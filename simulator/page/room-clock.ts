import type { ClockView } from '../room/protocol';

/** The room's clock as the page knows it: what it was told last, and how long ago. */
export class RoomClock {
  #view: ClockView = { nowMs: 0, rate: 0, speed: 1 };
  #setAtMs = 0;

  /** Takes over what a message says, which has just arrived. */
  set(view: ClockView): void {
    this.#view = view;
    this.#setAtMs = performance.now();
  }

  get speed(): number {
    return this.#view.speed;
  }

  get rate(): number {
    return this.#view.rate;
  }

  nowMs(): number {
    return this.#view.nowMs + (performance.now() - this.#setAtMs) * this.#view.rate;
  }

  /** Real milliseconds until a moment of the room; Infinity while its clock stands still. */
  untilMs(atMs: number): number {
    return this.#view.rate === 0 ? Infinity : (atMs - this.nowMs()) / this.#view.rate;
  }
}
