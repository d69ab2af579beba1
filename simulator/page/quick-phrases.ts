import type { RoutineView } from '../glass/views';
import { byId, make, show } from './dom';

interface QuickPhrase {
  label: string;
  phrase: string;
}

const RESUME = { label: 'Resume', phrase: 'resume', key: 'r' };

/** What people say most while they stretch, with the key that says it. */
export const quickPhrases: readonly (QuickPhrase & { key: string })[] = [
  { label: 'Yes', phrase: 'yes', key: 'y' },
  { label: 'No', phrase: 'no', key: 'o' },
  { label: 'Pause', phrase: 'pause', key: 'p' },
  RESUME,
  { label: 'Next', phrase: 'next', key: 'n' },
  { label: 'More time', phrase: 'more time', key: 'w' },
  { label: 'How long?', phrase: 'how long left', key: 'l' },
  { label: 'It hurts', phrase: 'it hurts', key: 'h' },
  { label: 'Stop', phrase: 'stop', key: 's' },
];

/** The answers to "a mild pull, a strong ache, or something sharp?"; while that is asked, nothing is resumed. */
const strengths: readonly QuickPhrase[] = [
  { label: 'Mild', phrase: 'mild' },
  { label: 'An ache', phrase: 'a strong ache' },
  { label: 'Sharp', phrase: 'sharp' },
];

/** Buttons that say it. */
export class QuickPhrases {
  readonly #resume: readonly HTMLElement[];
  readonly #strengths: readonly HTMLElement[];

  /** @param say what a button says to Alexa */
  constructor(say: (phrase: string) => void) {
    const buttonOf = ({ label, phrase }: QuickPhrase): HTMLElement => {
      const button = make('button', { type: 'button', 'data-phrase': phrase }, label);
      button.addEventListener('click', () => say(phrase));
      return button;
    };
    const usual = quickPhrases.map(buttonOf);
    this.#resume = usual.filter((_, index) => quickPhrases[index] === RESUME);
    this.#strengths = strengths.map(buttonOf);
    byId('quick', HTMLElement).replaceChildren(...this.#strengths, ...usual);
    this.show(null);
  }

  /** Offers what answers the question that is asked. */
  show(routine: RoutineView | null): void {
    const asksHowStrong = routine?.asksHowStrong ?? false;
    for (const button of this.#resume) show(button, !asksHowStrong);
    for (const button of this.#strengths) show(button, asksHowStrong);
  }
}
