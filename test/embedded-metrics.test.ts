import { createLog } from '../lambda/log';
import { embeddedMetrics } from '../lambda/embedded-metrics';
import { keepStandardOutput } from './standard-output';

const line = {
  member: 'a1b2c3d4e5f6',
  request: 'IntentRequest',
  action: 'pause',
  state: 'paused',
  ending: 'ask',
  isNewSession: false,
  isStored: true,
  speechCharacters: 120,
  tookMs: 12,
};

describe('Metrics on a line of the log', () => {
  it('count one of each figure, without any dimension', () => {
    expect(
      embeddedMetrics(['RoutinesPaused', 'FailedSaves'], 'MyBackStretches-dev', 1_700_000_000_000),
    ).toEqual({
      _aws: {
        Timestamp: 1_700_000_000_000,
        CloudWatchMetrics: [
          {
            Namespace: 'MyBackStretches-dev',
            Dimensions: [[]],
            Metrics: [
              { Name: 'RoutinesPaused', Unit: 'Count' },
              { Name: 'FailedSaves', Unit: 'Count' },
            ],
          },
        ],
      },
      RoutinesPaused: 1,
      FailedSaves: 1,
    });
  });

  it('are not there where nothing is counted', () => {
    expect(embeddedMetrics([], 'MyBackStretches-dev', 0)).toEqual({});
  });

  it.each([undefined, ''])('are not there without a namespace (%s)', (namespace) => {
    expect(embeddedMetrics(['Unheard'], namespace, 0)).toEqual({});
  });

  describe('as they are written', () => {
    const written = keepStandardOutput();

    it('stand at the root of the turn’s own line, where CloudWatch looks for them', () => {
      createLog('MyBackStretches-dev').turn(line, ['RoutinesPaused']);
      expect(written()).toHaveLength(1);
      expect(JSON.parse(written()[0] ?? '')).toMatchObject({
        message: 'turn',
        turn: line,
        RoutinesPaused: 1,
        _aws: { CloudWatchMetrics: [{ Namespace: 'MyBackStretches-dev' }] },
      });
    });

    it('leave the line as it is where nothing is counted', () => {
      createLog('MyBackStretches-dev').turn(line, []);
      expect(written()[0]).not.toContain('_aws');
    });
  });
});
