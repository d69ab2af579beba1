import { join } from 'node:path';
import type { Catalogue } from '../../lambda/coach/content';
import type { Drawing } from '../../lambda/screen/figure/drawing';
import { drawingRules } from './lint/drawings/rules';
import type { ContentRule } from './lint/rule';
import { rules } from './lint/rules';
import { readContent, tellingContentErrors } from './read';
import { readDrawings } from './read-drawings';

/** Lines to print, and whether the content may be released. */
export interface LintReport {
  lines: string[];
  isClean: boolean;
}

const numberOf = (record: Record<string, unknown>): number => Object.keys(record).length;

const summaryOf = ({ exercises, routines, words }: Catalogue, found: string): string => {
  const phrases = Object.values(words.en.phrases).reduce((sum, file) => sum + numberOf(file), 0);
  return `content: ${numberOf(exercises)} exercises, ${numberOf(routines)} routines, ${phrases} phrases, ${found}`;
};

/**
 * Holds the content against rules.
 *
 * @returns one line for each finding, sorted by file, and a summary as the last line
 */
export const lintContent = (catalogue: Catalogue, by: readonly ContentRule[]): LintReport => {
  const findings = by
    .flatMap(({ name, check }) =>
      check(catalogue).map(({ where, message }) => `${where}: ${message} (${name})`),
    )
    .sort();
  const found =
    findings.length === 0 ? 'no findings' : `${findings.length} finding${findings.length === 1 ? '' : 's'}`;
  return { lines: [...findings, summaryOf(catalogue, found)], isClean: findings.length === 0 };
};

/** The rules for drawings, as rules for the content that goes with them. */
const rulesFor = (drawings: Record<string, Drawing>): ContentRule[] =>
  drawingRules.map((rule) => ({ ...rule, check: (catalogue) => rule.check(drawings, catalogue) }));

const main = (): void => {
  const root = join(__dirname, '../../content');
  const { lines, isClean } = lintContent(readContent(root), [...rules, ...rulesFor(readDrawings(root))]);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!isClean) process.exitCode = 1;
};

if (require.main === module) tellingContentErrors(main);
