import { createLog } from '../lambda/log';
import type { TurnLine } from '../lambda/handlers/log';
import { keepStandardOutput } from './standard-output';

const line: TurnLine = {
  member: '0123456789ab',
  request: 'LaunchRequest',
  action: 'launch',
  state: 'paused',
  ending: 'ask',
  isNewSession: true,
  isStored: true,
  speechCharacters: 120,
  tookMs: 3,
};

describe('The log', () => {
  const written = keepStandardOutput();

  it('is one line of JSON a turn', () => {
    createLog(undefined, {}).turn(line, []);
    expect(written()).toHaveLength(1);
    expect(written()[0]).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(written()[0] ?? '')).toEqual({
      level: 'INFO',
      message: 'turn',
      timestamp: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as string,
      service: 'my-back-stretches',
      turn: line,
    });
  });

  it('keeps causes of trouble, without the names of accounts and tables', () => {
    const cause = new Error('not authorized: arn:aws:dynamodb:eu-west-1:123:table/members', {
      cause: new TypeError('refused'),
    });
    createLog(undefined, {}).trouble('The member could not be read.', { action: 'launch' }, cause);
    expect(JSON.parse(written()[0] ?? '')).toMatchObject({
      level: 'ERROR',
      message: 'The member could not be read.',
      action: 'launch',
      trouble: { name: 'Error', reason: 'not authorized: arn:...', cause: { name: 'TypeError' } },
    });
  });

  it('leaves out what is below the level that is wanted', () => {
    const log = createLog(undefined, { LOG_LEVEL: 'error' });
    log.turn(line, []);
    expect(written()).toEqual([]);
    log.trouble('Something.', {});
    expect(written()).toHaveLength(1);
  });

  it('logs turns where the level is none that it knows', () => {
    createLog(undefined, { LOG_LEVEL: 'loud' }).turn(line, []);
    expect(written()).toHaveLength(1);
  });
});
