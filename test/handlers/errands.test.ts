import type { HandlerInput } from 'ask-sdk-core';
import type { Request } from 'ask-sdk-model';
import { catalogue } from '../../lambda/catalogue';
import type { Errand } from '../../lambda/coach/errand';
import { nothingToday } from '../../lambda/coach/today';
import { runErrand } from '../../lambda/handlers/errands';
import { bringToday, permissionAction } from '../../lambda/handlers/errands-permission';
import { createSkill } from '../../lambda/skill';
import { envelopeOf } from './envelope';
import { intent, launch, rememberingLog, startMs, switchableStore } from './support';

const errand: Errand = {
  do: 'set-reminder',
  reminder: { day: 'every-day', hour: 7, minute: 0 },
  label: 'Time for your stretches.',
  isPermitted: false,
};

/** Just as much of ask-sdk's input as an errand needs, with services that do as they are told. */
const inputWith = (call: () => Promise<unknown>, apiAccessToken: string | null = 'token'): HandlerInput => {
  const client = { getReminders: call, createReminder: call };
  const settings = { getSystemTimeZone: () => Promise.resolve('Europe/London') };
  const input: unknown = {
    requestEnvelope: {
      request: launch,
      context: {
        System: { device: { deviceId: 'device' }, ...(apiAccessToken === null ? {} : { apiAccessToken }) },
      },
    },
    serviceClientFactory: {
      getReminderManagementServiceClient: () => client,
      getUpsServiceClient: () => settings,
    },
  };
  return input as HandlerInput;
};

describe('an errand', () => {
  it('is nothing where the coach wants nothing done, or only something said along', async () => {
    const { log } = rememberingLog();
    const never = inputWith(() => Promise.reject(new Error('not to be called')));
    expect(await runErrand(never, log, undefined, startMs)).toBeNull();
    expect(await runErrand(never, log, { do: 'offer-app' }, startMs)).toBeNull();
  });

  it('that takes too long is given up, and noted', async () => {
    jest.useFakeTimers();
    try {
      const { log, troubles } = rememberingLog();
      const running = runErrand(
        inputWith(() => new Promise(() => undefined)),
        log,
        errand,
        startMs,
      );
      await jest.advanceTimersByTimeAsync(3_500);
      expect(await running).toEqual({ came: 'refused', refusal: 'unreachable', errand });
      expect(troubles).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it('without an access token is without permission, and asks nobody', async () => {
    const { log, troubles } = rememberingLog();
    const call = jest.fn(() => Promise.resolve({}));
    expect(await runErrand(inputWith(call, null), log, errand, startMs)).toMatchObject({
      refusal: 'no-permission',
    });
    expect(call).not.toHaveBeenCalled();
    expect(troubles).toEqual([]);
  });

  it('is done once, even where the member cannot be stored', async () => {
    const asked: string[] = [];
    const { store, state } = switchableStore();
    const skill = createSkill({
      store,
      log: rememberingLog().log,
      clock: () => startMs,
      apiClient: {
        invoke: ({ method, url }) => {
          asked.push(`${method} ${new URL(url).pathname}`);
          const body = url.includes('timeZone') ? '"Europe/London"' : '{"alerts":[]}';
          return Promise.resolve({ statusCode: 200, headers: [], body });
        },
      },
    });
    const send = async (request: Request, attributes: Record<string, unknown>) => {
      const somebody = { userId: 'somebody', deviceId: 'device', apiAccessToken: 'token' };
      const envelope = envelopeOf(request, { ...somebody, atMs: startMs, isNew: false, attributes });
      const { sessionAttributes, response } = await skill.invoke(envelope, {});
      return { attributes: sessionAttributes ?? {}, said: JSON.stringify(response.outputSpeech) };
    };
    const time = { name: 'time', value: '07:00', confirmationStatus: 'NONE' as const };
    const first = await send(intent('RemindMeIntent', { time }), {});
    state.isDown = true;
    const second = await send(intent('AMAZON.YesIntent'), first.attributes);
    expect(second.said).toContain('remind you every day');
    expect(asked).toEqual([
      'GET /v2/devices/device/settings/System.timeZone',
      'GET /v1/alerts/reminders',
      'GET /v2/devices/device/settings/System.timeZone',
      'POST /v1/alerts/reminders',
    ]);
  });
});

const response = (differs: object): Request => ({
  type: 'Connections.Response',
  requestId: 'request',
  timestamp: '',
  locale: 'en-US',
  name: 'AskFor',
  status: { code: '200', message: 'OK' },
  payload: { status: 'ACCEPTED' },
  token: JSON.stringify({ reminder: { day: 'tomorrow', hour: 7, minute: 0 }, today: nothingToday() }),
  ...differs,
});

describe("Alexa's answer about a permission", () => {
  it('brings back what was agreed', () => {
    expect(permissionAction(response({}))).toEqual({
      do: 'permission-answered',
      isAccepted: true,
      reminder: { day: 'tomorrow', hour: 7, minute: 0 },
    });
  });

  it('means nothing but a yes where it says so', () => {
    for (const payload of [{ status: 'DENIED' }, { status: 'NOT_ANSWERED' }, {}, undefined]) {
      expect(permissionAction(response({ payload }))).toMatchObject({ isAccepted: false });
    }
  });

  it('sets nothing from a token that is not ours', () => {
    for (const token of [undefined, '', 'null', '[]', '{"reminder":{"day":"tomorrow","hour":"seven"}}']) {
      expect(permissionAction(response({ token }))).toMatchObject({ reminder: null });
    }
  });

  it('is no business of ours where something else was connected', () => {
    expect(permissionAction(response({ name: 'Buy' }))).toBeNull();
    expect(permissionAction(launch)).toBeNull();
  });

  it('brings along what was said about the body, and nothing that is no part of it', () => {
    let attributes: Record<string, unknown> = {};
    const changes = { bridge: { dose: { reps: 3, made: 'up' } }, 'No id': { dose: { reps: 3 } } };
    const cleared = ['midwife-agrees', 'made-up'];
    const today = { ...nothingToday(), isGentler: true, cautions: ['made-up'], cleared, changes };
    const input: unknown = {
      requestEnvelope: { request: response({ token: JSON.stringify({ today }) }) },
      attributesManager: {
        getSessionAttributes: () => attributes,
        setSessionAttributes: (next: Record<string, unknown>) => {
          attributes = next;
        },
      },
    };
    bringToday(input as HandlerInput, catalogue);
    expect(attributes.today).toEqual({
      ...nothingToday(),
      isGentler: true,
      cleared: ['midwife-agrees'],
      changes: { bridge: { dose: { reps: 3 } } },
    });
  });
});
