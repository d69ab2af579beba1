/** Takes back something scheduled; harmless when it has already run. */
export type Cancel = () => void;

/**
 * The time an Echo lives in. Nothing in the simulator asks the machine for the time or waits on it: it asks a
 * clock, which may be the machine's, a faster one, or one that only moves when a test says so.
 */
export interface Clock {
  /** The present moment, epoch milliseconds. */
  nowMs(): number;
  /** Runs something at a moment (epoch milliseconds; the past means at once), in order of time, then of asking. */
  schedule(atMs: number, run: () => void): Cancel;
  /**
   * Marks real work, such as a call of the skill: however long this machine takes over it, a clock that runs faster
   * than the machine's does not run away meanwhile.
   */
  during<T>(work: Promise<T>): Promise<T>;
  /** Lets work that is marked by `during` last a time of this clock, in milliseconds: a slow skill, a slow network. */
  sleep(ms: number): Promise<void>;
  /** Lets time pass until the goal is reached, and gives back what it brought. */
  runUntil<T>(goal: Promise<T>): Promise<T>;
  /** Moves straight on by some milliseconds; what was due in between happens in its order. */
  skip(ms: number): Promise<void>;
}

/** Waits for a moment of a clock, epoch milliseconds; what is past has come at once. */
export const untilMoment = (clock: Clock, atMs: number): Promise<void> =>
  new Promise((resolve) => {
    clock.schedule(atMs, resolve);
  });

interface Scheduled {
  atMs: number;
  run: () => void;
}

/** What is still to come, the earliest first; things due at the same moment keep the order they were asked in. */
export class Agenda {
  readonly #events: Scheduled[] = [];

  add(atMs: number, run: () => void): Cancel {
    const event = { atMs, run };
    let index = this.#events.length;
    while (index > 0 && (this.#events[index - 1]?.atMs ?? 0) > atMs) index -= 1;
    this.#events.splice(index, 0, event);
    return () => {
      const found = this.#events.indexOf(event);
      if (found >= 0) this.#events.splice(found, 1);
    };
  }

  /** The moment of the earliest event, or null when there is none. */
  nextMs(): number | null {
    return this.#events[0]?.atMs ?? null;
  }

  /** Takes out the earliest event if it is due by the given moment. */
  takeDue(byMs: number): Scheduled | null {
    const first = this.#events[0];
    if (!first || first.atMs > byMs) return null;
    this.#events.shift();
    return first;
  }
}
