import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = join(__dirname, '../..');
const folders = ['.', 'docs', 'bench', 'interaction-models', 'skill-package'];
const pages = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** An exercise that the guide to the content invents. */
const invented = /heel-slide/;
/** Paths of the repository, as a page names them in its text: "`lambda/coach/act.ts`", "`test/docs`". */
const named =
  /`((?:bench|content|docs|infra|interaction-models|lambda|simulator|skill-package|test|tools)\/[\w./-]*)`/g;

const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)#\s:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);

const pathsIn = (text: string): string[] =>
  [...text.matchAll(named)].map(([, path = '']) => path).filter((path) => !invented.test(path));

/** A file, a folder, or the beginning of a file's name: jest takes that too. */
const isThere = (path: string): boolean => {
  const found = join(root, path);
  if (existsSync(found)) return true;
  const folder = dirname(found);
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(basename(found)));
};

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');

  it('links to what is there', () => {
    expect(linksIn(text).filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it('names files that are there', () => {
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  });
});

it('finds links and paths to look for', () => {
  const text = pages.map((page) => readFileSync(join(root, page), 'utf8')).join('\n');
  expect(linksIn(text).length).toBeGreaterThan(20);
  expect(pathsIn(text).length).toBeGreaterThan(50);
});
