import type { Server } from 'node:http';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { ScreenDoing } from '../room/page-screen';
import type { FromPage, RoomNews, ToPage } from '../room/protocol';
import type { Room } from '../room/room';
import { readSwitches } from '../room/switches';
import { isFromHere } from './server';

/** Longest message a page may send, bytes: a document that speaks sends its SSML back. */
const MOST_BYTES = 64 * 1024;

/** The FASTEST that the page may let time run. */
const FASTEST = 20;

const isObject = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null;

const readDoing = (raw: unknown): ScreenDoing | null => {
  if (!isObject(raw)) return null;
  const { does, speech, ssml, event } = raw;
  if (does === 'hush') return { does };
  if (does === 'speak' && typeof speech === 'number' && typeof ssml === 'string')
    return { does, speech, ssml };
  if (does !== 'send' || !isObject(event)) return null;
  const { arguments: told, source } = event;
  return {
    does,
    event: { arguments: Array.isArray(told) ? told : [], source: isObject(source) ? source : {} },
  };
};

/** What a page says, as far as it makes sense; null when it does not. */
export const readMessage = (text: string): FromPage | null => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(raw)) return null;
  const { type, phrase, speed, switches, id, doing } = raw;
  switch (type) {
    case 'say':
      return typeof phrase === 'string' ? { type, phrase: phrase.slice(0, 500) } : null;
    case 'speed':
      return typeof speed === 'number' && speed >= 1 && speed <= FASTEST ? { type, speed } : null;
    case 'switch':
      return { type, switches: readSwitches(switches) };
    case 'document': {
      const what = readDoing(doing);
      return typeof id === 'number' && what ? { type, id, doing: what } : null;
    }
    case 'wake':
    case 'jump':
    case 'claim':
      return { type };
    default:
      return null;
  }
};

export interface PagesOptions {
  server: Server;
  room: Room;
  /** A page has asked for another speed. */
  onSpeed: (speed: number) => void;
  /** So many pages are open now. */
  onCount: (count: number) => void;
  /** Something that a page asked for has failed. */
  onTrouble: (error: unknown) => void;
}

/** The pages that look into the room. The one that came last is heard; the others show the same in silence. */
export class Pages {
  readonly #options: PagesOptions;
  readonly #sockets = new Set<WebSocket>();
  readonly #waiting: WebSocketServer;
  #audible: WebSocket | null = null;

  constructor(options: PagesOptions) {
    this.#options = options;
    this.#waiting = new WebSocketServer({
      server: options.server,
      path: '/room',
      maxPayload: MOST_BYTES,
      verifyClient: ({ req }: { req: Parameters<typeof isFromHere>[0] }) => isFromHere(req),
    });
    this.#waiting.on('connection', (socket) => this.#welcome(socket));
    options.room.on((news) => this.#broadcast(news));
  }

  close(): void {
    for (const socket of this.#sockets) socket.close(1001, 'stopped');
    this.#waiting.close();
  }

  #welcome(socket: WebSocket): void {
    const { room, onCount } = this.#options;
    this.#sockets.add(socket);
    onCount(this.#sockets.size);
    this.#hear(socket);
    this.#send(socket, { type: 'hello', snapshot: room.snapshot(), clock: room.clock });
    socket.on('message', (data) => this.#take(socket, data));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#sockets.delete(socket);
      if (this.#audible === socket) this.#hear([...this.#sockets].at(-1) ?? null);
      onCount(this.#sockets.size);
    });
  }

  #hear(socket: WebSocket | null): void {
    this.#audible = socket;
    const { clock } = this.#options.room;
    for (const one of this.#sockets)
      this.#send(one, { type: 'audible', audible: one === this.#audible, clock });
  }

  #take(socket: WebSocket, data: RawData): void {
    const text = Array.isArray(data)
      ? Buffer.concat(data).toString('utf8')
      : Buffer.from(data as Buffer).toString('utf8');
    const message = readMessage(text);
    if (message) this.#do(socket, message).catch(this.#options.onTrouble);
  }

  async #do(socket: WebSocket, message: FromPage): Promise<void> {
    const { room, onSpeed } = this.#options;
    switch (message.type) {
      case 'say':
        await room.say(message.phrase);
        break;
      case 'wake':
        room.wake();
        break;
      case 'jump':
        await room.jump();
        break;
      case 'switch':
        await room.change(message.switches);
        break;
      case 'document':
        // Two pages with the same document would each play it.
        if (socket === this.#audible) room.document(message.id, message.doing);
        break;
      case 'speed':
        onSpeed(message.speed);
        break;
      case 'claim':
        this.#hear(socket);
        break;
    }
  }

  #broadcast(news: RoomNews): void {
    const { clock } = this.#options.room;
    const text = JSON.stringify({ ...news, clock });
    for (const socket of this.#sockets) socket.send(text);
  }

  #send(socket: WebSocket, message: ToPage): void {
    socket.send(JSON.stringify(message));
  }
}
