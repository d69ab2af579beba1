import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { InteractionModel } from './model';
import { resolve } from './resolve';

/**
 * Reads phrases from stdin, one a line, and prints what each is understood as, one JSON object a line:
 * `{"phrase","intent","slots":{name:{value,id?}}}`. Empty lines are skipped.
 *
 * `--locale en-GB` takes another generated model than en-US.
 */
const main = async (): Promise<void> => {
  const at = process.argv.indexOf('--locale');
  const locale = at < 0 ? 'en-US' : (process.argv[at + 1] ?? '');
  const file = join(__dirname, '../../interaction-models', `${locale}.json`);
  if (!existsSync(file)) {
    throw new Error(`There is no interaction model for "${locale}"; see interaction-models/en/model.yaml.`);
  }
  const model = JSON.parse(readFileSync(file, 'utf8')) as InteractionModel;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const { phrase, intent, slots } = resolve(model, line);
    const shown = Object.fromEntries(
      Object.entries(slots).map(([name, { value, id }]) => [
        name,
        { value, ...(id !== undefined && { id }) },
      ]),
    );
    process.stdout.write(`${JSON.stringify({ phrase, intent, slots: shown })}\n`);
  }
};

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
