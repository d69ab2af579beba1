import type { Cancel, Clock } from './clock';
import { captionsOf } from './captions';
import type { Device } from './device';
import type { DeviceEvent, DeviceState, SessionEnd } from './device-types';
import { inMinutes } from './duration';
import { indent, type Screen } from './screen';

export interface PrinterOptions {
  device: Device;
  clock: Clock;
  screen: Screen;
  /** Whether what the person says is shown; not needed where it can be seen as it was typed. */
  showUtterances: boolean;
  /** Whether every request and response is shown, each as a line of JSON. */
  showJson: boolean;
}

const person = 'You    ';
const alexa = 'Alexa  ';

const endings: Record<SessionEnd, string> = {
  skill: '(The session is over.)',
  person: '(The session is over: you left it.)',
  silence: '(The session is over: nobody answered.)',
  error: '(The session is over: something went wrong.)',
  replaced: '(A new session takes the place of the old one.)',
  power: '(The Echo is switched off.)',
};

/** Shows on a screen what happens on a device, words as they are said. */
export class Printer {
  readonly #options: PrinterOptions;
  readonly #stopListening: () => void;
  /** What of the present speech is still to be shown, in order. */
  #coming: { cancel: Cancel; show: () => void }[] = [];

  constructor(options: PrinterOptions) {
    this.#options = options;
    this.#stopListening = options.device.on((event) => {
      this.#show(event);
    });
  }

  /** Shows at once what Alexa has yet to say of her answer, for whoever leaves before she has said it. */
  showRest(): void {
    const rest = this.#coming;
    this.#dropComing();
    for (const { show } of rest) show();
  }

  /** Shows nothing more. */
  stop(): void {
    this.#stopListening();
    this.#dropComing();
  }

  #show(event: DeviceEvent): void {
    const { screen, showJson, showUtterances } = this.#options;
    switch (event.type) {
      case 'became':
        this.#showState(event.state);
        break;
      case 'heard':
        if (showUtterances) screen.line(person + event.phrase);
        break;
      case 'suggested':
        screen.line(`${indent}(Did you mean "${event.suggestion}"?)`);
        break;
      case 'asked':
        if (showJson) screen.line(JSON.stringify({ request: event.request }));
        break;
      case 'answered':
        if (showJson) screen.line(JSON.stringify({ response: event.response }));
        if (event.tooLate) screen.line(`${indent}(This answer came too late.)`);
        break;
      case 'failed':
        screen.line(`${indent}(${event.error.type}: ${event.error.message})`);
        break;
      case 'cut':
        this.#cut(event.saidMs);
        break;
      case 'alexa':
        screen.line(alexa + event.text);
        break;
      case 'session-ended':
        screen.line(indent + endings[event.by]);
        break;
      case 'touched':
        if (showUtterances) screen.line(`${person}(touches "${event.componentId}")`);
        break;
      case 'shown':
      case 'spoken':
        break;
    }
  }

  #showState(state: DeviceState): void {
    const { clock, screen } = this.#options;
    if (state.kind === 'listening') screen.line(`${indent}(listening...)`);
    if (state.kind !== 'speaking') return;
    this.#coming = captionsOf(state.timeline).map(({ atMs, text, continues }, index) => {
      const show = (): void => {
        if (index === 0) screen.line(alexa + text);
        else if (continues) screen.append(text);
        else screen.line(indent + text);
      };
      const cancel = clock.schedule(state.startedAtMs + atMs, () => {
        this.#coming.shift();
        show();
      });
      return { cancel, show };
    });
  }

  #cut(saidMs: number): void {
    this.#dropComing();
    this.#options.screen.breakOff();
    this.#options.screen.line(`${indent}(interrupted after ${inMinutes(saidMs)})`);
  }

  #dropComing(): void {
    for (const { cancel } of this.#coming) cancel();
    this.#coming = [];
  }
}
