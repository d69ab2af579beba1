import type { FromPage, ToPage } from '../room/protocol';

export interface LinkOptions {
  onMessage: (message: ToPage) => void;
  /** Whether the room can be reached. */
  onConnected: (isConnected: boolean) => void;
}

/** How long to wait before the room is looked for again, milliseconds. */
const RETRY_MS = 1000;

/** The way to the room, found again whenever it is lost. */
export class Link {
  readonly #options: LinkOptions;
  #socket: WebSocket | null = null;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.#connect();
  }

  send(message: FromPage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #connect(): void {
    const socket = new WebSocket(`ws://${location.host}/room`);
    this.#socket = socket;
    socket.addEventListener('open', () => this.#options.onConnected(true));
    socket.addEventListener('message', ({ data }) =>
      this.#options.onMessage(JSON.parse(String(data)) as ToPage),
    );
    socket.addEventListener('close', () => {
      this.#options.onConnected(false);
      setTimeout(() => this.#connect(), RETRY_MS);
    });
  }
}
