import type { StateView } from '../room/protocol';
import { make, mark } from './dom';

const clock = (ms: number): string => {
  const tenths = Math.round(ms / 100);
  const minutes = Math.floor(tenths / 600);
  return `${minutes}:${((tenths % 600) / 10).toFixed(1).padStart(4, '0')}`;
};

/** Every sentence, count and silence of the speech with its moment; the present one is marked. */
export class CueTimeline {
  readonly element = make('div', {
    class: 'cues',
    tabindex: 0,
    role: 'region',
    'aria-label': 'Cues of the speech',
  });
  readonly #list = make('ol');
  #state: Extract<StateView, { kind: 'speaking' }> | null = null;
  #now = -1;

  constructor() {
    this.element.append(this.#list);
    this.#list.append(make('li', {}, 'Nothing is being said.'));
  }

  become(state: StateView): void {
    if (state.kind !== 'speaking') return;
    this.#state = state;
    this.#now = -1;
    this.#list.replaceChildren(
      ...state.timeline.items.map(({ atMs, kind, text, ms }) => {
        const moment = state.moments.find((one) => one.atMs <= atMs && atMs < one.untilMs);
        return make(
          'li',
          { class: kind },
          make('span', { class: 'at' }, clock(atMs)),
          make('span', { class: 'during' }, moment?.during ?? ''),
          make('span', { class: 'text' }, kind === 'words' ? text : `(${(ms / 1000).toFixed(1)} s)`),
        );
      }),
    );
  }

  /** @param nowMs the room's time */
  tick(nowMs: number): void {
    if (!this.#state) return;
    const saidMs = nowMs - this.#state.startedAtMs;
    const now = this.#state.timeline.items.findLastIndex(({ atMs }) => atMs <= saidMs);
    if (now === this.#now) return;
    this.#list.children[this.#now]?.removeAttribute('aria-current');
    this.#now = now;
    const item = this.#list.children[now];
    if (!(item instanceof HTMLElement)) return;
    mark(item, 'aria-current', 'true');
    this.element.scrollTop = item.offsetTop - this.element.clientHeight / 2;
  }
}
