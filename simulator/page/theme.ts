import { byId, mark } from './dom';
import { like, liked, onLiking } from './kept';

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

const isDark = (): boolean => (liked().theme === 'system' ? systemIsDark.matches : liked().theme === 'dark');

/** Dark or light: as the system has it, until somebody chooses. */
export const setUpTheme = (): void => {
  const button = byId('theme', HTMLButtonElement);
  const apply = (): void => {
    mark(document.documentElement, 'data-theme', isDark() ? 'dark' : 'light');
    mark(button, 'aria-pressed', String(isDark()));
    button.querySelector('use')?.setAttribute('href', isDark() ? '#icon-light' : '#icon-dark');
  };
  button.addEventListener('click', () => like({ theme: isDark() ? 'light' : 'dark' }));
  systemIsDark.addEventListener('change', apply);
  onLiking(apply);
};
