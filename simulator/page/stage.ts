import type { RoutineView, StepView } from '../glass/views';
import { byId, make, mark, show, write } from './dom';
import type { Drawings } from './drawings';
import type { Scene } from './scene';

const doings: Record<Scene['light'], string> = {
  idle: '',
  off: 'Switched off',
  listening: 'Listening',
  thinking: 'Thinking',
  speaking: '',
  showing: '',
};

const sides: Record<StepView['sides'], boolean> = {
  both: false,
  pairs: false,
  alternating: true,
  'left-then-right': true,
  'forward-then-backward': true,
};

/** "left side, 2 of 6, set 1 of 3": what of an exercise is being done. */
const placeWords = (step: StepView, { set, side, rep }: { set: number; side: string; rep: number }): string =>
  [
    sides[step.sides] && side !== 'both' ? (/forward|backward/.test(side) ? side : `${side} side`) : '',
    step.reps > 1 && rep > 0 ? `${rep} of ${step.reps}` : '',
    step.sets > 1 ? `set ${set} of ${step.sets}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** The Echo with its light and its count, the drawing of the exercise, and what is being said. */
export class Stage {
  readonly #stage = byId('stage', HTMLElement);
  readonly #echo = byId('echo', HTMLElement);
  readonly #count = byId('count', HTMLElement);
  readonly #under = byId('under', HTMLElement);
  readonly #doing = byId('doing', HTMLElement);
  readonly #start = byId('start', HTMLButtonElement);
  readonly #progress = byId('progress', SVGElement);
  readonly #done = byId('progress-done', SVGElement);
  readonly #where = byId('where', HTMLElement);
  readonly #caption = byId('caption', HTMLElement);
  readonly #drawing = byId('drawing', HTMLElement);
  readonly #drawings: Drawings;
  readonly #waves = byId('waves', HTMLElement);
  readonly #firstOfAll = byId('first-of-all', HTMLElement);
  #drawn = '';
  #phrase = '';

  /** @param say what the button on the face says to Alexa */
  constructor(drawings: Drawings, say: (phrase: string) => void) {
    this.#drawings = drawings;
    this.#start.addEventListener('click', () => say(this.#phrase));
  }

  show(scene: Scene, routine: RoutineView | null, hasSession: boolean): void {
    const { light, count, under, progress } = scene;
    const isIdle = light === 'idle' && !hasSession;
    mark(this.#echo, 'data-light', light);
    show(this.#count, count !== null);
    if (count !== null) {
      write(this.#count, String(count));
      mark(this.#count, 'data-digits', String(String(count).length));
    }
    show(this.#under, under !== '');
    write(this.#under, under);
    show(this.#progress, progress !== null);
    if (progress !== null) mark(this.#done, 'stroke-dashoffset', (100 - progress * 100).toFixed(1));
    const canResume = light === 'listening' && routine?.state === 'paused' && !routine.asksHowStrong;
    write(this.#doing, canResume ? '' : doings[light]);
    show(this.#start, isIdle || canResume);
    this.#phrase = canResume ? 'resume' : 'start my back stretches';
    if (isIdle || canResume) write(this.#start, canResume ? 'Resume' : 'Start');
    show(this.#waves, light === 'speaking' && count === null);
    show(this.#firstOfAll, isIdle);
    mark(this.#stage, 'data-during', light === 'speaking' ? (scene.moment?.during ?? light) : light);
    write(this.#caption, isIdle ? this.#invitation(routine) : scene.caption);
    this.#showPlace(scene, routine, isIdle);
  }

  #invitation(routine: RoutineView | null): string {
    const step = routine?.place ? routine.steps[routine.place.step] : undefined;
    return step && routine?.state !== 'finished'
      ? `You were at ${step.name}. Press Start, and your place is offered.`
      : 'Press Start, or say: Alexa, start my back stretches.';
  }

  #showPlace({ moment }: Scene, routine: RoutineView | null, isIdle: boolean): void {
    const place = routine?.state === 'paused' ? routine.place : moment;
    const step = place && !isIdle ? routine?.steps[place.step] : undefined;
    show(this.#where, step !== undefined);
    if (!step || !place) {
      this.#draw('', '', '');
      return;
    }
    const words = placeWords(step, place);
    write(this.#where, words === '' ? step.name : `${step.name} · ${words}`);
    this.#draw(step.exercise, step.name, place.side);
  }

  #draw(exercise: string, name: string, side: string): void {
    const wanted = `${exercise} ${side}`;
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    if (exercise === '') {
      show(this.#drawing, false);
      return;
    }
    void this.#drawings.of(exercise, side).then((drawing) => {
      if (this.#drawn !== wanted) return;
      show(this.#drawing, drawing !== null);
      this.#drawing.replaceChildren(...(drawing ? [drawing, make('figcaption', {}, name)] : []));
    });
  }
}
