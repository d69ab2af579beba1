import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type Alias,
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/**
 * The skill needs a tenth of it; what counts is the share of a processor that goes with it. An answer is computing
 * rather than waiting, so that half the memory would take twice as long for the same money (docs/deployment.md).
 */
const MEMORY_MB = 1_024;

/** Alexa waits about eight seconds (platform facts 1.1): whatever is answered later is never heard. */
const TIMEOUT = Duration.seconds(7);

/** The calls that `lambda/store` makes, and no others; a test holds both together. */
const MEMBER_CALLS = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'];

export interface SkillFunctionProps {
  /** The folder with the built `index.js`. */
  bundleFolder: string;
  /**
   * Errors name lines of the source instead of columns of the bundle. Costs 20 ms of every cold start, as the map is
   * read then, whether anything fails or not.
   */
  namesSourceLines: boolean;
}

/** The function that answers Alexa. What all stages have in common about it is decided here, once. */
export class SkillFunction extends Construct {
  readonly function: LambdaFunction;
  readonly log: LogGroup;
  /**
   * What the skill's endpoint is: the version that answers. It can be set back to an earlier one in seconds, without
   * the skill noticing.
   */
  readonly live: Alias;
  /** The namespace of what the function counts: that of its stack, so that no two stages share one. */
  readonly metricsNamespace: string;

  constructor(scope: Construct, id: string, { bundleFolder, namesSourceLines }: SkillFunctionProps) {
    super(scope, id);
    this.metricsNamespace = Stack.of(this).stackName;
    this.log = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: 'What the skill may do: its own log and traces, and single members.',
    });
    this.log.grantWrite(role);

    this.function = new LambdaFunction(this, 'Function', {
      description: 'My back stretches: answers Alexa',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundleFolder),
      handler: 'index.handler',
      memorySize: MEMORY_MB,
      timeout: TIMEOUT,
      role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // Start, end and report of each request would be three more lines for every one of ours.
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
      environment: {
        METRICS_NAMESPACE: this.metricsNamespace,
        ...(namesSourceLines && { NODE_OPTIONS: '--enable-source-maps' }),
      },
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
    });
    this.live = this.function.addAlias('live');

    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Traces have no resource that could be named: X-Ray takes them for the account as a whole.',
    });
  }

  /** Lets the function do with the table what the skill does, and no more, and tells it which table that is. */
  keepMembersIn(table: Table): void {
    table.grant(this.function, ...MEMBER_CALLS);
    this.function.addEnvironment('TABLE_NAME', table.tableName);
  }

  /** Lets one skill call the function, and makes the function refuse every other. */
  answerSkill(skillId: string): void {
    this.allowSkill(skillId);
    this.function.addEnvironment('SKILL_ID', skillId);
  }

  /**
   * Lets one skill call the live version. The permission is bound to that skill's id; there is none without an id, as
   * it would let every skill of the world in.
   */
  allowSkill(skillId: string): void {
    this.live.addPermission('Alexa', {
      principal: new ServicePrincipal('alexa-appkit.amazon.com'),
      eventSourceToken: skillId,
    });
  }
}
