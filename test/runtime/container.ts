import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { runtimeClient, transport } from '../../tools/lambda-runtime/paths';
import { startRuntimeApi, type RuntimeApi } from './runtime-api';

/** A container of the function, as Lambda keeps one. */
export interface Container extends Pick<RuntimeApi, 'started' | 'invoke'> {
  process: ChildProcess;
  /** What it has logged so far, line by line. */
  log: () => Record<string, unknown>[];
  /** Everything it wrote, for when a line is no JSON. */
  text: () => string;
  /** Sends a signal, and waits for the end: the exit code, or the signal it died of. */
  end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals>;
  stop: () => Promise<void>;
}

export interface ContainerOptions {
  /** The Node to run it with. */
  node: string;
  /** The folder with the built `index.js`. */
  bundleFolder: string;
  /** Settings of the function. */
  env: Record<string, string>;
}

/** Starts the bundle in Amazon's own runtime client, with the environment that Lambda gives. */
export const startContainer = async ({ node, bundleFolder, env }: ContainerOptions): Promise<Container> => {
  const api = await startRuntimeApi();
  const child = spawn(node, ['--require', transport, runtimeClient, 'index.handler'], {
    cwd: bundleFolder,
    env: {
      AWS_LAMBDA_RUNTIME_API: api.address,
      AWS_LAMBDA_FUNCTION_NAME: 'skill',
      AWS_LAMBDA_FUNCTION_VERSION: '1',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_FORMAT: 'JSON',
      AWS_LAMBDA_LOG_LEVEL: 'INFO',
      AWS_LAMBDA_LOG_GROUP_NAME: 'skill',
      AWS_LAMBDA_LOG_STREAM_NAME: 'one',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_SESSION_TOKEN: 'local',
      LAMBDA_TASK_ROOT: bundleFolder,
      _HANDLER: 'index.handler',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (part: Buffer): void => {
    output += part.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;

  const end = async (signal: NodeJS.Signals): Promise<number | NodeJS.Signals> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const [code, died] = await exited;
    return code ?? died ?? signal;
  };

  return {
    started: api.started,
    invoke: api.invoke,
    process: child,
    text: () => output,
    log: () =>
      output
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    end,
    stop: async () => {
      await end('SIGKILL');
      await api.stop();
    },
  };
};
