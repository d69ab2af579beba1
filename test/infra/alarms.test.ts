import type { Template } from 'aws-cdk-lib/assertions';
import { Match } from 'aws-cdk-lib/assertions';
import type { Figure } from '../../lambda/handlers/figures';
import { FIGURES } from '../../infra/figures';
import { resourcesOf, templateWith } from './support';

const type = 'AWS::CloudWatch::Alarm';
const topic = { Ref: expect.stringMatching(/^Notices/) as unknown };

/** Every figure that the skill counts; a new one has to be named here, and drawn. */
const counted: Record<Figure, true> = {
  RoutinesStarted: true,
  RoutinesFinished: true,
  RoutinesPaused: true,
  RoutinesResumed: true,
  Unheard: true,
  FailedSaves: true,
};

describe('What is watched', () => {
  let template: Template;
  let told: Template;

  beforeAll(() => {
    template = templateWith();
    told = templateWith({ alarmEmail: 'somebody@example.com', monthlyBudgetDollars: 5 });
  }, 60_000);

  const goesOff = (properties: object): void => template.hasResourceProperties(type, properties);

  it('has an alarm for a function that fails', () => {
    goesOff({ Namespace: 'AWS/Lambda', MetricName: 'Errors', Threshold: 1, Statistic: 'Sum' });
  });

  it('has an alarm for errors that the skill apologised for', () => {
    goesOff({ Namespace: 'MyBackStretches-dev', MetricName: 'Troubles' });
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ $.level = "ERROR" }',
      MetricTransformations: [
        { MetricNamespace: 'MyBackStretches-dev', MetricName: 'Troubles', MetricValue: '1' },
      ],
    });
  });

  it('has an alarm for callers who were turned away', () => {
    goesOff({ Namespace: 'AWS/Lambda', MetricName: 'Throttles', Threshold: 1 });
  });

  it('has an alarm for slow answers, well before Alexa gives up on them', () => {
    goesOff({
      Namespace: 'AWS/Lambda',
      MetricName: 'Duration',
      ExtendedStatistic: 'p99',
      Threshold: 5_000,
    });
  });

  it('has an alarm for places that were not stored', () => {
    goesOff({ Namespace: 'MyBackStretches-dev', MetricName: 'FailedSaves', Threshold: 1 });
  });

  it('has an alarm for a table that turns requests away', () => {
    goesOff({
      Metrics: Match.arrayWith([
        Match.objectLike({
          MetricStat: Match.objectLike({ Metric: Match.objectLike({ MetricName: 'WriteThrottleEvents' }) }),
        }),
      ]),
    });
  });

  it('is quiet while nobody stretches', () => {
    template.allResourcesProperties(type, { TreatMissingData: 'notBreaching' });
  });

  it('says of each alarm what it means', () => {
    for (const { Properties } of resourcesOf(template, type)) {
      expect(Properties?.AlarmDescription).toMatch(/\w{3,}.*\./);
    }
  });

  it('tells nobody unless there is an address', () => {
    template.resourceCountIs('AWS::SNS::Topic', 0);
    template.allResourcesProperties(type, { AlarmActions: Match.absent() });
  });

  it('tells an address of every alarm, and when it is over', () => {
    told.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'somebody@example.com',
    });
    const alarms = resourcesOf(told, type);
    expect(alarms).toHaveLength(6);
    for (const { Properties } of alarms) {
      expect(Properties).toMatchObject({ AlarmActions: [topic], OKActions: [topic] });
    }
  });

  it('has no budget unless one is set', () => {
    template.resourceCountIs('AWS::Budgets::Budget', 0);
  });

  it('warns of a month that costs more than was set', () => {
    told.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 5, Unit: 'USD' } },
      NotificationsWithSubscribers: Match.arrayWith([
        Match.objectLike({ Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'somebody@example.com' }] }),
      ]),
    });
  });

  describe('on the dashboard', () => {
    interface Widget {
      properties: {
        metrics?: [namespace: string, name: string][];
        annotations?: { horizontal: { value: number; label: string }[] };
      };
    }

    /** The widgets as they will be, with a word where a name is known only in the cloud. */
    const widgets = (): Widget[] => {
      const [page] = resourcesOf(template, 'AWS::CloudWatch::Dashboard');
      const { DashboardBody } = page?.Properties as { DashboardBody: { 'Fn::Join': [string, unknown[]] } };
      const text = DashboardBody['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : 'name'));
      return (JSON.parse(text.join('')) as { widgets: Widget[] }).widgets;
    };

    it.each(Object.keys(counted))('shows %s', (figure) => {
      const shown = widgets().flatMap(({ properties }) => properties.metrics ?? []);
      expect(shown.some(([namespace, name]) => namespace === 'MyBackStretches-dev' && name === figure)).toBe(
        true,
      );
    });

    it('shows how far answers are from the eight seconds that Alexa waits', () => {
      const lines = widgets().flatMap(({ properties }) => properties.annotations?.horizontal ?? []);
      expect(lines).toEqual([expect.objectContaining({ value: 8_000, label: 'Alexa gives up' })]);
    });
  });

  it('knows every figure by the name that the skill counts it under, and no others', () => {
    expect(Object.values(FIGURES).sort()).toEqual(Object.keys(counted).sort());
  });
});
