import type { DocumentEvent, DocumentPlayer, RenderDocument, ShownDocument, Stage } from '../apl/player';

/** A document on the screen of the page; the number tells it from those before. */
export interface Shown {
  id: number;
  directive: RenderDocument;
}

/** What the page is told about its screen. */
export type ScreenNews =
  | { type: 'show'; shown: Shown | null }
  | { type: 'execute'; id: number; commands: readonly unknown[] }
  | { type: 'stop-document'; id: number }
  /** What the document asked to be said has been said to its end. */
  | { type: 'spoken'; id: number; speech: number };

/** What a document on the page does. */
export type ScreenDoing =
  { does: 'speak'; speech: number; ssml: string } | { does: 'hush' } | { does: 'send'; event: DocumentEvent };

interface Playing extends Shown {
  stage: Stage;
  isSpeaking: boolean;
  /** It was told to stop, and what it says about that is no news. */
  isStopped: boolean;
}

/**
 * The screen of the Echo on the page: documents run in Amazon's renderer there, and what they say and tell comes back
 * here to the device. A page that is loaded again runs the document again.
 */
export class PageScreen {
  readonly #tell: (news: ScreenNews) => void;
  #playing: Playing | null = null;
  #count = 0;

  constructor(tell: (news: ScreenNews) => void) {
    this.#tell = tell;
  }

  /** What a page shows that opens now. */
  get shown(): Shown | null {
    return this.#playing && { id: this.#playing.id, directive: this.#playing.directive };
  }

  /** Shows documents on the page. */
  readonly player: DocumentPlayer = (directive, stage): ShownDocument => {
    this.#count += 1;
    const playing: Playing = { id: this.#count, directive, stage, isSpeaking: false, isStopped: false };
    this.#playing = playing;
    this.#tell({ type: 'show', shown: this.shown });
    return {
      execute: (commands) => {
        playing.isStopped = false;
        this.#tell({ type: 'execute', id: playing.id, commands });
      },
      touch: (componentId) => {
        throw new Error(`"${componentId}" is touched on the page.`);
      },
      stop: () => {
        playing.isStopped = true;
        playing.isSpeaking = false;
        this.#tell({ type: 'stop-document', id: playing.id });
        stage.hush();
      },
    };
  };

  /** Nothing is shown any more. */
  clear(): void {
    if (this.#playing === null) return;
    this.#playing = null;
    this.#tell({ type: 'show', shown: null });
  }

  /** The document with this number does something on the page. */
  take(id: number, doing: ScreenDoing): void {
    const playing = this.#playing;
    if (playing?.id !== id) return;
    switch (doing.does) {
      case 'speak':
        this.#speak(playing, doing.speech, doing.ssml);
        break;
      case 'hush':
        if (!playing.isStopped) playing.stage.hush();
        playing.isSpeaking = false;
        break;
      case 'send':
        playing.stage.send(doing.event);
        break;
    }
  }

  #speak(playing: Playing, speech: number, ssml: string): void {
    // A page that was loaded again begins anew.
    if (playing.isSpeaking) playing.stage.hush();
    playing.isSpeaking = true;
    playing.isStopped = false;
    void playing.stage.speak(ssml).then(() => {
      playing.isSpeaking = false;
      this.#tell({ type: 'spoken', id: playing.id, speech });
    });
  }
}
