import { MOST_LINES, type TranscriptLine } from '../room/protocol';
import { byId, make } from './dom';

const speakers: Record<TranscriptLine['who'], string> = { you: 'You', alexa: 'Alexa', note: '' };

/** What was said in the room. */
export class TranscriptList {
  readonly #log = byId('said-log', HTMLElement);
  readonly #list = byId('transcript', HTMLElement);

  fill(lines: readonly TranscriptLine[]): void {
    this.#list.replaceChildren(...lines.map((line) => this.#item(line)));
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  add(line: TranscriptLine): void {
    const isAtEnd = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < 40;
    this.#list.append(this.#item(line));
    if (this.#list.childElementCount > MOST_LINES) this.#list.firstElementChild?.remove();
    if (isAtEnd) this.#log.scrollTop = this.#log.scrollHeight;
  }

  #item({ who, text }: TranscriptLine): HTMLElement {
    const speaker = speakers[who];
    return make(
      'li',
      { class: who },
      ...(speaker === '' ? [] : [make('b', {}, speaker), ' ']),
      make('span', {}, text),
    );
  }
}
