import type { Cancel } from './clock';
import type { DeviceNews, DeviceOptions, DeviceState, Part } from './device-types';
import { timelineOf } from './timeline';

/** What a device is doing: one thing at a time, each for as long as it lasts unless something else takes its place. */
export class Activity {
  readonly #options: Pick<DeviceOptions, 'clock' | 'voice'>;
  readonly #tell: (news: DeviceNews) => void;
  #state: DeviceState = { kind: 'idle' };
  #cancelTimer: Cancel = () => undefined;

  constructor(options: Pick<DeviceOptions, 'clock' | 'voice'>, tell: (news: DeviceNews) => void) {
    this.#options = options;
    this.#tell = tell;
  }

  get state(): DeviceState {
    return this.#state;
  }

  /** From now on the device does this, until it is told otherwise. */
  become(state: DeviceState): void {
    this.#cancelTimer();
    this.#state = state;
    this.#tell({ type: 'became', state });
  }

  /** The same up to a moment, and then something else. */
  becomeUntil(state: Extract<DeviceState, { untilMs: number }>, then: () => void): void {
    this.become(state);
    this.#cancelTimer = this.#options.clock.schedule(state.untilMs, then);
  }

  /** Speaks from a moment on. */
  say(part: Part, ssml: string, startedAtMs: number, then: () => void): void {
    const timeline = timelineOf(ssml, this.#options.voice);
    this.become({ kind: 'speaking', part, timeline, startedAtMs });
    this.#cancelTimer = this.#options.clock.schedule(startedAtMs + timeline.totalMs, () => {
      this.#tell({ type: 'spoken', part });
      then();
    });
  }

  /**
   * Breaks off whatever is being done, without doing anything else yet.
   *
   * @returns whether something was being said
   */
  breakOff(): boolean {
    this.#cancelTimer();
    const state = this.#state;
    if (state.kind !== 'speaking') return false;
    const { part, timeline, startedAtMs } = state;
    this.pauseBetween();
    const saidMs = Math.max(0, this.#options.clock.nowMs() - startedAtMs);
    this.#tell({ type: 'cut', part, timeline, saidMs });
    return true;
  }

  /** Between two things, for no time at all: not idle, for something is to follow. */
  pauseBetween(): void {
    this.#cancelTimer();
    if (this.#state.kind !== 'unplugged') {
      this.#state = { kind: 'thinking', sinceMs: this.#options.clock.nowMs() };
    }
  }
}
