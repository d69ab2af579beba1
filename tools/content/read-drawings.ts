import { join } from 'node:path';
import type { Drawing } from '../../lambda/screen/figure/drawing';
import { drawingSchema } from './drawing-schema';
import { readFolderAs } from './read';

/**
 * Reads `drawings/` under a content folder.
 *
 * @returns drawings by the id of their exercise, each pose complete
 * @throws ContentError naming the file and field that is wrong
 */
export const readDrawings = (root: string): Record<string, Drawing> =>
  readFolderAs(join(root, 'drawings'), drawingSchema);
