import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../content/read';
import { ICON_PIXELS, renderIcon } from './icons';
import { ICONS, makeManifest, PLACEHOLDER_ENDPOINT, placeholdersIn } from './manifest';
import { manifestProblems } from './manifest-schema';
import { readPackageSource } from './source';

/** A package that must not be handed in; the message says why. */
export class PackageError extends Error {
  override name = 'PackageError';
}

export interface PackageOptions {
  /** The repository. */
  root: string;
  /** Where the package goes; emptied first. */
  outFolder: string;
  /** A package for `prod` is one that anybody may get to see. */
  stage?: string;
  /** The function that answers; a placeholder unless it is known. */
  endpoint?: string;
}

/** What the function is, from what the last `npm run deploy` of a stage left behind. */
export const deployedEndpoint = (outputsFile: string, stage: string): string | undefined => {
  if (!existsSync(outputsFile)) return undefined;
  const outputs = JSON.parse(readFileSync(outputsFile, 'utf8')) as Record<string, Record<string, string>>;
  return outputs[`MyBackStretches-${stage}`]?.FunctionArn;
};

/** What the skill can do beyond speaking: it says so itself, by having the code for it. */
const abilities = (root: string): { screen: boolean; audio: boolean } => ({
  screen: existsSync(join(root, 'lambda/screen')),
  audio: existsSync(join(root, 'lambda/audio')),
});

/** A round number that stays true when some are added. */
const wholeTens = (count: number): number => Math.floor(count / 10) * 10;

/**
 * Writes the skill package.
 *
 * @returns what is still a placeholder in it, one sentence each
 * @throws PackageError when Amazon would refuse it, or when it is for prod and still has placeholders
 */
export const writePackage = ({
  root,
  outFolder,
  stage = 'dev',
  endpoint = PLACEHOLDER_ENDPOINT,
}: PackageOptions): string[] => {
  const source = readPackageSource(join(root, 'skill-package'));
  const { routines, exercises } = readContent(join(root, 'content'));
  const manifest = makeManifest({
    source,
    endpoint,
    counts: { routines: Object.keys(routines).length, exercises: wholeTens(Object.keys(exercises).length) },
    has: abilities(root),
  });
  const problems = manifestProblems(manifest);
  if (problems.length > 0) throw new PackageError(`Amazon would refuse skill.json: ${problems.join(' ')}`);
  const placeholders = placeholdersIn(source, endpoint);
  if (stage === 'prod' && placeholders.length > 0) {
    throw new PackageError(`This cannot be published yet. ${placeholders.join(' ')}`);
  }

  rmSync(outFolder, { recursive: true, force: true });
  const place = (path: string): string => {
    const file = join(outFolder, path);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  writeFileSync(place('skill.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const locale of Object.keys(source.locales)) {
    const model = join(root, 'interaction-models', `${locale}.json`);
    copyFileSync(model, place(`interactionModels/custom/${locale}.json`));
  }
  const drawing = join(root, 'skill-package/icons/icon.svg');
  writeFileSync(place(ICONS.small), renderIcon(drawing, ICON_PIXELS.small));
  writeFileSync(place(ICONS.large), renderIcon(drawing, ICON_PIXELS.large));
  return placeholders;
};

const main = (): void => {
  const { values } = parseArgs({
    options: { stage: { type: 'string', default: 'dev' }, endpoint: { type: 'string' } },
  });
  const root = join(__dirname, '../..');
  const outFolder = join(root, 'dist/skill-package');
  const { stage } = values;
  const endpoint = values.endpoint ?? deployedEndpoint(join(root, 'dist/outputs.json'), stage);
  const placeholders = writePackage({
    root,
    outFolder,
    stage,
    ...(endpoint === undefined ? {} : { endpoint }),
  });
  console.log(relative(root, outFolder));
  for (const placeholder of placeholders) console.log(`  to do before anybody else uses it: ${placeholder}`);
};

if (require.main === module) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
