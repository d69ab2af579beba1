import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  MathExpression,
  Metric,
  TreatMissingData,
  type IAlarmAction,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter, type LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { FIGURES, TROUBLES } from '../figures';

export interface AlarmsProps {
  skill: LambdaFunction;
  table: Table;
  log: LogGroup;
  metricsNamespace: string;
  /** What happens when one goes off; without it they are only shown. */
  action?: IAlarmAction;
}

interface AlarmRule {
  /** What it means, and where to look first. */
  description: string;
  metric: IMetric;
  /** Goes off at this. */
  atLeast: number;
  /** Periods of five minutes in a row; one unless said. */
  periods?: number;
}

const PERIOD = Duration.minutes(5);

/** Alexa waits about eight seconds (platform facts 1.1). At five, people already think that she has not heard. */
const SLOW_MS = 5_000;

/** What somebody should look at: the skill fails, is slow, or forgets. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];
  readonly troubles: Metric;
  readonly throttledTable: IMetric;

  constructor(scope: Construct, id: string, { skill, table, log, metricsNamespace, action }: AlarmsProps) {
    super(scope, id);
    const troubles = new MetricFilter(this, 'TroubleFilter', {
      logGroup: log,
      filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
      metricNamespace: metricsNamespace,
      metricName: TROUBLES,
      metricValue: '1',
    });
    this.troubles = troubles.metric({ period: PERIOD, statistic: 'Sum' });
    this.throttledTable = this.#throttled(table);

    const rules: Record<string, AlarmRule> = {
      Errors: {
        description: 'The function failed or ran out of time, and Alexa apologised for it. Look at its log.',
        metric: skill.metricErrors({ period: PERIOD }),
        atLeast: 1,
      },
      Troubles: {
        description: 'The skill logged errors, most of which it answered with an apology. Look at its log.',
        metric: this.troubles,
        atLeast: 5,
      },
      Throttles: {
        description: 'More people at once than the account runs functions for. Raise the concurrency quota.',
        metric: skill.metricThrottles({ period: PERIOD }),
        atLeast: 1,
      },
      Slow: {
        description:
          'One answer in a hundred takes so long that Alexa may give up on it; she waits 8 seconds.',
        metric: skill.metricDuration({ period: PERIOD, statistic: 'p99' }),
        atLeast: SLOW_MS,
        periods: 2,
      },
      FailedSaves: {
        description: 'Places could not be stored; they live in the conversation only. Look at the table.',
        metric: new Metric({
          namespace: metricsNamespace,
          metricName: FIGURES.failedSaves,
          period: PERIOD,
          statistic: 'Sum',
        }),
        atLeast: 1,
      },
      TableThrottled: {
        description: 'The table turned requests away. A sudden rush settles by itself within minutes.',
        metric: this.throttledTable,
        atLeast: 1,
      },
    };
    this.all = Object.entries(rules).map(([name, rule]) => this.#alarm(name, rule, action));
  }

  #throttled(table: Table): IMetric {
    const of = (metricName: string): Metric =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName,
        dimensionsMap: { TableName: table.tableName },
        period: PERIOD,
        statistic: 'Sum',
      });
    return new MathExpression({
      expression: 'FILL(reads, 0) + FILL(writes, 0)',
      usingMetrics: { reads: of('ReadThrottleEvents'), writes: of('WriteThrottleEvents') },
      label: 'Requests turned away',
      period: PERIOD,
    });
  }

  #alarm(
    name: string,
    { description, metric, atLeast, periods = 1 }: AlarmRule,
    action?: IAlarmAction,
  ): Alarm {
    const alarm = new Alarm(this, name, {
      alarmDescription: description,
      metric,
      threshold: atLeast,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Nobody stretching is no trouble.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    if (action !== undefined) {
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
    }
    return alarm;
  }
}
