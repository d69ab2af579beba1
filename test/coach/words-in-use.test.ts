import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../lambda/catalogue';

const folder = join(__dirname, '../../lambda');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

/** Keys as the code writes them: whole ones, and beginnings that are completed by an id. */
const written = [
  ...sources.matchAll(
    /['"`]([a-z]+(?:-[a-z]+)*\.[a-z][a-z-]*|[a-z]+(?:-[a-z]+)*\.(?=\$\{)[a-z-]*|[a-z]+(?:-[a-z]+)*\.[a-z-]*(?=\$\{))/g,
  ),
].map((match) => match[1] ?? '');
const files = new Set(Object.keys(catalogue.words.en.phrases));
const keys = written.filter((key) => files.has(key.split('.')[0] ?? ''));

const phrases = Object.entries(catalogue.words.en.phrases).flatMap(([file, entries]) =>
  Object.keys(entries).map((key) => `${file}.${key.replace(/_(one|other)$/, '')}`),
);

describe('phrases', () => {
  it.each([...new Set(keys)])('%s is in the content', (key) => {
    expect(phrases.some((phrase) => phrase === key || phrase.startsWith(key))).toBe(true);
  });

  it.each([...new Set(phrases)])('%s is said by the coach', (phrase) => {
    expect(keys.some((key) => phrase === key || phrase.startsWith(key))).toBe(true);
  });
});
