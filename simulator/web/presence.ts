import type { RealClock } from '../real-clock';
import type { Room } from '../room/room';

/** How long somebody may be away (a page that is loaded again) before the session is left, real milliseconds. */
const GRACE_MS = 30_000;

/**
 * Lets time pass in the room only while somebody is there: with no page open the clock stands still, so that nothing
 * is said to nobody. Whoever does not come back has left; the skill hears of it and keeps the place.
 */
export class Presence {
  readonly #room: Room;
  readonly #clock: RealClock;
  readonly #nowMs: () => number;
  #speed: number;
  #isThere = false;
  #leaving: NodeJS.Timeout | null = null;

  /** @param nowMs the machine's time, epoch milliseconds */
  constructor(room: Room, clock: RealClock, nowMs: () => number) {
    this.#room = room;
    this.#clock = clock;
    this.#nowMs = nowMs;
    this.#speed = clock.speed;
    clock.speed = 0;
  }

  /** How many seconds of the room pass in one second while somebody is there. */
  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#speed = speed;
    if (this.#isThere) this.#clock.speed = speed;
  }

  /** So many pages are open now. */
  count(pages: number): void {
    const isThere = pages > 0;
    if (isThere === this.#isThere) return;
    this.#isThere = isThere;
    if (this.#leaving) clearTimeout(this.#leaving);
    this.#leaving = null;
    if (isThere) this.#come();
    else this.#go();
  }

  #come(): void {
    const behindMs = this.#nowMs() - this.#clock.nowMs();
    // What is going on goes on where it stopped; only an idle Echo takes up the machine's time again.
    if (behindMs > 0 && !this.#room.isBusy) void this.#clock.skip(behindMs);
    this.#clock.speed = this.#speed;
  }

  #go(): void {
    this.#clock.speed = 0;
    this.#leaving = setTimeout(() => void this.#room.leave(), GRACE_MS);
    this.#leaving.unref();
  }

  stop(): void {
    if (this.#leaving) clearTimeout(this.#leaving);
  }
}
