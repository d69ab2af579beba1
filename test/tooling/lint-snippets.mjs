import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/**
 * Reads `[{ file, code }]` from stdin, lints each snippet as if it stood in that file of this repository and prints
 * the messages of each as JSON. A process of its own because jest cannot load ESLint's module configuration.
 * Rules that need types are left out: the files do not exist.
 */
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
const snippets = JSON.parse(readFileSync(0, 'utf8'));
const found = [];
for (const { file, code } of snippets) {
  const [result] = await eslint.lintText(code, { filePath: file });
  found.push((result?.messages ?? []).map(({ ruleId, message }) => ({ ruleId, message })));
}
console.log(JSON.stringify(found));
