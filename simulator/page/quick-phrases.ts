import { byId, make } from './dom';

/** What people say most while they stretch, with the key that says it. */
export const quickPhrases: readonly { label: string; phrase: string; key: string }[] = [
  { label: 'Yes', phrase: 'yes', key: 'y' },
  { label: 'Pause', phrase: 'pause', key: 'p' },
  { label: 'Resume', phrase: 'resume', key: 'r' },
  { label: 'Next', phrase: 'next', key: 'n' },
  { label: 'More time', phrase: 'more time', key: 'w' },
  { label: 'How long?', phrase: 'how long left', key: 'l' },
  { label: 'It hurts', phrase: 'it hurts', key: 'h' },
  { label: 'Stop', phrase: 'stop', key: 's' },
];

/** Buttons that say it. */
export const setUpQuickPhrases = (say: (phrase: string) => void): void => {
  byId('quick', HTMLElement).replaceChildren(
    ...quickPhrases.map(({ label, phrase }) => {
      const button = make('button', { type: 'button', 'data-phrase': phrase }, label);
      button.addEventListener('click', () => say(phrase));
      return button;
    }),
  );
};
