import type { Shape } from './shape';

/** Shapes that are drawn together; what is nearer to the viewer is drawn later. */
export interface Layer {
  depth: number;
  shapes: readonly Shape[];
}

/** All shapes, farthest first. */
export const flattened = (layers: readonly Layer[]): Shape[] =>
  [...layers].sort((a, b) => a.depth - b.depth).flatMap(({ shapes }) => shapes);
