import type { Directive } from 'ask-sdk-model';
import { headlessPlayer } from './apl/headless-player';
import type { DocumentEvent, RenderDocument, ShownDocument, Stage } from './apl/player';
import type { Clock } from './clock';
import type { ScreenOptions } from './device-types';
import { overTheWire, type Asking } from './envelope';

/** What the device does for its screen. */
export interface ScreenHost {
  /** Speaks as soon as nothing else is said; `spoken` is called at the end, and not at all when it is cut short. */
  speak(ssml: string, spoken: () => void): void;
  hush(): void;
  /** Sends something to the skill, and takes what it answers. */
  send(asking: Asking): Promise<void>;
  /** The screen shows something else from now on. */
  shows(document: RenderDocument | null): void;
}

interface Current {
  directive: RenderDocument;
  shown: ShownDocument | null;
}

/** The screen of a device: at most one document, which speaks and tells the skill things through the device. */
export class DeviceScreen {
  readonly #options: ScreenOptions;
  readonly #clock: Clock;
  readonly #host: ScreenHost;
  readonly #sending = new Set<Promise<void>>();
  #current: Current | null = null;

  constructor(options: ScreenOptions, clock: Clock, host: ScreenHost) {
    this.#options = options;
    this.#clock = clock;
    this.#host = host;
  }

  /** What is shown now. */
  get document(): RenderDocument | null {
    return this.#current?.directive ?? null;
  }

  /** Does what an answer wants of the screen. Commands for another document than the one shown are dropped. */
  take(directives: readonly Directive[]): void {
    for (const directive of directives) {
      if (directive.type === 'Alexa.Presentation.APL.RenderDocument') this.#show(directive);
      if (
        directive.type === 'Alexa.Presentation.APL.ExecuteCommands' &&
        directive.token === this.#current?.directive.token
      ) {
        this.#current.shown?.execute(directive.commands);
      }
    }
  }

  /** @returns when the skill has answered whatever the touch told it */
  async touch(componentId: string): Promise<void> {
    if (!this.#current?.shown) throw new Error('The screen shows nothing.');
    this.#current.shown.touch(componentId);
    await Promise.allSettled(this.#sending);
  }

  /** Nothing of the document goes on; it stays to be seen. */
  stop(): void {
    this.#current?.shown?.stop();
  }

  clear(): void {
    if (this.#current === null) return;
    const { shown } = this.#current;
    this.#current = null;
    shown?.stop();
    this.#host.shows(null);
  }

  #show(directive: RenderDocument): void {
    const before = this.#current?.shown;
    const current: Current = { directive, shown: null };
    this.#current = current;
    before?.stop();
    this.#host.shows(directive);
    const { player = headlessPlayer } = this.#options;
    current.shown = player(directive, this.#stageFor(current));
  }

  /** What is done for one document, for as long as it is shown. */
  #stageFor(current: Current): Stage {
    const isShown = (): boolean => this.#current === current;
    return {
      speak: (ssml) =>
        new Promise((resolve) => {
          if (isShown()) this.#host.speak(ssml, resolve);
        }),
      hush: () => {
        if (isShown()) this.#host.hush();
      },
      send: (event) => {
        if (isShown()) this.#send(current, event);
      },
      wait: (ms) =>
        new Promise((resolve) => {
          this.#clock.schedule(this.#clock.nowMs() + ms, resolve);
        }),
    };
  }

  #send({ directive }: Current, event: DocumentEvent): void {
    const sent = this.#host.send({
      type: 'Alexa.Presentation.APL.UserEvent',
      ...(directive.token === undefined ? {} : { token: directive.token }),
      ...overTheWire({ arguments: [...event.arguments], source: event.source, components: {} }),
    });
    this.#sending.add(sent);
    void sent.finally(() => this.#sending.delete(sent));
  }
}
