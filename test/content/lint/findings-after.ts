import type { Catalogue } from '../../../lambda/coach/content';
import type { ContentRule } from '../../../tools/content/lint/rule';
import { goodCatalogue } from '../fixture';

/** What a rule says about the good catalogue after one change, as "where: message". */
export const findingsAfter = (
  { check }: ContentRule,
  change: (catalogue: Catalogue) => void = () => undefined,
): string[] => {
  const catalogue = goodCatalogue();
  change(catalogue);
  return check(catalogue).map(({ where, message }) => `${where}: ${message}`);
};
