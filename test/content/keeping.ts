import type { Catalogue, Exercise, Routine } from '../../lambda/coach/content';
import type { Position } from '../../lambda/coach/position';
import { exerciseTexts, routineTexts } from '../../tools/content/lint/spoken';
import { rules } from '../../tools/content/lint/rules';

/** Where a safety rule of the inventory is kept to. */
export interface Kept {
  reference: string;
  /** `words`: said; `content`: a fact of exercises or routines; `lint`: enforced by a rule of that name. */
  by: 'words' | 'content' | 'lint';
  where: string;
  holds: (catalogue: Catalogue) => boolean;
}

/** Whether content keeps to a rule. */
export type Holds = Kept['holds'];

const saidOf = ({ words }: Catalogue, id: string): string => {
  const own = words.en.exercises[id];
  return own === undefined
    ? ''
    : exerciseTexts(own)
        .map(([, text]) => text)
        .join(' ');
};

const saidOfRoutine = ({ words }: Catalogue, id: string): string => {
  const own = words.en.routines[id];
  return own === undefined
    ? ''
    : routineTexts(own)
        .map(([, text]) => text)
        .join(' ');
};

/** The words of each of these exercises say it all. */
export const eachSays =
  (ids: readonly string[], ...patterns: RegExp[]): Holds =>
  (catalogue) =>
    ids.every((id) => patterns.every((pattern) => pattern.test(saidOf(catalogue, id))));

/** The words of a routine say it all. */
export const routineSays =
  (id: string, ...patterns: RegExp[]): Holds =>
  (catalogue) =>
    patterns.every((pattern) => pattern.test(saidOfRoutine(catalogue, id)));

/** The phrases of one file say it all between them. */
export const phrasesSay =
  (...patterns: RegExp[]): Holds =>
  ({ words }) =>
    Object.values(words.en.phrases)
      .map((keys) => Object.values(keys).flat().join(' '))
      .some((file) => patterns.every((pattern) => pattern.test(file)));

/** Something is true of an exercise that exists. */
export const exercise =
  (id: string, holds: (exercise: Exercise, catalogue: Catalogue) => boolean): Holds =>
  (catalogue) => {
    const found = catalogue.exercises[id];
    return found !== undefined && holds(found, catalogue);
  };

/** Something is true of a routine that exists. */
export const routine =
  (id: string, holds: (routine: Routine, catalogue: Catalogue) => boolean): Holds =>
  (catalogue) => {
    const found = catalogue.routines[id];
    return found !== undefined && holds(found, catalogue);
  };

/** All of it holds. */
export const all =
  (...conditions: Holds[]): Holds =>
  (catalogue) =>
    conditions.every((holds) => holds(catalogue));

/** The exercises of a routine in order. */
export const stepsOf = ({ steps }: Routine): string[] => steps.map((step) => step.exercise);
/** Where each step of a routine is done. */
export const positionsOf = ({ steps }: Routine, { exercises }: Catalogue): (Position | undefined)[] =>
  steps.map((step) => step.position ?? exercises[step.exercise]?.position);

/** Kept to by being said. */
export const inWords = (reference: string, where: string, holds: Holds): Kept => ({
  reference,
  by: 'words',
  where,
  holds,
});
/** Kept to by what exercises and routines are. */
export const inContent = (reference: string, where: string, holds: Holds): Kept => ({
  reference,
  by: 'content',
  where,
  holds,
});
/** Kept to by rules of the content lint. */
export const byLint = (reference: string, ...names: string[]): Kept => ({
  reference,
  by: 'lint',
  where: names.join(', '),
  holds: () => names.every((name) => rules.some((rule) => rule.name === name)),
});
