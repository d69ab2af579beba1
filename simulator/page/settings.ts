import type { ReminderView } from '../room/protocol';
import type { Switches } from '../room/switches';
import { select, toggle } from './choices';
import { byId, make } from './dom';
import { like, liked } from './kept';
import { makeRecognition } from './recognition';
import { shortcutWords } from './shortcuts';

export interface SettingsOptions {
  voices: () => readonly SpeechSynthesisVoice[];
  switches: () => Switches;
  reminders: () => readonly ReminderView[];
  onSwitch: (changes: Partial<Switches>) => void;
}

const locales: readonly (readonly [Switches['locale'], string])[] = [
  ['en-US', 'English (United States)'],
  ['en-GB', 'English (United Kingdom)'],
  ['en-CA', 'English (Canada)'],
  ['en-AU', 'English (Australia)'],
  ['en-IN', 'English (India)'],
];

const screens: readonly (readonly [Switches['screen'], string])[] = [
  ['none', 'Echo, no screen'],
  ['round', 'Echo Spot, round'],
  ['small', 'Echo Show 5, small'],
  ['landscape', 'Echo Show 8, landscape'],
  ['large', 'Echo Show 15, large'],
  ['tv', 'Fire TV'],
];

const people: readonly (readonly [Switches['person'], string])[] = [
  ['nobody', 'nobody in particular'],
  ['a', 'person A'],
  ['b', 'person B'],
];

const group = (title: string, ...children: Node[]): HTMLElement =>
  make('section', { class: 'group' }, make('h3', {}, title), ...children);

const own = '';

/** How the page sounds and looks, and which Echo it is. */
export class Settings {
  readonly #dialog = byId('settings', HTMLDialogElement);
  readonly #options: SettingsOptions;

  constructor(options: SettingsOptions) {
    this.#options = options;
    byId('open-settings', HTMLButtonElement).addEventListener('click', () => this.open());
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
  }

  open(): void {
    this.#draw();
    this.#dialog.showModal();
  }

  /** Something that is shown has changed. */
  refresh(): void {
    if (this.#dialog.open && !this.#dialog.contains(document.activeElement?.closest('select') ?? null))
      this.#draw();
  }

  #draw(): void {
    const close = make('button', { type: 'button', class: 'close' }, 'Close');
    close.addEventListener('click', () => this.#dialog.close());
    this.#dialog.replaceChildren(
      make(
        'div',
        { class: 'sheet' },
        make('header', {}, make('h2', { id: 'settings-title' }, 'Settings'), close),
        this.#sound(),
        this.#echo(),
        this.#look(),
        this.#keys(),
      ),
    );
  }

  #sound(): HTMLElement {
    const voices = this.#options.voices();
    const { sound, voice, handsFree } = liked();
    return group(
      'Sound',
      select({
        label: 'What you hear',
        value: sound,
        options: [
          ['voice', 'a voice'],
          ['ticks', 'soft ticks'],
          ['silent', 'nothing'],
        ],
        ...(voices.length === 0
          ? { hint: 'This browser has no English voice: you hear soft ticks, and read the words.' }
          : {}),
        onChange: (chosen) => like({ sound: chosen }),
      }),
      select({
        label: 'Voice',
        value: voice ?? own,
        options: [
          [own, 'the best there is'],
          ...voices.map(({ voiceURI, name, lang }) => [voiceURI, `${name} (${lang})`] as const),
        ],
        onChange: (chosen) => like({ voice: chosen === own ? null : chosen }),
      }),
      ...(makeRecognition()
        ? [
            toggle(
              'Listen for “Alexa, ...” all the time',
              handsFree,
              (isOn) => like({ handsFree: isOn }),
              'Your browser may send what the microphone hears to its maker.',
            ),
          ]
        : [make('p', { class: 'hint' }, 'This browser cannot recognise speech: type, or use the buttons.')]),
    );
  }

  #echo(): HTMLElement {
    const { switches, onSwitch, reminders } = this.#options;
    const { locale, screen, person, reminders: granted } = switches();
    const set = reminders();
    return group(
      'The Echo',
      select({
        label: 'Device',
        value: screen,
        options: screens,
        onChange: (chosen) => onSwitch({ screen: chosen }),
      }),
      select({
        label: 'Language',
        value: locale,
        options: locales,
        onChange: (chosen) => onSwitch({ locale: chosen }),
      }),
      select({
        label: 'Whose voice it recognises',
        value: person,
        options: people,
        hint: 'Everybody has a place and settings of their own.',
        onChange: (chosen) => onSwitch({ person: chosen }),
      }),
      toggle('The skill may set reminders', granted, (isOn) => onSwitch({ reminders: isOn })),
      ...(set.length === 0
        ? []
        : [
            make(
              'ul',
              { class: 'reminders' },
              ...set.map(({ text, when }) => make('li', {}, `${text} (${when})`)),
            ),
          ]),
    );
  }

  #look(): HTMLElement {
    return group(
      'Look',
      select({
        label: 'Colours',
        value: liked().theme,
        options: [
          ['system', 'as the system has them'],
          ['light', 'light'],
          ['dark', 'dark'],
        ],
        onChange: (theme) => like({ theme }),
      }),
    );
  }

  #keys(): HTMLElement {
    return group(
      'Keyboard',
      toggle('Single keys do something', liked().shortcuts, (isOn) => like({ shortcuts: isOn })),
      make(
        'dl',
        { class: 'keys' },
        ...shortcutWords.map(([key, what]) =>
          make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, what)),
        ),
      ),
    );
  }
}
