import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../content/read';
import { buildModel, type InteractionModel } from './build';
import { inLocale } from './locales';
import { readModelSource } from './source';
import { validateModel } from './validate';

/** A generated file: where it belongs, and what it should hold. */
export interface ModelFile {
  path: string;
  json: string;
}

/** One sample a line, for readable changes, and no indentation, which would be a third of the file. */
const compactJson = (model: InteractionModel): string =>
  `${JSON.stringify(model, null, 1).replaceAll(/^ +/gm, '')}\n`;

/**
 * The interaction models of the repository as they should be, one for each locale of each language.
 *
 * @param root the repository
 * @throws an error with a sentence for whatever is wrong in the source or against Amazon's rules
 */
export const modelFiles = (root: string): ModelFile[] => {
  const source = readModelSource(join(root, 'interaction-models/en'));
  const catalogue = readContent(join(root, 'content'));
  return source.model.locales.map((locale) => {
    const model = buildModel(inLocale(source, locale), catalogue);
    const problems = validateModel(model);
    if (problems.length > 0) {
      throw new Error(
        `The interaction model of ${locale} breaks Amazon's rules:\n${problems.map((one) => `- ${one}`).join('\n')}`,
      );
    }
    return { path: join(root, 'interaction-models', `${locale}.json`), json: compactJson(model) };
  });
};

/** Sentences about committed models that are not what the source says; none where all are current. */
export const outdatedModels = (root: string): string[] =>
  modelFiles(root).flatMap(({ path, json }) => {
    if (!existsSync(path)) return [`${path} is missing; run "npx tsx tools/models/generate.ts".`];
    return readFileSync(path, 'utf8') === json
      ? []
      : [`${path} is not what its source and the content say now; run "npx tsx tools/models/generate.ts".`];
  });

const main = (): void => {
  const root = join(__dirname, '../..');
  if (process.argv.includes('--check')) {
    const outdated = outdatedModels(root);
    for (const sentence of outdated) process.stderr.write(`${sentence}\n`);
    if (outdated.length > 0) process.exitCode = 1;
    return;
  }
  for (const { path, json } of modelFiles(root)) writeFileSync(path, json);
};

if (require.main === module) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
