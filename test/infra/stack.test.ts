import { Validations } from 'aws-cdk-lib';
import { Annotations, Match, type Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Settings } from '../../infra/settings';
import { resourcesOf, skillId, stackWith, templateWith } from './support';

const everything: Partial<Settings> = {
  skillId,
  alarmEmail: 'somebody@example.com',
  monthlyBudgetDollars: 5,
  developerAccount: { vendorId: 'M0000000000000', secretName: 'alexa/developer' },
};

describe('A stage', () => {
  it('says what to do next while it knows no skill', () => {
    const stack = stackWith({ stage: 'prod' });
    Annotations.fromStack(stack).hasInfo(
      '*',
      Match.stringLikeRegexp('FunctionArn.*-c stage=prod -c skillId='),
    );
  });

  it('says nothing of it once it does', () => {
    expect(Annotations.fromStack(stackWith({ skillId })).findInfo('*', Match.anyValue())).toEqual([]);
  });

  it('puts out what the skill has to be told, and where to look', () => {
    expect(Object.keys(templateWith().findOutputs('*')).sort()).toEqual([
      'DashboardUrl',
      'FunctionArn',
      'FunctionName',
      'LogGroupName',
      'TableName',
    ]);
  });

  it('has the version that answers as the endpoint, not the newest one', () => {
    const { FunctionArn } = templateWith().findOutputs('FunctionArn');
    expect(FunctionArn).toMatchObject({
      Value: { Ref: expect.stringMatching(/^SkillFunctionAliaslive/) as unknown },
    });
  });

  it.each(['dev', 'prod'] as const)('is tagged on everything it has: %s', (stage) => {
    const template = templateWith({ stage });
    for (const type of ['AWS::DynamoDB::Table', 'AWS::Lambda::Function', 'AWS::Logs::LogGroup']) {
      template.hasResourceProperties(type, {
        Tags: Match.arrayWith([
          { Key: 'project', Value: 'my-back-stretches' },
          { Key: 'stage', Value: stage },
        ]),
      });
    }
  });

  it('shares nothing with the other: no name is fixed, and none is taken from elsewhere', () => {
    const [dev, prod] = [templateWith(everything), templateWith({ ...everything, stage: 'prod' })];
    for (const template of [dev, prod]) {
      const text = JSON.stringify(template.toJSON());
      expect(text).not.toContain('Fn::ImportValue');
      expect(text).not.toMatch(/"(?:TableName|FunctionName|LogGroupName|RoleName|TopicName|AlarmName)":"/);
    }
    expect(JSON.stringify(prod.toJSON())).not.toContain('MyBackStretches-dev');
    expect(JSON.stringify(dev.toJSON())).not.toContain('MyBackStretches-prod');
  });

  it('cannot be deleted by a slip once people use it', () => {
    expect(stackWith({ stage: 'prod' }).terminationProtection).toBe(true);
    expect(stackWith({ stage: 'dev' }).terminationProtection).toBe(false);
  });

  it('warns of a region that Alexa does not call', () => {
    Annotations.fromStack(stackWith({}, 'eu-central-1')).hasWarning('*', Match.stringLikeRegexp('eu-west-1'));
  });

  it.each(['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-1'])('does not warn of %s', (region) => {
    expect(Annotations.fromStack(stackWith({}, region)).findWarning('*', Match.anyValue())).toEqual([]);
  });

  it.each([
    ['with nothing but its stage', {}],
    ['with everything', everything],
  ])('follows the advice that Amazon checks for, %s', (_, settings) => {
    const stack = stackWith(settings);
    expect(new AwsSolutionsChecks(stack).validateScope(stack).violations).toEqual([]);
  });

  it('acknowledges one finding only, and says why', () => {
    const reasons = stackWith(everything)
      .node.findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .map(({ data }) => JSON.stringify(data));
    expect(reasons).toEqual([
      expect.stringMatching(/IAM5\[Resource::\*\].*X-Ray takes them for the account/),
    ]);
  });
});

describe('A skill that is published with the stage', () => {
  const { developerAccount = { vendorId: '', secretName: '' } } = everything;
  let template: Template;

  beforeAll(() => {
    template = templateWith({ developerAccount });
  }, 60_000);

  it('is made from the package, with the function as its endpoint for talking and for events', () => {
    const endpoint = { uri: { Ref: Match.stringLikeRegexp('^SkillFunctionAliaslive') } };
    template.hasResourceProperties('Alexa::ASK::Skill', {
      VendorId: 'M0000000000000',
      SkillPackage: { Overrides: { Manifest: { apis: { custom: { endpoint } }, events: { endpoint } } } },
    });
  });

  it('gets the keys of the developer account from Secrets Manager alone', () => {
    const [skill] = resourcesOf(template, 'Alexa::ASK::Skill');
    expect(skill?.Properties?.AuthenticationConfiguration).toEqual({
      ClientId: '{{resolve:secretsmanager:alexa/developer:SecretString:clientId::}}',
      ClientSecret: '{{resolve:secretsmanager:alexa/developer:SecretString:clientSecret::}}',
      RefreshToken: '{{resolve:secretsmanager:alexa/developer:SecretString:refreshToken::}}',
    });
  });

  it('lets Alexa read the package, and no other file', () => {
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [Match.objectLike({ Principal: { Service: 'alexa-appkit.amazon.com' } })],
      },
    });
    const reading = resourcesOf(template, 'AWS::IAM::Policy')
      .map(({ Properties }) => JSON.stringify(Properties))
      .filter((text) => text.includes('s3:'));
    expect(reading).toEqual([expect.stringMatching(/"s3:GetObject".*\.zip/)]);
  });

  it('is the only one that may call the function', () => {
    template.resourceCountIs('AWS::Lambda::Permission', 1);
    template.hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'alexa-appkit.amazon.com',
      EventSourceToken: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Published'), 'Id'] },
    });
  });

  it('keeps the same single permission once its id is said', () => {
    const known = templateWith({ developerAccount, skillId });
    known.resourceCountIs('AWS::Lambda::Permission', 1);
    known.hasResourceProperties('AWS::Lambda::Permission', { EventSourceToken: skillId });
  });

  it('tells its id', () => {
    expect(template.findOutputs('SkillId')).toHaveProperty('SkillId');
  });
});
