import type { Template } from 'aws-cdk-lib/assertions';
import { resourcesOf, templateWith } from './support';

const type = 'AWS::DynamoDB::Table';

describe('The table of the members', () => {
  let template: Template;

  beforeAll(() => {
    template = templateWith();
  }, 60_000);

  it('keeps one item a member and is paid for by the request', () => {
    template.hasResourceProperties(type, {
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    });
  });

  it('forgets the idle ones', () => {
    template.hasResourceProperties(type, {
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  it('can be set back to any moment of the last weeks', () => {
    template.hasResourceProperties(type, {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it('cannot be deleted by a slip', () => {
    template.hasResourceProperties(type, { DeletionProtectionEnabled: true });
  });

  it('stays when the stack goes', () => {
    template.hasResource(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('is encrypted', () => {
    template.hasResourceProperties(type, { SSESpecification: { SSEEnabled: true } });
  });

  it('gets its name from the stack', () => {
    expect(resourcesOf(template, type)[0]?.Properties).not.toHaveProperty('TableName');
  });
});
