import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { compileFunction, constants } from 'node:vm';
import type { Skill } from '../../simulator/device-types';

/** One Lambda container: the built skill in its own module, with its own environment and its own log. */
export interface Container {
  skill: Skill;
  /** What it has written since this was last asked, to standard output and error; a line each. */
  takeLog(): string[];
}

export type Environment = Readonly<Record<string, string>>;

/** The environment of a container on some database of this machine. */
export const environmentOf = ({
  endpoint,
  tableName,
}: {
  endpoint: string;
  tableName: string;
}): Environment => ({
  TABLE_NAME: tableName,
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  LOG_LEVEL: 'INFO',
});

const isSkillModule = (value: unknown): value is { handler: Skill } =>
  typeof value === 'object' && value !== null && 'handler' in value && typeof value.handler === 'function';

/**
 * Starts a container from a bundle, as Lambda does: the file is run once, with `env` for its environment.
 *
 * @param file the bundle, `index.js`
 */
export const startContainer = (file: string, env: Environment): Container => {
  let written = '';
  const output = (): Writable =>
    new Writable({
      write(chunk: Buffer, _, done) {
        written += chunk.toString();
        done();
      },
    });
  const ownProcess: object = Object.create(process, {
    env: { value: { ...env } },
    stdout: { value: output() },
    stderr: { value: output() },
  }) as object;
  const module = { exports: {} as unknown };
  const run = compileFunction(
    readFileSync(file, 'utf8'),
    ['exports', 'require', 'module', '__filename', '__dirname', 'process'],
    { filename: file, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
  ) as (...given: unknown[]) => void;
  run(module.exports, createRequire(file), module, file, dirname(file), ownProcess);
  const { exports } = module;
  if (!isSkillModule(exports)) throw new Error(`${file} exports no handler.`);
  return {
    skill: exports.handler,
    takeLog() {
      const lines = written.split('\n').filter((line) => line !== '');
      written = '';
      return lines;
    },
  };
};
