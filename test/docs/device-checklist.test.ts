import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const checklist = readFileSync(join(root, 'docs/device-checklist.md'), 'utf8');
const rows = checklist
  .split('\n')
  .filter((line) => line.startsWith('| ☐') && !line.includes('What is taken for granted'));

describe('The device checklist', () => {
  it('has a row for each thing to try', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows.map((row) => row.split('|').map((cell) => cell.trim())))(
    'says how sure it is, how to try it and what to change: %s %s %s',
    (_, __, taken, how, otherwise) => {
      expect(taken).toMatch(/^\*\*[A-Z](?:\/[A-Z])?(?: [\d.]+)?[^*]*\*\* \S/);
      expect(how).not.toBe('');
      expect(otherwise).not.toBe('');
    },
  );

  const constants = [...checklist.matchAll(/`([\w.]+)` in `([\w./-]+\.(?:ts|yaml))`/g)].map(
    ([, name = '', file = '']) => [name, file] as const,
  );

  it('names constants', () => {
    expect(constants.length).toBeGreaterThan(15);
  });

  it.each(constants)('names %s where it is, in %s', (name, file) => {
    expect(existsSync(join(root, file))).toBe(true);
    const text = readFileSync(join(root, file), 'utf8');
    for (const part of name.split('.')) expect(text).toMatch(new RegExp(`\\b${part}\\b`));
  });
});
