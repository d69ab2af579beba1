import type { Catalogue } from './coach/content';
import { contentJson } from './generated/content';

/** The compiled content, read once per container; its shape was checked when it was compiled. */
export const catalogue = JSON.parse(contentJson) as Catalogue;
