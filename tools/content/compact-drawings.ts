import type { Drawing, Pose } from '../../lambda/screen/figure/drawing';

const withoutTouch = ({ touch: _touch, ...pose }: Pose): Pose => pose;

/** Drawings without what only checks of the content need. */
export const compactDrawings = (drawings: Record<string, Drawing>): Record<string, Drawing> =>
  Object.fromEntries(
    Object.entries(drawings).map(([id, drawing]) => [
      id,
      { ...drawing, start: withoutTouch(drawing.start), end: withoutTouch(drawing.end) },
    ]),
  );
