import { numberSaid } from '../captions';
import type { TimelineItem } from '../timeline';

/** Faster than this nobody understands a voice; the words are only shown. Seconds of the room in one second. */
const FASTEST_HEARD = 3;

/** Shorter texts say little of how fast a voice is. Characters. */
const TELLING_LENGTH = 12;

const between = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** What somebody's voice has turned out to be like. */
interface Manner {
  /** How long its words last, relative to the Echo's. */
  slowness: number;
  /** From asking it to speak until it is heard, milliseconds. */
  latencyMs: number;
}

/** Numbers are begun earlier by what the voice takes to start, but never by more than this, milliseconds. */
const MOST_LEAD_MS = 600;

/**
 * Speaks with the browser's voice, on our time: a voice that takes longer than the Echo's is hurried just as much as
 * needed, one that takes long to start is asked sooner, and a count is never late because a sentence still runs.
 */
export class Speaker {
  readonly #synthesis: SpeechSynthesis;
  readonly #manners = new Map<string, Manner>();
  /** Browsers forget, and never finish, utterances that nobody holds. */
  readonly #held = new Set<SpeechSynthesisUtterance>();
  #voice: SpeechSynthesisVoice | null = null;
  #locale = 'en-US';

  constructor(synthesis: SpeechSynthesis) {
    this.#synthesis = synthesis;
  }

  /** The voices that speak English, those of the locale first. */
  voices(locale: string): SpeechSynthesisVoice[] {
    const isOf = ({ lang }: SpeechSynthesisVoice): boolean => lang.replace('_', '-') === locale;
    return this.#synthesis
      .getVoices()
      .filter(({ lang }) => lang.toLowerCase().startsWith('en'))
      .sort((a, b) => Number(isOf(b)) - Number(isOf(a)) || Number(b.localService) - Number(a.localService));
  }

  /** Calls whenever the voices change; browsers find theirs a while after the page has loaded. */
  onVoices(listener: () => void): void {
    this.#synthesis.addEventListener('voiceschanged', listener);
  }

  /** @param uri `voiceURI` of the voice; null for the best one of the locale */
  choose(uri: string | null, locale: string): void {
    const voices = this.voices(locale);
    this.#locale = locale;
    this.#voice = voices.find(({ voiceURI }) => voiceURI === uri) ?? voices[0] ?? null;
  }

  get hasVoice(): boolean {
    return this.#voice !== null;
  }

  /** How much sooner than its moment a text must be begun, real milliseconds. */
  get leadMs(): number {
    return between(0, this.#manner().latencyMs, MOST_LEAD_MS);
  }

  canSpeakAt(rate: number): boolean {
    return this.#voice !== null && rate > 0 && rate <= FASTEST_HEARD;
  }

  /**
   * Begins to say something now.
   *
   * @param roomMs time until the next words begin, by the room's clock
   * @param rate seconds of the room that pass in one second
   */
  say(item: TimelineItem, roomMs: number, rate: number): void {
    const isCount = numberSaid(item.text) !== null;
    // A count falls on its second, whatever is still being said.
    if (isCount && (this.#synthesis.speaking || this.#synthesis.pending)) this.hush();
    const manner = this.#manner();
    const expectedMs = (item.ms * manner.slowness) / rate;
    const allowedMs = Math.max(100, (roomMs - 80) / rate);
    const usual = between(0.85, manner.slowness, 1.25) * rate;
    const needed = (item.ms * manner.slowness) / allowedMs;
    this.#speak(item, between(0.5, Math.max(usual, needed), 4), expectedMs, manner);
  }

  #speak(item: TimelineItem, speed: number, expectedMs: number, manner: Manner): void {
    const utterance = new SpeechSynthesisUtterance(item.text);
    if (this.#voice) utterance.voice = this.#voice;
    utterance.lang = this.#voice?.lang ?? this.#locale;
    utterance.rate = speed;
    const askedAtMs = performance.now();
    let startedAtMs: number | null = null;
    const wasFree = !this.#synthesis.speaking;
    utterance.addEventListener('start', () => {
      startedAtMs = performance.now();
      if (wasFree) manner.latencyMs += (startedAtMs - askedAtMs - manner.latencyMs) * 0.4;
    });
    utterance.addEventListener('end', () => {
      if (!this.#held.delete(utterance) || startedAtMs === null) return;
      const tookMs = (performance.now() - startedAtMs) * speed;
      const isTelling = item.text.length >= TELLING_LENGTH && expectedMs > 0;
      if (isTelling) manner.slowness += (between(0.5, tookMs / item.ms, 2.5) - manner.slowness) * 0.3;
    });
    utterance.addEventListener('error', () => this.#held.delete(utterance));
    this.#held.add(utterance);
    this.#synthesis.speak(utterance);
  }

  /** Says nothing more. */
  hush(): void {
    this.#held.clear();
    this.#synthesis.cancel();
  }

  #manner(): Manner {
    const key = this.#voice?.voiceURI ?? '';
    const known = this.#manners.get(key) ?? { slowness: 1, latencyMs: 60 };
    this.#manners.set(key, known);
    return known;
  }
}
