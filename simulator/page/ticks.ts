/** Soft ticks instead of spoken numbers: a low one for a count, a pair of higher ones when Alexa begins to listen. */
export class Ticks {
  #context: AudioContext | null = null;

  /** Browsers let a page be heard only after somebody has touched it; to be called when they do. */
  unlock(): void {
    this.#context ??= new AudioContext();
    void this.#context.resume();
  }

  count(): void {
    this.#sound(392, 0, 0.12, 0.16);
  }

  listening(): void {
    this.#sound(523, 0, 0.1, 0.08);
    this.#sound(659, 0.11, 0.14, 0.08);
  }

  #sound(hertz: number, afterSeconds: number, seconds: number, loudness: number): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    const from = context.currentTime + afterSeconds;
    const tone = new OscillatorNode(context, { frequency: hertz, type: 'sine' });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(loudness, from + 0.012);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + seconds);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + seconds);
  }
}
