import type { InteractionModel } from './build';
import { RULES } from './rules';
import { schemaProblems } from './schema';

/**
 * Everything wrong with a model: against Amazon's published schema, and against the rules the schema does not have.
 *
 * @param model an interaction model file
 * @returns one sentence for each problem, beginning with the rule's name; none when Amazon should take it
 */
export const validateModel = (model: InteractionModel): string[] => {
  const shape = schemaProblems(model);
  if (shape.length > 0) return shape.map((problem) => `schema: ${problem}`);
  return RULES.flatMap((rule) => rule.check(model).map((problem) => `${rule.name}: ${problem}`));
};
