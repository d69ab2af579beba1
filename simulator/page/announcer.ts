import { byId, write } from './dom';
import type { Scene } from './scene';

/**
 * Tells a screen reader what is being said, where no voice says it already. Counts are left to the eye and the
 * ticks: read out, they would talk over the next sentence.
 */
export class Announcer {
  readonly #element = byId('announce', HTMLElement);
  #light: Scene['light'] = 'idle';

  show({ light, caption }: Scene, isVoiceHeard: boolean): void {
    const turned = light !== this.#light;
    this.#light = light;
    if (light === 'listening') {
      if (turned) write(this.#element, 'Alexa is listening.');
    } else if (light === 'speaking' && !isVoiceHeard) write(this.#element, caption);
    else if (light === 'idle' && turned) write(this.#element, 'Alexa is silent.');
  }
}
