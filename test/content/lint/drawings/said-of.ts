import type { Drawing, Pose } from '../../../../lambda/screen/figure/drawing';
import type { DrawingRule } from '../../../../tools/content/lint/drawings/rule';
import { goodCatalogue } from '../../fixture';
import { armRaise, standing } from '../../../screen/figure/poses';

/** What a rule says about one drawing of the good catalogue's first exercise, as "where: message". */
export const saidOfDrawing = ({ check }: DrawingRule, own: Partial<Drawing> = {}): string[] => {
  const catalogue = goodCatalogue();
  const [id = ''] = Object.keys(catalogue.exercises);
  return check({ [id]: armRaise(own) }, catalogue).map(({ message }) => message);
};

/** What a rule says about one position, beside another that is good. */
export const saidOfPose = (rule: DrawingRule, own: Partial<Pose>, drawing: Partial<Drawing> = {}): string[] =>
  saidOfDrawing(rule, { ...drawing, start: standing, end: { ...standing, ...own } });
