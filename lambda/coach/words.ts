import type { CautionWords } from './caution';
import type { RoutineWords, Side } from './content';
import type { ExerciseWords } from './exercise-words';

export type PhraseValues = Record<string, string | number>;

/** The words of one language, looked up and filled in. Implemented at the edge; the core only asks. */
export interface Words {
  /**
   * A phrase by file and key (`pause.paused`), its placeholders filled in.
   *
   * @param key the phrase; of several, the first that exists
   * @param variant which wording to take where there are several; any whole number, wrapped round
   */
  phrase(key: string | string[], values?: PhraseValues, variant?: number): string;
  exercise(id: string): ExerciseWords;
  routine(id: string): RoutineWords;
  caution(id: string): CautionWords;
}

const OTHER: Record<Side, Side> = {
  both: 'both',
  left: 'right',
  right: 'left',
  forward: 'backward',
  backward: 'forward',
};

/** The side that comes after (or came before) this one. */
export const otherSide = (side: Side): Side => OTHER[side];

/** Fills `{side}` and `{otherSide}` of an exercise's sentence with the spoken names of the sides. */
export const forSide = (text: string, side: Side, words: Words): string =>
  text.includes('{')
    ? text
        .replaceAll('{side}', words.phrase(`side.${side}`))
        .replaceAll('{otherSide}', words.phrase(`side.${otherSide(side)}`))
    : text;
