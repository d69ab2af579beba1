import { build } from 'esbuild';
import { join } from 'node:path';

/** Something whose start and turns are measured. */
export interface Contestant {
  name: string;
  /** What it is, for the report. */
  what: string;
  /** The module that exports the handler. */
  file: string;
}

interface Bundled {
  name: string;
  what: string;
  entry: string;
  isModuleFirst: boolean;
}

const BUNDLED: readonly Bundled[] = [
  { name: 'a', what: 'a constant', entry: 'constant.mjs', isModuleFirst: true },
  { name: 'b', what: 'hello world on ask-sdk-core', entry: 'hello.mjs', isModuleFirst: true },
  { name: 'd', what: 'b + client-dynamodb, one read, one write', entry: 'dynamodb.mjs', isModuleFirst: true },
  {
    name: 'd, as CDK bundles',
    what: "d with esbuild's own order of package entries",
    entry: 'dynamodb.mjs',
    isModuleFirst: false,
  },
];

/**
 * Bundles the comparators, and adds those that are not bundled and the skill itself.
 *
 * @param root the repository, built already
 * @param comparators the folder of the comparators, their packages installed
 * @param outFolder where their bundles go
 */
export const makeContestants = async (
  root: string,
  comparators: string,
  outFolder: string,
): Promise<Contestant[]> => {
  const bundled = BUNDLED.map(async ({ name, what, entry, isModuleFirst }): Promise<Contestant> => {
    const file = join(outFolder, `${name.replace(/\W+/g, '-')}.js`);
    await build({
      entryPoints: [join(comparators, 'skills', entry)],
      outfile: file,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      minify: true,
      keepNames: true,
      ...(isModuleFirst ? { mainFields: ['module', 'main'] } : {}),
      logLevel: 'warning',
    });
    return { name, what, file };
  });
  return [
    ...(await Promise.all(bundled)),
    {
      name: 'c',
      what: "ask-sdk with Amazon's persistence adapter on SDK v2, from node_modules",
      file: join(comparators, 'skills/persistence-sdk2.cjs'),
    },
    { name: 'skill', what: 'this skill, whole', file: join(root, 'dist/lambda/index.js') },
  ];
};
