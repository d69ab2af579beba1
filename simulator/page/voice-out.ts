import { numberSaid } from '../captions';
import type { StateView } from '../room/protocol';
import type { TimelineItem } from '../timeline';
import { liked } from './kept';
import type { RoomClock } from './room-clock';
import { Speaker } from './speaker';
import { Ticks } from './ticks';
import { Track } from './track';

/** What is heard of the Echo: the browser's voice, or soft ticks, or nothing; always on the room's time. */
export class VoiceOut {
  readonly #clock: RoomClock;
  readonly #speaker: Speaker | null;
  readonly #ticks = new Ticks();
  readonly #track: Track;
  #items: readonly TimelineItem[] = [];
  #playing: number | null = null;
  #isAudible = false;
  #locale = 'en-US';

  constructor(clock: RoomClock) {
    this.#clock = clock;
    this.#speaker = 'speechSynthesis' in window ? new Speaker(speechSynthesis) : null;
    this.#track = new Track({
      clock,
      leadMs: () => (this.speaks ? (this.#speaker?.leadMs ?? 0) : 0),
      onDue: (item, index) => this.#due(item, index),
    });
    this.#speaker?.onVoices(() => this.#choose());
  }

  /** The voices that can be chosen; none where the browser has none. */
  get voices(): SpeechSynthesisVoice[] {
    return this.#speaker?.voices(this.#locale) ?? [];
  }

  onVoices(listener: () => void): void {
    this.#speaker?.onVoices(listener);
  }

  /** Whether words are heard, at the present speed. */
  get speaks(): boolean {
    return (
      this.#isAudible &&
      liked().sound === 'voice' &&
      (this.#speaker?.canSpeakAt(this.#clock.rate || 1) ?? false)
    );
  }

  /** Whether this page is the one that is heard. */
  set audible(isAudible: boolean) {
    this.#isAudible = isAudible;
    if (!isAudible) this.#speaker?.hush();
  }

  set locale(locale: string) {
    this.#locale = locale;
    this.#choose();
  }

  /** Somebody has touched the page: it may be heard from now on. */
  unlock(): void {
    this.#ticks.unlock();
  }

  /** What is liked has changed. */
  refresh(): void {
    this.#choose();
    if (!this.speaks) this.#speaker?.hush();
  }

  /** The Echo does something else from now on. */
  become(state: StateView): void {
    if (state.kind === 'speaking') {
      if (this.#playing === state.startedAtMs) return;
      this.#speaker?.hush();
      this.#playing = state.startedAtMs;
      this.#items = state.timeline.items;
      this.#track.play(this.#items, state.startedAtMs);
      return;
    }
    this.#playing = null;
    this.#track.stop();
    this.#speaker?.hush();
    if (state.kind === 'listening' && this.#ticksAreHeard) this.#ticks.listening();
  }

  /** The clock was set. */
  resync(): void {
    this.#track.resync();
  }

  get #ticksAreHeard(): boolean {
    return this.#isAudible && liked().sound !== 'silent' && !this.speaks;
  }

  #choose(): void {
    this.#speaker?.choose(liked().voice, this.#locale);
  }

  #due(item: TimelineItem, index: number): void {
    if (this.speaks) {
      const next = this.#items.find(({ kind }, other) => other > index && kind === 'words');
      const roomMs = next ? next.atMs - item.atMs : Infinity;
      this.#speaker?.say(item, roomMs, this.#clock.rate || 1);
    } else if (this.#ticksAreHeard && numberSaid(item.text) !== null) {
      this.#ticks.count();
    }
  }
}
