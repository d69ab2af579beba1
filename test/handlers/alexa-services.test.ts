import { isGone, refusalOf } from '../../lambda/handlers/alexa-services';

const serviceError = (statusCode: number, code?: string, message = 'Something is wrong.'): Error =>
  Object.assign(new Error('ServiceError'), {
    statusCode,
    ...(code === undefined ? {} : { response: { code, message } }),
  });

describe('a refusal of the Reminders API', () => {
  it.each([
    [401, 'UNAUTHORIZED', 'no-permission'],
    [403, undefined, 'no-permission'],
    [403, 'DEVICE_NOT_SUPPORTED', 'unsupported-device'],
    [403, 'MAX_REMINDERS_EXCEEDED', 'too-many'],
    [400, 'TRIGGER_SCHEDULED_TIME_IN_PAST', 'in-the-past'],
    [404, 'DEVICE_NOT_FOUND', 'device-gone'],
    [429, undefined, 'rate-limited'],
    [400, 'INVALID_ALERT_INFO', 'unreachable'],
    [500, 'INTERNAL_ERROR', 'unreachable'],
    [503, undefined, 'unreachable'],
  ])('%i %s is "%s"', (statusCode, code, refusal) => {
    expect(refusalOf(serviceError(statusCode, code))).toBe(refusal);
  });

  it('is understood by its message where the code says nothing', () => {
    const unsupported = serviceError(403, 'FORBIDDEN', 'Reminders are not supported on this device.');
    expect(refusalOf(unsupported)).toBe('unsupported-device');
    expect(refusalOf(serviceError(403, 'FORBIDDEN', 'Maximum number of reminders reached.'))).toBe(
      'too-many',
    );
  });

  it('is no answer at all where anything else went wrong', () => {
    for (const cause of [new Error('socket hang up'), new SyntaxError('JSON'), 'a string', undefined]) {
      expect(refusalOf(cause)).toBe('unreachable');
    }
  });

  it('may mean that something is gone already', () => {
    expect(isGone(serviceError(404, 'ALERT_NOT_FOUND'))).toBe(true);
    expect(isGone(serviceError(500))).toBe(false);
    expect(isGone(undefined)).toBe(false);
  });
});
