import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  LogQueryWidget,
  Metric,
  SingleValueWidget,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { FIGURES } from '../figures';
import type { Alarms } from './alarms';

export interface SkillDashboardProps {
  skill: LambdaFunction;
  table: Table;
  log: LogGroup;
  metricsNamespace: string;
  alarms: Alarms;
}

const HALF = 12;
const WHOLE = 24;
const ALEXA_GIVES_UP_MS = 8_000;

/** One page that tells whether people get through their routines, and whether the skill holds up. */
export class SkillDashboard extends Construct {
  readonly dashboard: Dashboard;

  constructor(
    scope: Construct,
    id: string,
    { skill, table, log, metricsNamespace, alarms }: SkillDashboardProps,
  ) {
    super(scope, id);
    const counted = (metricName: string, label: string, period: Duration): Metric =>
      new Metric({ namespace: metricsNamespace, metricName, label, period, statistic: 'Sum' });
    const routines = (period: Duration): IMetric[] => [
      counted(FIGURES.started, 'Started', period),
      counted(FIGURES.finished, 'Finished', period),
      counted(FIGURES.paused, 'Paused or left', period),
      counted(FIGURES.resumed, 'Resumed', period),
    ];
    const took = (statistic: string): IMetric => skill.metricDuration({ statistic, label: statistic });
    const consumed = (metricName: string, label: string): IMetric =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName,
        label,
        dimensionsMap: { TableName: table.tableName },
        statistic: 'Sum',
      });

    this.dashboard = new Dashboard(this, 'Dashboard', { defaultInterval: Duration.days(7) });
    this.dashboard.addWidgets(
      new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.all], width: WHOLE, height: 3 }),
    );
    this.dashboard.addWidgets(
      new SingleValueWidget({
        title: 'Routines, the last day',
        metrics: routines(Duration.days(1)),
        width: HALF,
        height: 6,
      }),
      new GraphWidget({ title: 'Routines', left: routines(Duration.hours(1)), width: HALF }),
    );
    this.dashboard.addWidgets(
      new GraphWidget({
        title: 'Not understood, and not stored',
        left: [
          counted(FIGURES.unheard, 'Phrases not understood', Duration.hours(1)),
          counted(FIGURES.failedSaves, 'Places not stored', Duration.hours(1)),
        ],
        width: HALF,
      }),
      new GraphWidget({
        title: 'How long an answer takes (milliseconds)',
        left: [took('p50'), took('p99'), took('Maximum')],
        leftAnnotations: [{ value: ALEXA_GIVES_UP_MS, label: 'Alexa gives up', color: '#d13212' }],
        width: HALF,
      }),
    );
    this.dashboard.addWidgets(
      new GraphWidget({
        title: 'Requests, and those that failed',
        left: [skill.metricInvocations()],
        right: [skill.metricErrors(), skill.metricThrottles(), alarms.troubles],
        width: HALF,
      }),
      new GraphWidget({
        title: 'The table',
        left: [
          consumed('ConsumedReadCapacityUnits', 'Read units'),
          consumed('ConsumedWriteCapacityUnits', 'Write units'),
        ],
        right: [alarms.throttledTable],
        width: HALF,
      }),
    );
    this.dashboard.addWidgets(
      new LogQueryWidget({
        title: 'The latest troubles',
        logGroupNames: [log.logGroupName],
        queryLines: [
          'fields @timestamp, message, trouble.name, trouble.reason',
          'filter level = "ERROR"',
          'sort @timestamp desc',
          'limit 20',
        ],
        width: WHOLE,
      }),
    );
  }
}
