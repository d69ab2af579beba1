import type { DeviceEvent, DeviceState, SessionEnd } from '../device-types';
import { allWords, saidBy, type Timeline } from '../timeline';
import { MOST_LINES, type TranscriptLine } from './protocol';

const endings: Record<SessionEnd, string | null> = {
  skill: 'The session is over.',
  person: 'You left; the session is over.',
  silence: 'Nobody answered; the session is over.',
  error: 'Something went wrong; the session is over.',
  replaced: null,
  power: 'The Echo was switched off.',
};

/** Keeps what is said in the room, line by line: Alexa's words as far as they were heard. */
export class Transcript {
  readonly #kept: TranscriptLine[] = [];
  #count = 0;
  #speaking: Timeline | null = null;

  /** The last lines, the newest last. */
  get kept(): readonly TranscriptLine[] {
    return this.#kept;
  }

  /** Takes in what happens on a device; gives back the line that comes of it, or null. */
  take(event: DeviceEvent): TranscriptLine | null {
    switch (event.type) {
      case 'heard':
        return this.#add(event.atMs, 'you', event.phrase);
      case 'suggested':
        return this.#add(event.atMs, 'note', `Did you mean "${event.suggestion}"?`);
      case 'became':
        this.#speaking = this.#timelineOf(event.state);
        return null;
      case 'spoken':
        return this.#add(event.atMs, 'alexa', this.#speaking ? allWords(this.#speaking) : '');
      case 'cut': {
        const said = saidBy(event.timeline, event.saidMs);
        return this.#add(event.atMs, 'alexa', said === '' ? '' : `${said} ...`);
      }
      case 'alexa':
        return this.#add(event.atMs, 'note', event.text);
      case 'failed':
        return this.#add(event.atMs, 'note', `${event.error.type}: ${event.error.message}`);
      case 'session-ended':
        return this.#add(event.atMs, 'note', endings[event.by] ?? '');
      case 'touched':
        return this.#add(event.atMs, 'note', `You touch "${event.componentId}".`);
      case 'asked':
      case 'answered':
      case 'shown':
        return null;
    }
  }

  /** A remark that no device makes. */
  note(atMs: number, text: string): TranscriptLine | null {
    return this.#add(atMs, 'note', text);
  }

  #timelineOf(state: DeviceState): Timeline | null {
    // While a speech ends by itself its words are still wanted.
    return state.kind === 'speaking' ? state.timeline : this.#speaking;
  }

  #add(atMs: number, who: TranscriptLine['who'], text: string): TranscriptLine | null {
    if (text === '') return null;
    this.#count += 1;
    const line = { id: this.#count, atMs, who, text };
    this.#kept.push(line);
    if (this.#kept.length > MOST_LINES) this.#kept.shift();
    return line;
  }
}
