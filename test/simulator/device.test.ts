import { answer, of, rig, speeches, startMs, stateKinds } from './fakes';

const question = answer({ speech: 'Shall we begin now?', reprompt: 'Shall we begin?' });
const farewell = answer({ speech: 'That is all for today.', ends: true });
/** Four words of `question` last two seconds, its reprompt one and a half. */
const speechMs = 2000;
const repromptMs = 1500;
const microphone = 8000;

describe('an Echo without an open session', () => {
  test('launches the skill when it is called by its name', async () => {
    const { say, requests } = rig([question]);
    await say('Alexa, open the coach');
    expect(requests.map(({ request }) => request.type)).toEqual(['LaunchRequest']);
  });

  test('takes the wake word as optional', async () => {
    const { say, lastRequest } = rig([question]);
    await say('start the coach');
    expect(lastRequest().type).toBe('LaunchRequest');
  });

  test('sends a wish that is said together with the name as an intent of a new session', async () => {
    const { say, requests } = rig([question]);
    await say('ask the coach to resume');
    expect(requests[0]).toMatchObject({
      session: { new: true },
      request: { type: 'IntentRequest', intent: { name: 'AMAZON.ResumeIntent' } },
    });
  });

  test('answers anything else by itself', async () => {
    const { say, requests, events, device } = rig([question]);
    await say('alexa pause');
    expect(requests).toEqual([]);
    expect(of(events, 'alexa')).toHaveLength(1);
    expect(device.state.kind).toBe('idle');
  });
});

describe('the request', () => {
  test('has a timestamp of whole seconds on the clock of the device', async () => {
    const { say, clock, lastRequest } = rig([question]);
    await clock.skip(61_999);
    await say('open the coach');
    expect(lastRequest().timestamp).toBe('2026-11-20T19:13:01Z');
  });

  test('says who, where and in which language', async () => {
    const { say, requests } = rig([question], {
      userId: 'one user',
      deviceId: 'one device',
      personId: 'one person',
      applicationId: 'one skill',
      locale: 'en-GB',
    });
    await say('open the coach');
    expect(requests[0]).toMatchObject({
      version: '1.0',
      session: { application: { applicationId: 'one skill' }, user: { userId: 'one user' } },
      context: {
        System: {
          application: { applicationId: 'one skill' },
          user: { userId: 'one user' },
          person: { personId: 'one person' },
          device: { deviceId: 'one device', supportedInterfaces: {} },
        },
      },
      request: { locale: 'en-GB' },
    });
  });

  test('names no person whose voice is not recognised', async () => {
    const { say, requests } = rig([question]);
    await say('open the coach');
    expect(requests[0]?.context.System).not.toHaveProperty('person');
  });

  test('has its own id, and shares the session id with the others of the session', async () => {
    const { say, requests } = rig([question]);
    await say('open the coach');
    await say('next');
    expect(new Set(requests.map(({ request }) => request.requestId)).size).toBe(2);
    expect(new Set(requests.map(({ session }) => session?.sessionId)).size).toBe(1);
    expect(requests.map(({ session }) => session?.new)).toEqual([true, false]);
  });

  test('carries the attributes back that the skill gave, as JSON', async () => {
    const { say, requests } = rig([
      answer({ speech: 'Ready?', attributes: { step: 3, gone: undefined, at: new Date(startMs) } }),
    ]);
    await say('open the coach');
    await say('next');
    expect(requests.map(({ session }) => session?.attributes)).toEqual([
      {},
      { step: 3, at: '2026-11-20T19:12:00.000Z' },
    ]);
  });

  test('carries no attributes when the last answer had none', async () => {
    const { say, requests } = rig([answer({ speech: 'Ready?', attributes: { step: 3 } }), question]);
    await say('open the coach');
    await say('next');
    await say('next');
    expect(requests[2]?.session?.attributes).toEqual({});
  });

  test('cannot be changed by what the skill does to it', async () => {
    const { say, events } = rig([
      (request) => {
        request.version = 'changed';
        return question;
      },
    ]);
    await say('open the coach');
    expect(of(events, 'asked')[0]?.request.version).toBe('1.0');
  });
});

describe('an open session', () => {
  test('opens the microphone for eight seconds when the speech ends', async () => {
    const { say, clock, device } = rig([question]);
    await say('open the coach');
    expect(device.state.kind).toBe('speaking');
    await clock.skip(speechMs);
    expect(device.state).toEqual({
      kind: 'listening',
      part: 'answer',
      untilMs: startMs + speechMs + microphone,
    });
  });

  test('says the reprompt once when nobody answers', async () => {
    const { say, clock, device, events } = rig([question]);
    await say('open the coach');
    await clock.skip(speechMs + microphone);
    expect(device.state).toMatchObject({ kind: 'speaking', part: 'reprompt' });
    expect(speeches(events)).toEqual(['Shall we begin now?', 'Shall we begin?']);
  });

  test('listens again after the reprompt', async () => {
    const { say, clock, device } = rig([question]);
    await say('open the coach');
    await clock.skip(speechMs + microphone + repromptMs);
    expect(device.state).toMatchObject({ kind: 'listening', part: 'reprompt' });
  });

  test('ends when nobody answers the reprompt either', async () => {
    const { say, clock, device, lastRequest } = rig([question]);
    await say('open the coach');
    await clock.skip(speechMs + microphone + repromptMs + microphone);
    expect(lastRequest()).toMatchObject({ type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' });
    expect(device.session).toBeNull();
    expect(device.state.kind).toBe('idle');
  });

  test('ends after the first microphone when there is no reprompt', async () => {
    const { say, clock, lastRequest } = rig([answer({ speech: 'Ready?' })]);
    await say('open the coach');
    await clock.skip(500 + microphone);
    expect(lastRequest()).toMatchObject({ type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' });
  });

  test('keeps listening when somebody answers at the last moment', async () => {
    const { say, clock, requests, device } = rig([question]);
    await say('open the coach');
    await clock.skip(speechMs + microphone + repromptMs + microphone - 1);
    await say('next');
    expect(requests.map(({ request }) => request.type)).toEqual(['LaunchRequest', 'IntentRequest']);
    expect(device.state.kind).toBe('speaking');
  });

  test('sends what it cannot understand as Fallback, and suggests what is close', async () => {
    const { say, events, lastRequest } = rig([question]);
    await say('open the coach');
    await say('pawse');
    expect(lastRequest()).toMatchObject({ intent: { name: 'AMAZON.FallbackIntent' } });
    expect(of(events, 'suggested')).toMatchObject([{ suggestion: 'pause' }]);
  });

  test.each(['exit', 'Alexa, quit'])('is ended by Alexa herself at "%s"', async (phrase) => {
    const { say, device, lastRequest } = rig([question]);
    await say('open the coach');
    await say(phrase);
    expect(lastRequest()).toMatchObject({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' });
    expect(device.session).toBeNull();
    expect(device.state.kind).toBe('idle');
  });

  test('leaves "stop" to the skill', async () => {
    const { say, lastRequest } = rig([question, farewell]);
    await say('open the coach');
    await say('alexa stop');
    expect(lastRequest()).toMatchObject({ type: 'IntentRequest', intent: { name: 'AMAZON.StopIntent' } });
  });

  test('is replaced by a new one when the skill is launched again', async () => {
    const { say, requests, events } = rig([answer({ speech: 'Ready?', attributes: { step: 3 } })]);
    await say('open the coach');
    await say('open the coach');
    expect(requests[1]?.session).toMatchObject({ new: true, attributes: {} });
    expect(requests[1]?.session?.sessionId).not.toBe(requests[0]?.session?.sessionId);
    expect(requests).toHaveLength(2);
    expect(of(events, 'session-ended')).toMatchObject([{ by: 'replaced' }]);
  });
});

describe('a closed session', () => {
  test('is over after the speech, without the microphone and without another request', async () => {
    const { say, clock, device, requests, events } = rig([farewell]);
    await say('open the coach');
    await clock.skip(60_000);
    expect(device.state.kind).toBe('idle');
    expect(stateKinds(events)).toEqual(['thinking', 'speaking', 'idle']);
    expect(requests).toHaveLength(1);
  });

  test('does not speak a reprompt', async () => {
    const { say, clock, events } = rig([answer({ speech: 'Bye.', reprompt: 'Still there?', ends: true })]);
    await say('open the coach');
    await clock.skip(60_000);
    expect(speeches(events)).toEqual(['Bye.']);
  });

  test('leaves an interruption of the last words to Alexa, not to the skill', async () => {
    const { say, clock, requests, events, device } = rig([farewell]);
    await say('open the coach');
    await clock.skip(1000);
    await say('alexa pause');
    expect(requests).toHaveLength(1);
    expect(of(events, 'alexa')).toHaveLength(1);
    expect(of(events, 'session-ended')).toMatchObject([{ by: 'skill' }]);
    expect(device.state.kind).toBe('idle');
  });

  test('is what an undefined shouldEndSession means on a device without a screen', async () => {
    const { say, clock, device, requests } = rig([answer({ speech: 'Shall we begin?', ends: null })]);
    await say('open the coach');
    await clock.skip(60_000);
    expect(device.session).toBeNull();
    expect(requests).toHaveLength(1);
  });
});

test('of two utterances in one breath only the last is understood', async () => {
  const { clock, device, lastRequest, requests } = rig([question], { hearingLagMs: 1500 });
  const first = device.say('open the coach');
  await clock.skip(1000);
  const second = device.say('ask the coach to resume');
  await clock.runUntil(Promise.all([first, second]));
  expect(requests).toHaveLength(1);
  expect(lastRequest().type).toBe('IntentRequest');
});

test('what the skill keeps of its answer does not reach into the session', async () => {
  const attributes = { steps: [1] };
  const { say, device } = rig([answer({ speech: 'Ready?', attributes })]);
  await say('open the coach');
  attributes.steps.push(2);
  expect(device.session?.attributes).toEqual({ steps: [1] });
});

test('an answer that takes time to be heard starts its speech later', async () => {
  const { say, clock, device } = rig([question], { answerLagMs: 700 });
  await say('open the coach');
  expect(device.state).toMatchObject({ kind: 'speaking', startedAtMs: startMs + 700 });
  await clock.skip(700 + speechMs);
  expect(device.state.kind).toBe('listening');
});

test('two devices of one user have sessions of their own', async () => {
  const kitchen = rig([question]);
  const bedroom = rig([question], { deviceId: 'bedroom' });
  await kitchen.say('open the coach');
  await bedroom.say('open the coach');
  expect(bedroom.requests[0]?.session?.user).toEqual(kitchen.requests[0]?.session?.user);
  expect(bedroom.requests[0]?.session?.sessionId).not.toBe(kitchen.requests[0]?.session?.sessionId);
});
