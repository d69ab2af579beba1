import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '../..');
const notOurs = new Set(['.git', 'node_modules', 'dist', 'coverage', 'cdk.out', '.data', 'generated']);

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });

const files = filesUnder(root);
const isCode = (path: string): boolean => /\.(?:[cm]?[jt]s|tsx)$/.test(path);
const isPicture = (path: string): boolean => /\.(?:png|jpe?g|gif|webp|ico|woff2?|mp3)$/.test(path);

/** Lines of the files in which the pattern is found, as `path:line: text`. */
const find = (pattern: RegExp, paths: readonly string[]): string[] =>
  paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${relative(root, path)}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );

const texts = files.filter((path) => !isPicture(path));
const code = files.filter(isCode);

describe('The repository', () => {
  it('has code and texts to look at', () => {
    expect(code.length).toBeGreaterThan(20);
    expect(texts.length).toBeGreaterThan(code.length);
  });

  it('names no folder of anybody’s machine', () => {
    const folders = /(?:^|[^\w.:/-])\/(?:home|root|Users|work|mnt)\/|\b[A-Z]:\\Users/;
    expect(find(folders, texts)).toEqual([]);
  });

  it('names no host that packages were fetched from', () => {
    expect(find(/registry\.(?:npmjs|yarnpkg)|"resolved":\s"http|deb\.debian/, texts)).toEqual([]);
  });

  it('locks the parts of every system that a package offers, so that npm ci works on each', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}),
    );
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('has no way round its types', () => {
    expect(find(/\bas any\b|<(?:any)>|@ts-(?:ignore|nocheck)/, code)).toEqual([]);
  });

  it('switches no lint rule off', () => {
    expect(find(/eslint-(?:disable|enable)/, code)).toEqual([]);
  });

  it('runs every test it has', () => {
    expect(
      find(/\b(?:it|test|describe)\.(?:skip|only|todo|failing)\b|\b[fx](?:it|describe)\(/, code),
    ).toEqual([]);
  });

  it('leaves nothing for later', () => {
    expect(find(/\b(?:TO|FIX)(?:DO|ME)\b/, code)).toEqual([]);
  });

  it.each(['lambda', 'simulator'])('keeps the files of %s short enough to read', (folder) => {
    const longest = 400;
    const tooLong = code
      .filter((path) => path.startsWith(join(root, folder)))
      .map((path) => ({
        path: relative(root, path),
        lines: readFileSync(path, 'utf8').split('\n').length - 1,
      }))
      .filter(({ lines }) => lines > longest);
    expect(tooLong).toEqual([]);
  });
});
