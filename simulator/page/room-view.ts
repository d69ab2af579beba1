import type { RoutineView } from '../glass/views';
import type { Exchange, ReminderView, StateView, ToPage, TranscriptLine } from '../room/protocol';
import type { ScreenNews } from '../room/page-screen';
import type { Heard } from './scene';
import { usualSwitches, type Switches } from '../room/switches';

/** What wants to know of changes in the room. */
export interface RoomListener {
  state: (state: StateView) => void;
  routine: (routine: RoutineView | null) => void;
  clock: () => void;
  transcript: (lines: readonly TranscriptLine[]) => void;
  line: (line: TranscriptLine) => void;
  exchanges: (exchanges: readonly Exchange[]) => void;
  exchange: (exchange: Exchange) => void;
  stored: (stored: unknown) => void;
  switches: (switches: Switches) => void;
  screen: (news: ScreenNews) => void;
  standing: (standing: { isConnected: boolean; isAudible: boolean }) => void;
}

/** The room as the page knows it from what it was told. */
export class RoomView {
  state: StateView = { kind: 'idle' };
  /** The last speech of the session, and how much of it was heard. */
  heard: Heard | null = null;
  hasSession = false;
  routine: RoutineView | null = null;
  stored: unknown = null;
  reminders: readonly ReminderView[] = [];
  switches: Switches = usualSwitches;
  #isConnected = true;
  #isAudible = true;
  #listener: RoomListener | null = null;

  on(listener: RoomListener): void {
    this.#listener = listener;
  }

  /** Whether the room can be reached. */
  connected(isConnected: boolean): void {
    this.#isConnected = isConnected;
    if (!isConnected) this.#become({ kind: 'unplugged' }, false, 0);
    this.#stand();
  }

  take(message: ToPage): void {
    switch (message.type) {
      case 'hello': {
        const { state, hasSession, transcript, exchanges, routine, stored, reminders, switches } =
          message.snapshot;
        this.#switch(switches);
        this.routine = routine;
        this.#store(stored, reminders);
        this.#listener?.transcript(transcript);
        this.#listener?.exchanges(exchanges);
        this.#become(state, hasSession, message.clock.nowMs);
        this.#listener?.clock();
        this.#listener?.screen({ type: 'show', shown: message.snapshot.shown });
        break;
      }
      case 'audible':
        this.#isAudible = message.audible;
        this.#stand();
        break;
      case 'state':
        this.#become(message.state, message.hasSession, message.clock.nowMs);
        break;
      case 'routine':
        this.routine = message.routine;
        this.#listener?.routine(message.routine);
        break;
      case 'line':
        this.#listener?.line(message.line);
        break;
      case 'exchange':
        this.#listener?.exchange(message.exchange);
        break;
      case 'stored':
        this.#store(message.stored, message.reminders);
        break;
      case 'switches':
        this.#switch(message.switches);
        break;
      case 'clock':
        this.#listener?.clock();
        break;
      case 'show':
      case 'execute':
      case 'stop-document':
      case 'spoken':
        this.#listener?.screen(message);
        break;
      case 'session-ended':
        break;
    }
  }

  #become(state: StateView, hasSession: boolean, nowMs: number): void {
    const before = this.state;
    if (before.kind === 'speaking') this.heard = { speech: before, ms: nowMs - before.startedAtMs };
    if (!hasSession) this.heard = null;
    this.state = state;
    this.hasSession = hasSession;
    this.#listener?.state(state);
  }

  #store(stored: unknown, reminders: readonly ReminderView[]): void {
    this.stored = stored;
    this.reminders = reminders;
    this.#listener?.stored(stored);
  }

  #switch(switches: Switches): void {
    this.switches = switches;
    this.#listener?.switches(switches);
  }

  #stand(): void {
    this.#listener?.standing({ isConnected: this.#isConnected, isAudible: this.#isAudible });
  }
}
