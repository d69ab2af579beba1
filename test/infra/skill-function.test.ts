import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Capture, Match, type Template } from 'aws-cdk-lib/assertions';
import { MEMORY_MB } from '../../bench/deployment/costs';
import { resourcesOf, skillId, templateWith } from './support';

const type = 'AWS::Lambda::Function';

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

describe('The function', () => {
  let template: Template;
  let known: Template;

  beforeAll(() => {
    template = templateWith();
    known = templateWith({ skillId });
  }, 60_000);

  const statements = (): Statement[] =>
    resourcesOf(template, 'AWS::IAM::Policy').flatMap(
      ({ Properties }) =>
        (Properties as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument.Statement,
    );

  const allowedBy = (prefix: string): Statement[] =>
    statements().filter(({ Action }) => [Action].flat().some((action) => action.startsWith(prefix)));

  it('runs the bundle on the current Node, on arm64', () => {
    template.hasResourceProperties(type, {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
    });
  });

  it('gives up before Alexa does', () => {
    const timeout = new Capture();
    template.hasResourceProperties(type, { Timeout: timeout });
    expect(timeout.asNumber()).toBeLessThan(8);
  });

  it('gives up after the store and the reminders had all the time that they may take', () => {
    const timeout = new Capture();
    template.hasResourceProperties(type, { Timeout: timeout });
    expect(timeout.asNumber()).toBeGreaterThanOrEqual(6);
  });

  it('may do with the table what the store does, and nothing else', () => {
    const store = join(__dirname, '../../lambda/store');
    const calls = readdirSync(store)
      .flatMap((file) => [...readFileSync(join(store, file), 'utf8').matchAll(/new (\w+)Command\(/g)])
      .map(([, call]) => `dynamodb:${call ?? ''}`);
    expect(calls).not.toEqual([]);
    expect(allowedBy('dynamodb:')).toEqual([
      {
        Effect: 'Allow',
        Action: [...new Set(calls)].sort(),
        Resource: { 'Fn::GetAtt': [expect.stringMatching(/^Members/), 'Arn'] },
      },
    ]);
  });

  it('may write its own log and its traces, and that is all', () => {
    expect(allowedBy('logs:')).toMatchObject([
      { Resource: { 'Fn::GetAtt': [expect.stringMatching(/^SkillLog/), 'Arn'] } },
    ]);
    expect(allowedBy('xray:')).toHaveLength(1);
    expect(statements()).toHaveLength(3);
  });

  it('may do nothing to everything but trace', () => {
    expect(statements().filter(({ Resource }) => Resource === '*')).toEqual(allowedBy('xray:'));
  });

  it('has no rights that Amazon decides on', () => {
    template.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
  });

  it('is told its table in the same breath as it may use it', () => {
    template.hasResourceProperties(type, {
      Environment: { Variables: { TABLE_NAME: { Ref: Match.stringLikeRegexp('^Members') } } },
    });
  });

  it('names lines of the source in errors while it is developed, and starts faster without once it is used', () => {
    const options = { NODE_OPTIONS: '--enable-source-maps' };
    template.hasResourceProperties(type, { Environment: { Variables: options } });
    templateWith({ stage: 'prod' }).hasResourceProperties(type, {
      Environment: { Variables: { NODE_OPTIONS: Match.absent() } },
    });
  });

  it('has the memory that its costs are computed with', () => {
    template.hasResourceProperties(type, { MemorySize: MEMORY_MB });
  });

  it('counts under the name of its stack', () => {
    template.hasResourceProperties(type, {
      Environment: { Variables: { METRICS_NAMESPACE: 'MyBackStretches-dev' } },
    });
  });

  it('logs as JSON, into a log that is kept for a limited time', () => {
    template.hasResourceProperties(type, {
      LoggingConfig: {
        LogFormat: 'JSON',
        ApplicationLogLevel: 'INFO',
        LogGroup: { Ref: Match.stringLikeRegexp('^SkillLog') },
      },
    });
    template.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
  });

  it('is traced', () => {
    template.hasResourceProperties(type, { TracingConfig: { Mode: 'Active' } });
  });

  it('carries no tracing library for it', () => {
    const { dependencies } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies).filter((name) => /xray|trac|telemetry/.test(name))).toEqual([]);
  });

  it('keeps its versions, so that an earlier one can answer again', () => {
    template.hasResource('AWS::Lambda::Version', { DeletionPolicy: 'Retain' });
    template.hasResourceProperties('AWS::Lambda::Alias', { Name: 'live' });
  });

  it('can be called by nobody while there is no skill', () => {
    template.resourceCountIs('AWS::Lambda::Permission', 0);
    expect(JSON.stringify(template.toJSON())).not.toContain('SKILL_ID');
  });

  it('can be called by one skill, in its live version, once that is known', () => {
    known.resourceCountIs('AWS::Lambda::Permission', 1);
    known.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: { Ref: Match.stringLikeRegexp('^SkillFunctionAliaslive') },
      Principal: 'alexa-appkit.amazon.com',
      EventSourceToken: skillId,
    });
  });

  it('knows which skill that is, and so refuses every other', () => {
    known.hasResourceProperties(type, { Environment: { Variables: { SKILL_ID: skillId } } });
  });
});
