import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the innermost package that a bundled file belongs to; undefined for the project's own files. */
const packageFolder = (file: string): string | undefined =>
  /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];

const describePackage = (folder: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const licenceFile = readdirSync(folder).find((file) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(file));
  const heading = `${name} ${version} (${license ?? 'licence not stated'})`;
  const text =
    licenceFile === undefined ? '' : `\n\n${readFileSync(join(folder, licenceFile), 'utf8').trim()}`;
  return `${heading}${text}\n`;
};

/**
 * The notice that goes with a bundle: name, version and licence text of each package that is in it.
 *
 * @param root the repository
 * @param files paths of the bundled files, relative to `root`, with forward slashes
 * @returns plain text, packages in alphabetical order
 */
export const thirdPartyNotice = (root: string, files: readonly string[]): string => {
  const folders = new Set(files.map(packageFolder).filter((folder) => folder !== undefined));
  const notices = [...folders].map((folder) => describePackage(join(root, folder))).sort();
  return notices.join(`\n${'-'.repeat(80)}\n\n`);
};
