import { makeRecognition, type Recognition, type RecognitionEvent } from './recognition';
import { saidToAlexa } from '../wake-word';

export interface EarOptions {
  /** Alexa is called: she falls silent and listens. */
  onWake: () => void;
  onPhrase: (phrase: string) => void;
  /** What is understood so far, to be shown. */
  onHearing: (text: string) => void;
  onTrouble: (sentence: string) => void;
  /** Whether Alexa listens without a wake word just now. */
  isListening: () => boolean;
  /** What Alexa is saying just now. */
  saying: () => string;
}

const troubles: Record<string, string> = {
  'not-allowed': 'The browser may not use the microphone. Allow it in the address bar, or type instead.',
  'service-not-allowed': 'This browser may not recognise speech here. Type instead.',
  'audio-capture': 'No microphone was found. Type instead.',
  network: 'The speech recognition of this browser cannot be reached. Type instead.',
};

/** Listens with the browser's speech recognition: while a button is held, or all the time for "Alexa, ...". */
export class BrowserEar {
  readonly #options: EarOptions;
  #lang = 'en-US';
  #active: Recognition | null = null;
  #isHandsFree = false;
  #isWoken = false;

  constructor(options: EarOptions) {
    this.#options = options;
  }

  set lang(lang: string) {
    this.#lang = lang;
  }

  /** Listens to one phrase: from now until `release`, or until nothing more is said. */
  press(): void {
    this.#active?.abort();
    this.#options.onWake();
    let text = '';
    const recognition = this.#start(false, (heard, isFinal) => {
      text = isFinal ? heard : text;
      this.#options.onHearing(heard);
    });
    recognition?.addEventListener('end', () => {
      this.#options.onHearing('');
      if (text !== '') this.#options.onPhrase(text);
      this.#ended(recognition);
    });
  }

  release(): void {
    if (!this.#active?.continuous) this.#active?.stop();
  }

  /** Listens for "Alexa, ..." from now on, or no longer. */
  set handsFree(isOn: boolean) {
    if (isOn === this.#isHandsFree) return;
    this.#isHandsFree = isOn;
    if (isOn) this.#listenOn();
    else this.#active?.abort();
  }

  #listenOn(): void {
    this.#isWoken = false;
    const recognition = this.#start(true, (heard, isFinal) => this.#overhear(heard, isFinal));
    recognition?.addEventListener('end', () => this.#ended(recognition));
  }

  #overhear(heard: string, isFinal: boolean): void {
    const { isListening, saying, onWake, onPhrase, onHearing } = this.#options;
    const phrase = saidToAlexa(heard, this.#isWoken || isListening(), saying());
    if (phrase === null) return;
    onHearing(isFinal ? '' : heard);
    if (!this.#isWoken && !isListening()) {
      this.#isWoken = true;
      onWake();
    }
    if (!isFinal) return;
    this.#isWoken = false;
    if (phrase !== '') onPhrase(phrase);
  }

  /** Browsers end a recognition by themselves after a while; hands-free begins another. */
  #ended(recognition: Recognition): void {
    if (this.#active === recognition) this.#active = null;
    if (this.#isHandsFree && !this.#active)
      setTimeout(() => this.#isHandsFree && !this.#active && this.#listenOn(), 300);
  }

  #start(isContinuous: boolean, onHeard: (heard: string, isFinal: boolean) => void): Recognition | null {
    const recognition = makeRecognition();
    if (!recognition) return null;
    this.#active = recognition;
    recognition.lang = this.#lang;
    recognition.continuous = isContinuous;
    recognition.interimResults = true;
    recognition.addEventListener('result', (event) => {
      const { results, resultIndex } = event as RecognitionEvent;
      const result = results[resultIndex];
      if (result) onHeard(result[0]?.transcript ?? '', result.isFinal);
    });
    recognition.addEventListener('error', (event) => {
      const { error } = event as Event & { error?: string };
      const sentence = troubles[error ?? ''];
      if (sentence === undefined) return;
      this.#isHandsFree = false;
      this.#options.onTrouble(sentence);
    });
    recognition.start();
    return recognition;
  }
}
