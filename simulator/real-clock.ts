import { Agenda, type Cancel, type Clock } from './clock';

/**
 * The machine's own clock, or one that runs a number of times faster. While the skill works it runs at the
 * machine's speed, or a fast clock would make every answer late.
 */
export class RealClock implements Clock {
  readonly #agenda = new Agenda();
  readonly #listeners = new Set<() => void>();
  #speed: number;
  #rate: number;
  #thenMs: number;
  #thenMachineMs = performance.now();
  #working = 0;
  #timer: NodeJS.Timeout | null = null;

  /**
   * @param startMs the first moment, epoch milliseconds
   * @param speed how many seconds of this clock pass in one second; at 0 it stands still
   */
  constructor(startMs: number, speed: number) {
    this.#thenMs = startMs;
    this.#speed = speed;
    this.#rate = speed;
  }

  /** How many seconds of this clock pass in one second, while the skill is not working. */
  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#speed = speed;
    if (this.#working === 0) this.#runAt(speed);
  }

  /** How many seconds of this clock pass in one second just now. */
  get rate(): number {
    return this.#rate;
  }

  /** Tells a listener whenever the clock has been set, or has begun to run at another rate. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  nowMs(): number {
    return this.#thenMs + (performance.now() - this.#thenMachineMs) * this.#rate;
  }

  schedule(atMs: number, run: () => void): Cancel {
    const cancel = this.#agenda.add(Math.max(atMs, this.nowMs()), run);
    this.#arm();
    return () => {
      cancel();
      this.#arm();
    };
  }

  async during<T>(work: Promise<T>): Promise<T> {
    this.#work(1);
    try {
      return await work;
    } finally {
      this.#work(-1);
    }
  }

  #work(more: 1 | -1): void {
    this.#working += more;
    this.#runAt(this.#working > 0 ? 1 : this.#speed);
  }

  async sleep(ms: number): Promise<void> {
    // Work that sleeps needs nothing of the machine: time may run as fast as it likes.
    this.#work(-1);
    await new Promise<void>((resolve) => {
      this.schedule(this.nowMs() + ms, resolve);
    });
    this.#work(1);
  }

  runUntil<T>(goal: Promise<T>): Promise<T> {
    return goal;
  }

  skip(ms: number): Promise<void> {
    this.#thenMs += ms;
    this.#changed();
    return new Promise((resolve) => {
      this.schedule(this.nowMs(), resolve);
    });
  }

  /** Drops everything scheduled, so that the program can end. */
  stop(): void {
    while (this.#agenda.takeDue(Infinity));
    this.#arm();
  }

  #runAt(rate: number): void {
    this.#thenMs = this.nowMs();
    this.#thenMachineMs = performance.now();
    this.#rate = rate;
    this.#changed();
  }

  #changed(): void {
    this.#arm();
    for (const listener of this.#listeners) listener();
  }

  #arm(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const nextMs = this.#agenda.nextMs();
    if (nextMs === null) return;
    const leftMs = Math.max(0, nextMs - this.nowMs());
    // While the clock stands still only what is due already happens: it may have been moved on.
    if (leftMs > 0 && this.#rate === 0) return;
    this.#timer = setTimeout(() => this.#runDue(), leftMs === 0 ? 0 : leftMs / this.#rate);
  }

  #runDue(): void {
    // A timer may ring a little early by the finer clock; what is due within a millisecond is due.
    for (let due = this.#due(); due; due = this.#due()) due.run();
    this.#arm();
  }

  #due(): { run: () => void } | null {
    return this.#agenda.takeDue(this.nowMs() + 1);
  }
}
