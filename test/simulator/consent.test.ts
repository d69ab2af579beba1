import type { ResponseEnvelope } from 'ask-sdk-model';
import { consentAnswer } from '../../simulator/consent';
import type { AlexaServices } from '../../simulator/device-types';
import { answer, of, rig, type Rig } from './fakes';

const scope = 'alexa::alerts:reminders:skill:readwrite';

const asksForPermission: ResponseEnvelope = {
  ...answer({ speech: 'One moment', ends: true }),
  response: {
    ...answer({ speech: 'One moment', ends: true }).response,
    directives: [
      {
        type: 'Connections.SendRequest',
        name: 'AskFor',
        payload: { '@type': 'AskForPermissionsConsentRequest', '@version': '1', permissionScope: scope },
        token: 'what was agreed',
      },
    ],
  },
};

const services = (): AlexaServices & { granted: Set<string> } => {
  const granted = new Set<string>();
  return {
    granted,
    endpoint: 'http://127.0.0.1:1',
    tokenFor: (userId) => `token of ${userId}`,
    isGranted: (userId, wanted) => granted.has(`${userId} ${wanted}`),
    grant: (userId, wanted) => void granted.add(`${userId} ${wanted}`),
  };
};

/** An Echo whose skill has just asked Alexa to ask for a permission. */
const asked = async (own = services()): Promise<Rig> => {
  const echo = rig([asksForPermission, answer({ speech: 'Thank you', ends: true })], { services: own });
  await echo.say('open the coach');
  await echo.clock.skip(1_500);
  return echo;
};

const lastAnswer = ({ lastRequest }: Rig): unknown => {
  const request = lastRequest();
  return request.type === 'Connections.Response' ? request.payload?.status : request.type;
};

describe('a request for permission', () => {
  it('is put by Alexa herself, when the skill has finished', async () => {
    const echo = await asked();
    expect(of(echo.events, 'alexa').at(-1)?.text).toMatch(/permission to update your reminders\?/);
    expect(echo.device.state.kind).toBe('listening');
    expect(echo.device.session).toBeNull();
  });

  it('brings the answer in a session of its own, with the token', async () => {
    const own = services();
    const echo = await asked(own);
    await echo.say('yes');
    expect(echo.lastRequest()).toMatchObject({
      type: 'Connections.Response',
      name: 'AskFor',
      status: { code: '200' },
      payload: { permissionScope: scope, status: 'ACCEPTED' },
      token: 'what was agreed',
    });
    expect(echo.requests.at(-1)?.session).toMatchObject({ new: true, attributes: {} });
    expect([...own.granted]).toEqual([`user ${scope}`]);
  });

  it('may be denied', async () => {
    const own = services();
    const echo = await asked(own);
    await echo.say('no');
    expect(lastAnswer(echo)).toBe('DENIED');
    expect(own.granted.size).toBe(0);
  });

  it('is put once more when it was not understood', async () => {
    const echo = await asked();
    await echo.say('purple');
    expect(of(echo.events, 'alexa')).toHaveLength(2);
    await echo.say('purple');
    expect(lastAnswer(echo)).toBe('NOT_ANSWERED');
  });

  it('is not answered when nobody says anything', async () => {
    const echo = await asked();
    await echo.clock.skip(9_000);
    expect(lastAnswer(echo)).toBe('NOT_ANSWERED');
  });

  it('is not put when the permission is there already', async () => {
    const own = services();
    own.grant('user', scope);
    const echo = await asked(own);
    expect(of(echo.events, 'alexa')).toEqual([]);
    expect(lastAnswer(echo)).toBe('ACCEPTED');
  });

  it('is forgotten when something else is begun, or the power goes', async () => {
    const begun = await asked();
    await begun.say('open the coach');
    await begun.clock.skip(20_000);
    expect(begun.requests.map(({ request }) => request.type)).not.toContain('Connections.Response');
    const unplugged = await asked();
    unplugged.device.unplug();
    unplugged.device.plugIn();
    await unplugged.say('yes');
    expect(lastAnswer(unplugged)).toBe('LaunchRequest');
  });
});

it('tells the skill where to find the services, and what to show them', async () => {
  const echo = await asked();
  expect(echo.requests.at(-1)?.context.System).toMatchObject({
    apiEndpoint: 'http://127.0.0.1:1',
    apiAccessToken: 'token of user',
  });
});

it.each([
  ['yes', 'ACCEPTED'],
  ['I approve', 'ACCEPTED'],
  ['no thank you', 'DENIED'],
  ["i don't", 'DENIED'],
  ['purple', null],
])('"%s" means %s', (words, status) => {
  expect(consentAnswer(words)).toBe(status);
});
