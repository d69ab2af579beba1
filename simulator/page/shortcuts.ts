import { liked } from './kept';
import { quickPhrases } from './quick-phrases';

export interface ShortcutActions {
  say: (phrase: string) => void;
  jump: () => void;
  mute: () => void;
  focusText: () => void;
  settings: () => void;
  developers: () => void;
}

/** What each key does, to be shown; the quick phrases come in addition. */
export const shortcutWords: readonly (readonly [key: string, what: string])[] = [
  ['/', 'type what you would say'],
  ['Space', 'hold to talk, where the browser can listen'],
  ...quickPhrases.map(({ key, label }) => [key, `say: ${label.toLowerCase()}`] as const),
  ['m', 'voice on or off'],
  ['.', 'jump to the end of this turn'],
  [',', 'settings'],
  ['d', 'for developers'],
];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea, dialog') !== null;

/** Single keys, which can be switched off (WCAG 2.1.4), and never while somebody types. */
export const setUpShortcuts = (actions: ShortcutActions): void => {
  const byKey: Record<string, () => void> = {
    '/': actions.focusText,
    m: actions.mute,
    '.': actions.jump,
    ',': actions.settings,
    d: actions.developers,
    ...Object.fromEntries(quickPhrases.map(({ key, phrase }) => [key, () => actions.say(phrase)])),
  };
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, repeat, target } = event;
    if (!liked().shortcuts || ctrlKey || metaKey || altKey || repeat || isTyping(target)) return;
    const act = byKey[key];
    if (!act) return;
    event.preventDefault();
    act();
  });
};
