import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lintContent } from '../../../tools/content/lint';
import { rules } from '../../../tools/content/lint/rules';
import { catalogueSchema } from '../../../tools/content/schema';
import { goodCatalogue } from '../fixture';

const root = join(__dirname, '../../..');
const modules = readdirSync(join(root, 'tools/content/lint'))
  .filter((file) => file.endsWith('.ts'))
  .filter((file) =>
    /export const \w+.*: ContentRule\b/.test(readFileSync(join(root, 'tools/content/lint', file), 'utf8')),
  )
  .map((file) => basename(file, '.ts'));

describe('the rules of the content', () => {
  it('are named after their modules', () => {
    const named = rules.map(({ name }) => name);
    expect([...named].sort()).toEqual([...modules].sort());
  });

  it.each(modules)('%s has a test', (name) => {
    expect(existsSync(join(__dirname, `${name}.test.ts`))).toBe(true);
  });

  it.each(modules)('%s is explained in the content guide', (name) => {
    expect(readFileSync(join(root, 'docs/content.md'), 'utf8')).toContain(`\`${name}\``);
  });

  it('find nothing in the good catalogue of these tests, which has the right shape', () => {
    expect(catalogueSchema.parse(goodCatalogue())).toEqual(goodCatalogue());
    // Its routines are as short as a test likes, whatever they announce.
    const but = rules.filter(({ name }) => name !== 'minutes-honest');
    expect(lintContent(goodCatalogue(), but).lines).toEqual([
      'content: 6 exercises, 5 routines, 5 phrases, no findings',
    ]);
  });
});

describe('linting the content', () => {
  const complaint = {
    name: 'no-strolling',
    description: 'Nobody strolls.',
    check: () => [
      { where: 'exercises/stroll.yaml', message: 'It strolls; run.' },
      { where: 'exercises/knee-rolls.yaml', message: 'It rolls.' },
    ],
  };

  it('lists findings by file, with the rule that found them, and counts them', () => {
    expect(lintContent(goodCatalogue(), [complaint])).toEqual({
      isClean: false,
      lines: [
        'exercises/knee-rolls.yaml: It rolls. (no-strolling)',
        'exercises/stroll.yaml: It strolls; run. (no-strolling)',
        'content: 6 exercises, 5 routines, 5 phrases, 2 findings',
      ],
    });
  });

  it('is clean where no rule complains', () => {
    expect(lintContent(goodCatalogue(), []).isClean).toBe(true);
  });
});
