import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { BackStretchesStack } from './stack';

const app = new App();
const skillId: unknown = app.node.tryGetContext('skillId');

new BackStretchesStack(app, 'MyBackStretches', {
  description: 'My back stretches: a voice coach for Alexa',
  bundleFolder: join(__dirname, '../dist/lambda'),
  ...(typeof skillId === 'string' && { skillId }),
});
