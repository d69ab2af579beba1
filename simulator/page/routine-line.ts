import type { RoutineView, StepView } from '../glass/views';
import { byId, make, mark, show, write } from './dom';
import type { Scene } from './scene';

const minutes = (seconds: number): string => {
  const whole = Math.max(1, Math.round(seconds / 60));
  return whole === 1 ? 'about a minute' : `about ${whole} minutes`;
};

/** The routine as a line of exercises, with the place somebody is at. */
export class RoutineLine {
  readonly #section = byId('routine', HTMLElement);
  readonly #name = byId('routine-name', HTMLElement);
  readonly #left = byId('routine-left', HTMLElement);
  readonly #line = byId('line', HTMLElement);
  #steps = '';

  show(routine: RoutineView | null, { moment }: Scene): void {
    const isShown = routine !== null && routine.steps.length > 0 && routine.state !== 'choosing';
    show(this.#section, isShown);
    if (!isShown) return;
    const { name, steps, state } = routine;
    write(this.#name, name);
    this.#list(steps);
    const place = state === 'paused' ? routine.place : (moment ?? routine.place);
    const isDone = state === 'finished' || (place !== null && place.step >= steps.length);
    this.#mark(isDone ? steps.length : (place?.step ?? -1));
    if (isDone || place === null) {
      write(this.#left, isDone ? 'done' : '');
      return;
    }
    const rest = steps.slice(place.step).reduce((sum, { seconds }) => sum + seconds, 0);
    const parts = [
      state === 'paused' ? 'paused' : '',
      `${place.step + 1} of ${steps.length}`,
      `${minutes(rest)} to go`,
    ];
    write(this.#left, parts.filter((part) => part !== '').join(' · '));
  }

  #list(steps: readonly StepView[]): void {
    const wanted = JSON.stringify(steps);
    if (wanted === this.#steps) return;
    this.#steps = wanted;
    this.#line.replaceChildren(
      ...steps.map(({ name, seconds }) =>
        make('li', { style: `flex-grow: ${Math.max(40, seconds)}` }, make('span', {}, name)),
      ),
    );
  }

  #mark(at: number): void {
    for (const [index, item] of [...this.#line.children].entries()) {
      mark(item, 'data-at', index < at ? 'done' : index === at ? 'now' : 'next');
      if (index === at) mark(item, 'aria-current', 'step');
      else item.removeAttribute('aria-current');
    }
  }
}
