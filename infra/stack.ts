import { Annotations, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

export interface BackStretchesStackProps extends StackProps {
  /** The folder with the built `index.js`. */
  bundleFolder: string;
  /** The one skill that may call the function (`amzn1.ask.skill....`); without it nobody may. */
  skillId?: string;
}

/**
 * What the skill needs in the cloud: the members' table, and the function that answers Alexa.
 *
 * @throws Error when `skillId` is not one, so that a slip never opens the function to every skill
 */
export class BackStretchesStack extends Stack {
  constructor(scope: Construct, id: string, { bundleFolder, skillId, ...props }: BackStretchesStackProps) {
    super(scope, id, props);
    if (skillId !== undefined && !/^amzn1\.ask\.skill\../.test(skillId)) {
      throw new Error(`"${skillId}" is not the id of a skill; those begin with amzn1.ask.skill.`);
    }

    const members = new Table(this, 'Members', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });

    const skill = new Function(this, 'Skill', {
      runtime: Runtime.NODEJS_22_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundleFolder),
      handler: 'index.handler',
      memorySize: 512,
      // Alexa waits about eight seconds (platform facts 1.1); a later answer is never heard.
      timeout: Duration.seconds(7),
      environment: { TABLE_NAME: members.tableName, ...(skillId !== undefined && { SKILL_ID: skillId }) },
      logGroup: new LogGroup(this, 'SkillLog', {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    });
    members.grant(skill, 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem');

    if (skillId === undefined) {
      Annotations.of(this).addInfo(
        'No skill may call the function yet. Create the skill with the output FunctionArn as its endpoint, ' +
          'then deploy again with -c skillId=<the id of the skill>.',
      );
    } else {
      skill.addPermission('Alexa', {
        principal: new ServicePrincipal('alexa-appkit.amazon.com'),
        eventSourceToken: skillId,
      });
    }

    new CfnOutput(this, 'FunctionArn', { value: skill.functionArn, description: 'Endpoint of the skill' });
    new CfnOutput(this, 'TableName', { value: members.tableName, description: 'Where members are kept' });
  }
}
