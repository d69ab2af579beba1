import type { ApiRefusal } from '../../simulator/api-refusals';
import { startAlexaApi, type AlexaApi } from '../../simulator/alexa-api';

let api: AlexaApi;

beforeAll(async () => {
  api = await startAlexaApi({ timeZone: 'Europe/London' });
});

afterAll(() => api.close());

interface Answer {
  status: number;
  body: Record<string, unknown> | string | null;
}

let users = 0;
const newUser = (): string => `user ${(users += 1)}`;

const ask = async (user: string | null, method: string, path: string, body?: object): Promise<Answer> => {
  const response = await fetch(`${api.endpoint}${path}`, {
    method,
    headers: user === null ? {} : { authorization: `Bearer ${api.tokenFor(user)}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as Answer['body']) };
};

const reminders = '/v1/alerts/reminders';
const request = (trigger: object = {}): object => ({
  requestTime: '2026-11-20T19:12:00.000',
  trigger: { type: 'SCHEDULED_ABSOLUTE', scheduledTime: '2026-11-21T07:00:00.000', ...trigger },
  alertInfo: { spokenInfo: { content: [{ locale: 'en-US', text: 'Time for your stretches.' }] } },
  pushNotification: { status: 'ENABLED' },
});

const permitted = (): string => {
  const user = newUser();
  api.account(user).grant();
  return user;
};

describe('the reminders of a customer', () => {
  it('are set, read, changed and deleted', async () => {
    const user = permitted();
    const set = await ask(user, 'POST', reminders, request());
    expect(set).toMatchObject({ status: 200, body: { status: 'ON', version: '1' } });
    const { alertToken } = set.body as { alertToken: string };
    expect(await ask(user, 'GET', reminders)).toMatchObject({
      body: {
        totalCount: '1',
        alerts: [{ alertToken, trigger: { scheduledTime: '2026-11-21T07:00:00.000' } }],
      },
    });
    await ask(user, 'PUT', `${reminders}/${alertToken}`, request({ scheduledTime: '2026-11-21T09:00:00' }));
    expect(await ask(user, 'GET', `${reminders}/${alertToken}`)).toMatchObject({
      body: { version: '2', trigger: { scheduledTime: '2026-11-21T09:00:00' } },
    });
    expect(await ask(user, 'DELETE', `${reminders}/${alertToken}`)).toMatchObject({ status: 200 });
    expect(api.account(user).reminders).toEqual([]);
    expect(await ask(user, 'DELETE', `${reminders}/${alertToken}`)).toMatchObject({ status: 404 });
  });

  it("are nobody else's", async () => {
    await ask(permitted(), 'POST', reminders, request());
    expect(await ask(permitted(), 'GET', reminders)).toMatchObject({ body: { totalCount: '0', alerts: [] } });
  });

  it('are for skills with a token and a permission', async () => {
    expect(await ask(null, 'GET', reminders)).toMatchObject({ status: 401 });
    expect(await ask(newUser(), 'GET', reminders)).toMatchObject({ status: 401 });
    expect(await ask(permitted(), 'GET', reminders)).toMatchObject({ status: 200 });
  });

  it.each<[what: string, trigger: object, code: string]>([
    [
      'a time zone in the time',
      { scheduledTime: '2026-11-21T07:00:00Z' },
      'INVALID_TRIGGER_SCHEDULED_TIME_FORMAT',
    ],
    ['no time', { scheduledTime: undefined }, 'INVALID_TRIGGER_SCHEDULED_TIME_FORMAT'],
    ['a time that has passed', { scheduledTime: '2026-11-20T19:00:00' }, 'TRIGGER_SCHEDULED_TIME_IN_PAST'],
    ['a time zone nobody knows', { timeZoneId: 'Europe/Atlantis' }, 'INVALID_TRIGGER_TIME_ZONE'],
    ['a rule nobody knows', { recurrence: { recurrenceRules: ['EVERY DAY'] } }, 'INVALID_TRIGGER_RECURRENCE'],
    ['no rules', { recurrence: { recurrenceRules: [] } }, 'INVALID_TRIGGER_RECURRENCE'],
    ['an unknown kind', { type: 'WHENEVER' }, 'INVALID_TRIGGER_TYPE'],
  ])('are refused with %s', async (_, trigger, code) => {
    const user = permitted();
    const answer = await ask(user, 'POST', reminders, request(trigger));
    expect(answer).toMatchObject({ status: 400, body: { code } });
    expect(api.account(user).reminders).toEqual([]);
  });

  it('are refused without a label', async () => {
    const answer = await ask(permitted(), 'POST', reminders, { ...request(), alertInfo: {} });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_ALERT_INFO' } });
  });

  it.each<[ApiRefusal, number]>([
    ['no-permission', 401],
    ['unsupported-device', 403],
    ['too-many', 403],
    ['in-the-past', 400],
    ['device-gone', 404],
    ['rate-limited', 429],
    ['broken', 500],
  ])('are refused as told (%s)', async (refusal, status) => {
    const user = permitted();
    api.account(user).refuse(refusal);
    expect(await ask(user, 'POST', reminders, request())).toMatchObject({ status });
    api.account(user).refuse();
    expect(await ask(user, 'POST', reminders, request())).toMatchObject({ status: 200 });
  });

  it('can be read although there are too many', async () => {
    const user = permitted();
    api.account(user).refuse('too-many');
    expect(await ask(user, 'GET', reminders)).toMatchObject({ status: 200 });
  });

  it('can end without an answer', async () => {
    const user = permitted();
    api.account(user).refuse('cut-off');
    await expect(ask(user, 'GET', reminders)).rejects.toThrow();
  });
});

describe('the time zone of a device', () => {
  const path = '/v2/devices/some-echo/settings/System.timeZone';

  it('needs no permission', async () => {
    expect(await ask(newUser(), 'GET', path)).toEqual({ status: 200, body: 'Europe/London' });
  });

  it('is what the account says', async () => {
    const user = newUser();
    api.account(user).timeZone = 'Asia/Tokyo';
    expect(await ask(user, 'GET', path)).toMatchObject({ body: 'Asia/Tokyo' });
  });

  it('may be missing', async () => {
    const user = newUser();
    api.account(user).refuse('no-time-zone');
    expect(await ask(user, 'GET', path)).toEqual({ status: 204, body: null });
  });
});

it('nothing else is served', async () => {
  expect(await ask(permitted(), 'GET', '/v1/alerts/timers')).toMatchObject({ status: 404 });
});
