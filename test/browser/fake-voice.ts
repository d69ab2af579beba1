/** How a fake voice behaves. */
export interface Manner {
  /** How long its words last, relative to 60 ms a letter at its usual rate. */
  slowness: number;
  /** From being asked until it is heard, milliseconds; varies by up to the second one. */
  latencyMs: number;
  varyingMs: number;
}

/** Something that was begun to be said, and when: epoch milliseconds of the machine. */
export interface Uttered {
  text: string;
  atMs: number;
}

interface FakeUtterance extends EventTarget {
  text: string;
  rate: number;
}

/**
 * Takes the place of the browser's speech synthesis: one voice, which queues as browsers do, and writes down when
 * each text began to be heard. Runs in the page, before its own program.
 */
export const installFakeVoice = ({ slowness, latencyMs, varyingMs }: Manner): void => {
  const uttered: Uttered[] = [];
  const queue: FakeUtterance[] = [];
  let current: FakeUtterance | null = null;
  let timers: number[] = [];
  let asked = 0;
  const later = (run: () => void, ms: number): void => {
    timers.push(window.setTimeout(run, ms));
  };
  const begin = (): void => {
    const next = queue.shift();
    if (!next || current) return;
    current = next;
    asked += 1;
    // Not by chance, so that a test fails again when it failed.
    const delayMs = latencyMs + varyingMs * Math.sin(asked * 2.4);
    later(() => {
      uttered.push({ text: next.text, atMs: performance.timeOrigin + performance.now() });
      next.dispatchEvent(new Event('start'));
      later(
        () => {
          current = null;
          next.dispatchEvent(new Event('end'));
          begin();
        },
        (Math.max(4, next.text.length) * 60 * slowness) / next.rate,
      );
    }, delayMs);
  };
  const synthesis = Object.assign(new EventTarget(), {
    pending: false,
    getVoices: () => [{ name: 'Fake', lang: 'en-US', voiceURI: 'fake', localService: true, default: true }],
    speak: (utterance: FakeUtterance) => {
      queue.push(utterance);
      begin();
    },
    cancel: () => {
      for (const timer of timers) window.clearTimeout(timer);
      timers = [];
      queue.length = 0;
      current?.dispatchEvent(new Event('error'));
      current = null;
    },
  });
  Object.defineProperty(synthesis, 'speaking', { get: () => current !== null });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  class Utterance extends EventTarget {
    voice: unknown = null;
    lang = '';
    rate = 1;
    constructor(readonly text: string) {
      super();
    }
  }
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, uttered });
};
