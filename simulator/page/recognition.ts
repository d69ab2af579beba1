/** What the page needs of a browser's speech recognition; browsers call it by two names. */
export interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  start(): void;
  stop(): void;
  abort(): void;
}

export interface RecognitionEvent extends Event {
  resultIndex: number;
  results: ArrayLike<{ isFinal: boolean; [index: number]: { transcript: string } }>;
}

type Maker = new () => Recognition;

interface WithRecognition {
  SpeechRecognition?: Maker;
  webkitSpeechRecognition?: Maker;
}

/** Makes a recogniser; null where the browser has none. */
export const makeRecognition = (): Recognition | null => {
  const { SpeechRecognition, webkitSpeechRecognition } = window as WithRecognition;
  const Maker = SpeechRecognition ?? webkitSpeechRecognition;
  return Maker ? new Maker() : null;
};
