import type { Exchange, StateView } from '../room/protocol';
import type { Network, Switches } from '../room/switches';
import { select } from './choices';
import { CueTimeline } from './cue-timeline';
import { byId, make, mark, show } from './dom';
import { ExchangeList } from './exchange-list';

export interface DrawerOptions {
  switches: () => Switches;
  speed: () => number;
  onSwitch: (changes: Partial<Switches>) => void;
  onSpeed: (speed: number) => void;
  onJump: () => void;
}

const speeds = [1, 2, 5, 10, 20];

const networks: readonly (readonly [Network, string])[] = [
  ['fast', 'fast'],
  ['slow', 'slow: answers take 3 s'],
  ['too-slow', 'too slow: 9 s, Alexa waits 8'],
];

const refusals: readonly (readonly [Switches['refusal'], string])[] = [
  ['none', 'work'],
  ['no-permission', 'refuse: no permission (401)'],
  ['unsupported-device', 'refuse: no reminders on this device (403)'],
  ['too-many', 'refuse: too many reminders (403)'],
  ['in-the-past', 'refuse: the moment has passed (400)'],
  ['device-gone', 'refuse: device unknown (404)'],
  ['rate-limited', 'refuse: too many requests (429)'],
  ['broken', 'fail (500)'],
  ['cut-off', 'break off'],
  ['silent', 'never answer'],
  ['no-time-zone', 'know no time zone'],
];

/** For developers: speed, troubles, each request and response, the stored item, the cues of the speech. */
export class Drawer {
  readonly #drawer = byId('drawer', HTMLElement);
  readonly #button = byId('open-drawer', HTMLButtonElement);
  readonly #options: DrawerOptions;
  readonly #controls = make('div', { class: 'controls' });
  readonly #exchanges = new ExchangeList();
  readonly #cues = new CueTimeline();
  readonly #troubles = make('ul', { class: 'findings' });
  readonly #stored = make('pre', { tabindex: 0, 'aria-label': 'The stored item' });

  constructor(options: DrawerOptions) {
    this.#options = options;
    const close = make('button', { type: 'button', class: 'close' }, 'Close');
    close.addEventListener('click', () => this.toggle(false));
    this.#drawer.append(
      make('header', {}, make('h2', {}, 'For developers'), close),
      this.#controls,
      make('section', {}, make('h3', {}, 'Cues of the speech'), this.#cues.element),
      this.#troubles,
      make('section', {}, make('h3', {}, 'Requests and responses'), this.#exchanges.element),
      make('section', {}, make('h3', {}, 'Stored item'), this.#stored),
    );
    this.#button.addEventListener('click', () => this.toggle());
    this.#drawer.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.toggle(false);
    });
    this.refresh();
  }

  toggle(isOpen = this.#drawer.hasAttribute('hidden')): void {
    show(this.#drawer, isOpen);
    mark(this.#button, 'aria-expanded', String(isOpen));
    document.body.classList.toggle('with-drawer', isOpen);
    if (isOpen) this.#drawer.querySelector('button')?.focus();
    else if (this.#drawer.contains(document.activeElement) || document.activeElement === document.body)
      this.#button.focus();
  }

  /** Switches or speed have changed. */
  refresh(): void {
    if (this.#controls.contains(document.activeElement)) return;
    const { switches, speed, onSwitch, onSpeed, onJump } = this.#options;
    const jump = make('button', { type: 'button', class: 'jump' }, 'Jump to the end of this turn');
    jump.addEventListener('click', onJump);
    const known = speeds.includes(speed()) ? speeds : [...speeds, speed()].sort((a, b) => a - b);
    const { databaseUp, network, refusal } = switches();
    this.#controls.replaceChildren(
      select({
        label: 'Speed',
        value: String(speed()),
        options: known.map((one) => [String(one), `${one} times`]),
        onChange: (chosen) => onSpeed(Number(chosen)),
      }),
      jump,
      select({
        label: 'Database',
        value: databaseUp ? 'up' : 'down',
        options: [
          ['up', 'works'],
          ['down', 'is down'],
        ],
        onChange: (chosen) => onSwitch({ databaseUp: chosen === 'up' }),
      }),
      select({
        label: 'Network',
        value: network,
        options: networks,
        onChange: (chosen) => onSwitch({ network: chosen }),
      }),
      select({
        label: 'Alexa’s services',
        value: refusal,
        options: refusals,
        onChange: (chosen) => onSwitch({ refusal: chosen }),
      }),
    );
  }

  fill(exchanges: readonly Exchange[], stored: unknown): void {
    this.#exchanges.fill(exchanges);
    this.store(stored);
  }

  exchange(exchange: Exchange): void {
    this.#exchanges.put(exchange);
  }

  store(stored: unknown): void {
    this.#stored.textContent = stored === null ? 'Nothing is stored.' : JSON.stringify(stored, null, 2);
  }

  /** Amazon's renderer complains about a document. */
  trouble(sentence: string): void {
    this.#troubles.append(make('li', {}, sentence));
  }

  become(state: StateView): void {
    this.#cues.become(state);
  }

  /** @param nowMs the room's time */
  tick(nowMs: number): void {
    if (!this.#drawer.hasAttribute('hidden')) this.#cues.tick(nowMs);
  }
}
