import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readSettings } from './settings';
import { BackStretchesStack } from './stack';

const app = new App();
const settings = readSettings((name) => app.node.tryGetContext(name) as unknown);
const dist = join(__dirname, '../dist');

new BackStretchesStack(app, `MyBackStretches-${settings.stage}`, {
  settings,
  bundleFolder: join(dist, 'lambda'),
  packageFolder: join(dist, 'skill-package'),
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
