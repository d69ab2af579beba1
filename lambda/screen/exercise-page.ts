import type { Place } from '../coach/place';
import type { Plan } from '../coach/plan';
import type { Words } from '../coach/words';
import { box, capital, text, type AplThing } from './apl';
import { buttonOf, type Button } from './button';
import { colours } from './colours';
import { drawingGraphic } from './drawing-graphic';
import { leanGraphic } from './lean-graphic';
import type { Profile } from './profile';

/** One exercise as a page of the guiding document shows it. */
export interface Page {
  step: number;
  name: string;
  next: string;
  /** How large the name may be written, so that it fits in a line. */
  share: number;
}

/** Exercises are named by their number in the plan in `graphics`. */
const graphicName = (exercise: string): string => `drawing-${exercise}`;

/** Room for drawings in one document, characters; a step whose drawing finds none is shown without it. */
const MOST_DRAWING_CHARACTERS = 80_000;

/** The drawings of some steps, each once, for the document's `graphics`. */
export const drawingsOf = (plan: Plan, steps: readonly number[]): AplThing => {
  const ids = new Set(steps.flatMap((step) => plan.steps[step]?.exercise.id ?? []));
  let left = MOST_DRAWING_CHARACTERS;
  return Object.fromEntries(
    [...ids].flatMap((id): [string, AplThing][] => {
      const drawing = drawingGraphic(id);
      const graphic = drawing === undefined ? undefined : leanGraphic(drawing);
      const length = JSON.stringify(graphic ?? '').length;
      if (graphic === undefined || length > left) return [];
      left -= length;
      return [[graphicName(id), { ...graphic }]];
    }),
  );
};

/** Names up to this length have room at full size in half a screen, or across a round one. */
const COMFORTABLE_LETTERS = 18;

/** What is read of a step: its name, and what comes after it. */
export const pageOf = (plan: Plan, step: number, words: Words): Page => {
  const nameOf = (index: number): string | null => {
    const found = plan.steps[index];
    return found === undefined ? null : capital(words.exercise(found.exercise.id).name);
  };
  const name = nameOf(step) ?? '';
  const following = nameOf(step + 1);
  return {
    step,
    name,
    share: Number(Math.min(1, COMFORTABLE_LETTERS / Math.max(1, name.length)).toFixed(2)),
    next:
      following === null
        ? capital(words.phrase('shown.last-exercise'))
        : `${capital(words.phrase('shown.up-next'))}  ·  ${following}`,
  };
};

/** "Left side  ·  Set 1 of 2  ·  3 of 10": what there is one of is left out. */
export const whereLine = (
  plan: Plan,
  { step, side, set, rep }: Omit<Place, 'holdMs'>,
  words: Words,
): string => {
  const dose = plan.steps[step]?.dose;
  if (dose === undefined) return '';
  const parts = [
    side === 'both' ? null : words.phrase(`shown.side-${side}`),
    dose.sets > 1 ? words.phrase('shown.set-of', { set, sets: dose.sets }) : null,
    dose.reps > 1 && rep > 0 ? words.phrase('shown.rep-of', { rep, reps: dose.reps }) : null,
  ].filter((part) => part !== null);
  return parts.map(capital).join('  ·  ');
};

/**
 * The drawing of a step. A drawing shows the left side; on the right it is mirrored.
 *
 * @param graphics where it must be; without it there is nothing to show
 * @param shown APL expression or value: whether it is this step's turn
 * @param mirror the same: -1 while the right side is done, else 1; each panel is turned, so that the start stays before
 *   the end
 */
export const drawingOfStep = (
  plan: Plan,
  step: number,
  graphics: AplThing,
  { width, height }: { width: string; height: string },
  shown: string,
  mirror: string | number,
): AplThing | null => {
  const id = plan.steps[step]?.exercise.id;
  if (id === undefined || !(graphicName(id) in graphics)) return null;
  return {
    type: 'VectorGraphic',
    source: graphicName(id),
    width,
    height,
    scale: 'best-fit',
    align: 'center',
    display: shown,
    mirror,
  };
};

/** Before, stop or go, after: the controls of a routine. */
export const controls = (profile: Profile, middle: Button, words: Words, isCareful: boolean): AplThing => {
  const label = (key: string): string => capital(words.phrase(`shown.${key}`));
  const side = (id: 'previous' | 'next'): AplThing =>
    buttonOf({ id, icon: id, label: label(id), tells: ['touched', id, isCareful] }, profile);
  const gap = { paddingLeft: '2vh', paddingRight: '2vh' };
  return box('row', { alignItems: 'center' }, [
    side('previous'),
    box('row', gap, [buttonOf({ ...middle, isMain: true }, profile)]),
    side('next'),
  ]);
};

/** How far the routine has got: one piece for each step, filled up to the one being done. */
export const progressBar = (plan: Plan, current: string, width: string): AplThing =>
  box(
    'row',
    { height: '1.2vh', width },
    plan.steps.map((_, index) => ({
      type: 'Frame',
      grow: 1,
      height: '1.2vh',
      borderRadius: '0.6vh',
      spacing: index === 0 ? 0 : plan.steps.length > 14 ? '0.25vw' : '0.5vw',
      backgroundColor: `\${${current} >= ${index} ? '${colours.work}' : '${colours.line}'}`,
    })),
  );

/** Words that are read small: what is being said, or how to go on. */
export const caption = (value: string, { smallVh }: Profile, properties: AplThing = {}): AplThing =>
  text(value, {
    color: colours.quiet,
    fontSize: `${smallVh}vh`,
    lineHeight: 1.2,
    maxLines: 2,
    ...properties,
  });
