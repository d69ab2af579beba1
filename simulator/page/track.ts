import type { TimelineItem } from '../timeline';
import type { RoomClock } from './room-clock';

export interface TrackOptions {
  clock: RoomClock;
  /** Real milliseconds before its moment at which an item is handed on, for what takes time to begin. */
  leadMs: (item: TimelineItem) => number;
  /** @param index of the item among all items of the speech */
  onDue: (item: TimelineItem, index: number) => void;
}

/** Words whose moment is this long gone are not said any more: the clock was moved on. Real milliseconds. */
const TOO_LATE_MS = 500;

/** Longest wait in one go; browsers cannot count on much longer ones, and clocks drift. Milliseconds. */
const LONGEST_WAIT_MS = 5000;

/** Hands on the words of a speech, each at its moment by the room's clock. */
export class Track {
  readonly #options: TrackOptions;
  #items: readonly TimelineItem[] = [];
  #startedAtMs = 0;
  #next = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: TrackOptions) {
    this.#options = options;
  }

  /** Begins a speech, or goes on in one that has begun. */
  play(items: readonly TimelineItem[], startedAtMs: number): void {
    this.#items = items;
    this.#startedAtMs = startedAtMs;
    this.#next = 0;
    this.resync();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#items = [];
  }

  /** The clock has been set, or runs at another rate. */
  resync(): void {
    clearTimeout(this.#timer);
    const item = this.#items[this.#next];
    if (!item) return;
    const waitMs = this.#waitMs(item);
    if (waitMs === Infinity) return;
    this.#timer = setTimeout(() => this.#handOn(), Math.min(Math.max(0, waitMs), LONGEST_WAIT_MS));
  }

  #waitMs(item: TimelineItem): number {
    const { clock, leadMs } = this.#options;
    return clock.untilMs(this.#startedAtMs + item.atMs) - leadMs(item);
  }

  #handOn(): void {
    for (;;) {
      const item = this.#items[this.#next];
      const waitMs = item ? this.#waitMs(item) : Infinity;
      if (!item || waitMs > 1) break;
      this.#next += 1;
      if (item.kind === 'words' && waitMs > -TOO_LATE_MS) this.#options.onDue(item, this.#next - 1);
    }
    this.resync();
  }
}
