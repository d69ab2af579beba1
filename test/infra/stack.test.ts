import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Annotations, Capture, Match, Template } from 'aws-cdk-lib/assertions';
import { context } from '../../cdk.json';
import { BackStretchesStack } from '../../infra/stack';

const skillId = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';

describe('The stack', () => {
  let bundleFolder: string;
  let closed: BackStretchesStack;
  let template: Template;
  let templateWithSkill: Template;

  const stackFor = (skill?: string): BackStretchesStack =>
    new BackStretchesStack(new App({ context }), 'Test', {
      bundleFolder,
      ...(skill !== undefined && { skillId: skill }),
    });

  beforeAll(() => {
    bundleFolder = mkdtempSync(join(tmpdir(), 'bundle-'));
    writeFileSync(join(bundleFolder, 'index.js'), 'exports.handler = async (event, context) => ({});');
    closed = stackFor();
    template = Template.fromStack(closed);
    templateWithSkill = Template.fromStack(stackFor(skillId));
  }, 60_000);

  afterAll(() => rmSync(bundleFolder, { recursive: true }));

  it('keeps members by id, pays per request and forgets the idle ones', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  it('can go back to any moment of the members table', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it('never deletes the members with the stack', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  it('runs the built bundle on a current Node and tells it its table', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs22.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Environment: { Variables: { TABLE_NAME: { Ref: Match.stringLikeRegexp('^Members') } } },
    });
  });

  it('gives up before Alexa does', () => {
    const timeout = new Capture();
    template.hasResourceProperties('AWS::Lambda::Function', { Timeout: timeout });
    expect(timeout.asNumber()).toBeLessThan(8);
  });

  it('lets the function read, write and delete single members and nothing else', () => {
    template.resourceCountIs('AWS::IAM::Policy', 1);
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Action: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
            Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Members'), 'Arn'] },
          },
        ],
      },
    });
  });

  it('keeps its log for a limited time', () => {
    template.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
  });

  it('lets nobody call the function while there is no skill, and says what to do', () => {
    template.resourceCountIs('AWS::Lambda::Permission', 0);
    Annotations.fromStack(closed).hasInfo('*', Match.stringLikeRegexp('-c skillId='));
  });

  it('lets one skill call the function, and tells the function which', () => {
    templateWithSkill.resourceCountIs('AWS::Lambda::Permission', 1);
    templateWithSkill.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      Principal: 'alexa-appkit.amazon.com',
      EventSourceToken: skillId,
    });
    templateWithSkill.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { SKILL_ID: skillId } },
    });
  });

  it.each(['', 'my-skill', 'amzn1.ask.skill.'])('refuses "%s" as the id of a skill', (wrong) => {
    expect(() => stackFor(wrong)).toThrow('is not the id of a skill');
  });

  it('puts out what the skill has to be told', () => {
    expect(Object.keys(template.findOutputs('*')).sort()).toEqual(['FunctionArn', 'TableName']);
  });
});
