import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
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

/** How many there are: one file each. */
const countOf = (root: string, folder: string): number =>
  readdirSync(join(root, folder)).filter((file) => file.endsWith('.yaml')).length;

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
  const manifest = makeManifest({
    source,
    endpoint,
    counts: {
      routines: countOf(root, 'content/routines'),
      exercises: wholeTens(countOf(root, 'content/exercises')),
    },
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

/** The id of a stage's skill, where it is kept for deployments. */
export const rememberedSkill = (contextFile: string, stage: string): string | undefined => {
  if (!existsSync(contextFile)) return undefined;
  const skillId = (JSON.parse(readFileSync(contextFile, 'utf8')) as Record<string, unknown>)[
    `${stage}:skillId`
  ];
  return typeof skillId === 'string' ? skillId : undefined;
};

/** What the ASK tools ask for beside a package: which skill it is of. Without it they would make another one. */
export const askResources = (skillId: string): object => ({
  askcliResourcesVersion: '2020-03-31',
  profiles: { default: { skillMetadata: { src: './skill-package' }, skillId } },
});

const main = (): void => {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string', default: 'dev' },
      endpoint: { type: 'string' },
      'skill-id': { type: 'string' },
    },
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
  const skillId = values['skill-id'] ?? rememberedSkill(join(root, 'cdk.context.json'), stage);
  const resources = join(root, 'dist/ask-resources.json');
  rmSync(resources, { force: true });
  if (skillId !== undefined) {
    writeFileSync(resources, `${JSON.stringify(askResources(skillId), null, 2)}\n`);
  }
  console.log(`${relative(root, outFolder)}${skillId === undefined ? '' : ` of ${skillId}`}`);
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
