import { inflateRawSync } from 'node:zlib';
import { packedDrawings } from '../generated/drawings';
import { avgOf, type AvgGraphic } from './figure/avg';
import type { Drawing } from './figure/drawing';

let drawings: Record<string, Drawing> | undefined;

/** Read when the first screen wants one, and kept for the container; its shape was checked when it was compiled. */
const drawingWith = (exerciseId: string): Drawing | undefined => {
  drawings ??= JSON.parse(inflateRawSync(Buffer.from(packedDrawings, 'base64')).toString('utf8')) as Record<
    string,
    Drawing
  >;
  return drawings[exerciseId];
};

/**
 * The drawing of an exercise for a screen, as an entry of an APL document's `graphics`.
 *
 * @param exerciseId one of the catalogue
 * @param options `mirrored` for the right side: without it, and where there are no sides, the left one is shown
 * @returns undefined where the exercise has no drawing
 */
export const drawingGraphic = (exerciseId: string, { mirrored = false } = {}): AvgGraphic | undefined => {
  const drawing = drawingWith(exerciseId);
  return drawing === undefined ? undefined : avgOf(drawing, { side: mirrored ? 'right' : 'left' });
};
