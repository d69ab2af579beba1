import { drawingFile, type DrawingRule } from './rule';

const sided = new Set(['left-then-right', 'alternating']);

/** Every exercise has one drawing, which shows a side where the exercise has sides. */
export const rule: DrawingRule = {
  name: 'all-drawn',
  description: 'Every exercise is drawn; where its sides take turns, the drawing says which side it shows.',
  check: (drawings, { exercises }) => [
    ...Object.keys(exercises)
      .filter((id) => !(id in drawings))
      .map((id) => ({
        where: drawingFile(id),
        message: 'This exercise has no drawing; the file is missing.',
      })),
    ...Object.entries(drawings).flatMap(([id, { shows }]) => {
      const exercise = exercises[id];
      const where = drawingFile(id);
      if (exercise === undefined) {
        return [{ where, message: `There is no exercise "${id}" that this drawing belongs to.` }];
      }
      return sided.has(exercise.dose.sides) && shows === 'both'
        ? [{ where, message: 'The sides of this exercise take turns: shows has to be left or right.' }]
        : [];
    }),
  ],
};
