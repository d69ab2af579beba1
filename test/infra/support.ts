import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { context } from '../../cdk.json';
import type { Settings } from '../../infra/settings';
import { BackStretchesStack } from '../../infra/stack';

export const skillId = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';

/** A folder that stands for a build: what is in it is no matter to a template. */
const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
writeFileSync(join(folder, 'index.js'), 'exports.handler = async (event, context) => ({});');

/**
 * The stack of a stage, made in this process. CDK's own check of the template takes seconds in each suite; the whole
 * template passes it once, in `synth.test.ts`.
 */
export const stackWith = (settings: Partial<Settings> = {}, region?: string): BackStretchesStack => {
  const full: Settings = { stage: 'dev', ...settings };
  const app = new App({ context, builtinCloudFormationValidation: false });
  return new BackStretchesStack(app, `MyBackStretches-${full.stage}`, {
    settings: full,
    bundleFolder: folder,
    packageFolder: folder,
    ...(region === undefined ? {} : { env: { region, account: '000000000000' } }),
  });
};

export const templateWith = (settings: Partial<Settings> = {}): Template =>
  Template.fromStack(stackWith(settings));

interface Resource {
  Type: string;
  Properties?: Record<string, unknown>;
}

/** Resources of a type, as they stand in the template. */
export const resourcesOf = (template: Template, type: string): Resource[] =>
  Object.values(template.findResources(type)) as Resource[];
