import { Agenda, type Cancel, type Clock } from './clock';

/** A clock was asked to run to something that can never happen: nothing is scheduled and nobody is working. */
export class StandstillError extends Error {
  override name = 'StandstillError';
}

const otherTasks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * A clock that stands still until it is told to move, and then jumps from one scheduled event to the next. Before
 * each jump it waits for the skill to finish whatever it is doing, so real work takes none of its time.
 */
export class VirtualClock implements Clock {
  readonly #agenda = new Agenda();
  #nowMs: number;
  #working = 0;
  #sleeping = 0;
  #waiting: (() => void)[] = [];

  /** @param startMs the first moment, epoch milliseconds */
  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  schedule(atMs: number, run: () => void): Cancel {
    return this.#agenda.add(Math.max(atMs, this.#nowMs), run);
  }

  async during<T>(work: Promise<T>): Promise<T> {
    this.#working += 1;
    try {
      return await work;
    } finally {
      this.#working -= 1;
      this.#wake();
    }
  }

  sleep(ms: number): Promise<void> {
    this.#sleeping += 1;
    this.#wake();
    return new Promise((resolve) => {
      this.schedule(this.#nowMs + ms, () => {
        this.#sleeping -= 1;
        resolve();
      });
    });
  }

  /** @throws StandstillError when the goal cannot be reached by letting time pass */
  async runUntil<T>(goal: Promise<T>): Promise<T> {
    const progress = { reached: false };
    const note = (): void => {
      progress.reached = true;
    };
    goal.then(note, note);
    for (;;) {
      await this.#settle();
      if (progress.reached) return goal;
      const nextMs = this.#agenda.nextMs();
      if (nextMs === null)
        throw new StandstillError('Time can pass for ever here: nothing more will happen.');
      this.#runNext(nextMs);
    }
  }

  /** Moves to a moment, running everything due on the way. */
  async advanceTo(untilMs: number): Promise<void> {
    do await this.#settle();
    while (this.#runNext(untilMs));
    this.#nowMs = Math.max(this.#nowMs, untilMs);
  }

  skip(ms: number): Promise<void> {
    return this.advanceTo(this.#nowMs + ms);
  }

  #runNext(byMs: number): boolean {
    const event = this.#agenda.takeDue(byMs);
    if (!event) return false;
    this.#nowMs = Math.max(this.#nowMs, event.atMs);
    event.run();
    return true;
  }

  async #settle(): Promise<void> {
    await otherTasks();
    while (this.#working > this.#sleeping) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      await otherTasks();
    }
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
