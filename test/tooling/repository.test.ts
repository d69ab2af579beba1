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

  it('holds no secret', () => {
    const secrets = [
      /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
      /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
      /\bAtz[ar]\|/,
      /\bamzn1\.(?:application-)?oa2-c(?:lient|s)\.(?:v1\.)?[0-9a-f]{32}/,
      /\bamzn1\.ask\.skill\.(?!0{8})[0-9a-f]{8}-[0-9a-f]{4}-/,
      /\b(?:ghp|gho|ghs|github_pat)_[A-Za-z0-9_]{20}/,
      /\bnpm_[A-Za-z0-9]{36}\b/,
      /\bxox[abpr]-[A-Za-z0-9-]{10}/,
      /\barn:aws:[a-z0-9-]+:[a-z0-9-]*:(?!0{12}|1{12}|123456789012)\d{12}:/,
    ];
    expect(secrets.flatMap((secret) => find(secret, texts))).toEqual([]);
  });

  it('depends on few packages when it runs', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(10);
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
