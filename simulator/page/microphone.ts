import { byId, show, write } from './dom';
import type { BrowserEar } from './ear';
import { liked } from './kept';
import { makeRecognition } from './recognition';

/** The button that listens while it is held, by hand, with Space or with Enter. */
export const setUpMicrophone = (ear: BrowserEar): void => {
  const button = byId('microphone', HTMLButtonElement);
  const label = byId('microphone-label', HTMLElement);
  if (!makeRecognition()) return;
  show(button, true);
  let isHeld = false;
  const press = (): void => {
    if (isHeld) return;
    isHeld = true;
    write(label, 'Listening');
    ear.press();
  };
  const release = (): void => {
    if (!isHeld) return;
    isHeld = false;
    write(label, 'Hold to talk');
    ear.release();
  };
  button.addEventListener('pointerdown', press);
  for (const end of ['pointerup', 'pointercancel', 'blur']) addEventListener(end, release);
  const isForTalking = ({ key, target, repeat }: KeyboardEvent): boolean =>
    !repeat &&
    (target === button
      ? key === ' ' || key === 'Enter'
      : key === ' ' && target === document.body && liked().shortcuts);
  document.addEventListener('keydown', (event) => {
    if (!isForTalking(event)) return;
    event.preventDefault();
    press();
  });
  document.addEventListener('keyup', ({ key }) => {
    if (key === ' ' || key === 'Enter') release();
  });
};
