import { answer, of, rig, speeches, startMs } from './fakes';

const question = answer({ speech: 'Shall we begin now?', reprompt: 'Shall we begin?' });
/** Four words of `question` last two seconds, its reprompt one and a half. */
const speechMs = 2000;
const microphone = 8000;

describe('an interruption', () => {
  test('cuts the speech and sends the request of that very moment', async () => {
    const { say, clock, events, lastRequest } = rig([
      answer({ speech: 'One two three four five six. Ready?' }),
    ]);
    await say('open the coach');
    await clock.skip(2200);
    await say('alexa pause');
    expect(of(events, 'cut')).toMatchObject([{ part: 'answer', saidMs: 2200 }]);
    expect(lastRequest()).toMatchObject({
      timestamp: '2026-11-20T19:12:02Z',
      intent: { name: 'AMAZON.PauseIntent' },
    });
  });

  test('cuts a reprompt too', async () => {
    const { say, clock, events } = rig([question]);
    await say('open the coach');
    await clock.skip(speechMs + microphone + 700);
    await say('pause');
    expect(of(events, 'cut')).toMatchObject([{ part: 'reprompt', saidMs: 700 }]);
  });

  test('of the skill while it thinks makes its late answer unheard', async () => {
    const slow = async (_: unknown, clock: { sleep(ms: number): Promise<void> }): Promise<unknown> => {
      await clock.sleep(3000);
      return answer({ speech: 'Too late?' });
    };
    const { clock, device, events } = rig([slow, question]);
    const first = device.say('open the coach');
    await clock.skip(1000);
    const second = device.say('next');
    await clock.runUntil(Promise.all([first, second]));
    expect(speeches(events)).toEqual(['Shall we begin now?']);
  });

  test('silences Alexa first and reaches the skill when it has been heard, where hearing takes time', async () => {
    const { say, clock, events, lastRequest } = rig([question], { hearingLagMs: 1500 });
    await say('open the coach');
    await clock.skip(1000);
    await say('pause');
    expect(of(events, 'cut')).toMatchObject([{ saidMs: 1000, atMs: startMs + 2500 }]);
    expect(lastRequest().timestamp).toBe('2026-11-20T19:12:04Z');
  });
});

describe('a skill that fails', () => {
  const expectFailure = async (reply: Parameters<typeof rig>[0][number], type: string): Promise<string> => {
    const { say, events, lastRequest, device } = rig([reply]);
    await say('open the coach');
    expect(of(events, 'alexa')).toHaveLength(1);
    expect(speeches(events)).toEqual([]);
    expect(lastRequest()).toMatchObject({ type: 'SessionEndedRequest', reason: 'ERROR', error: { type } });
    expect(device.session).toBeNull();
    return of(events, 'failed')[0]?.error.message ?? '';
  };

  test('by throwing is answered for by Alexa, and told so', async () => {
    const fail = (): never => {
      throw new Error('out of order');
    };
    expect(await expectFailure(fail, 'INVALID_RESPONSE')).toContain('out of order');
  });

  test('by answering after more than eight seconds is answered for by Alexa', async () => {
    await expectFailure(async (_, clock) => {
      await clock.sleep(8001);
      return question;
    }, 'ENDPOINT_TIMEOUT');
  });

  test.each<[string, unknown]>([
    ['no response at all', undefined],
    ['something else than a response', { speech: 'Hello?' }],
    ['what JSON cannot carry', answer({ speech: 'Hello?', attributes: { big: 1n } })],
    ['broken SSML', answer({ speech: 'Tom & Jerry?' })],
    ['a tag that Alexa does not know', answer({ speech: '<blink>Hello?</blink>' })],
    ['a break beyond ten seconds', answer({ speech: '<break time="11s"/>Hello?' })],
    ['a broken reprompt', answer({ speech: 'Hello?', reprompt: '<p>Hello?' })],
    ['8,000 characters of speech', answer({ speech: `${'a'.repeat(8000)}?` })],
    ['more than 120 KB', answer({ speech: 'Hello?', attributes: { much: 'x'.repeat(121 * 1024) } })],
  ])('by returning %s is answered for by Alexa', async (_, reply) => {
    await expectFailure(() => reply, 'INVALID_RESPONSE');
  });

  test('may take almost eight seconds', async () => {
    const { say, device } = rig([
      async (_, clock) => {
        await clock.sleep(7900);
        return question;
      },
    ]);
    await say('open the coach');
    expect(device.state).toMatchObject({ kind: 'speaking', startedAtMs: startMs + 7900 });
  });

  test('at the end of a session troubles nobody', async () => {
    const { say, events, device } = rig([question], {
      skill: (request) =>
        request.request.type === 'SessionEndedRequest'
          ? Promise.reject(new Error('out of order'))
          : Promise.resolve(question),
    });
    await say('open the coach');
    await say('exit');
    expect(device.state.kind).toBe('idle');
    expect(of(events, 'failed')).toHaveLength(1);
  });
});

describe('a power cut', () => {
  test('ends everything and sends nothing', async () => {
    const { say, clock, device, requests } = rig([question]);
    await say('open the coach');
    await clock.skip(500);
    device.unplug();
    await clock.skip(60_000);
    expect(requests).toHaveLength(1);
    expect(device.session).toBeNull();
    expect(device.state.kind).toBe('unplugged');
  });

  test('makes the device deaf until the power is back', async () => {
    const { say, device, requests } = rig([question]);
    device.unplug();
    await say('open the coach');
    expect(requests).toEqual([]);
    device.plugIn();
    await say('open the coach');
    expect(requests).toHaveLength(1);
  });

  test('can wait for the skill to finish its work', async () => {
    let finished = false;
    const { clock, device } = rig([
      async (_, time) => {
        await time.sleep(2000);
        finished = true;
        return question;
      },
    ]);
    void device.say('open the coach');
    await clock.skip(1000);
    device.unplug();
    await clock.runUntil(device.settled());
    expect(finished).toBe(true);
  });

  test('while the skill works loses its answer', async () => {
    const { clock, device, events } = rig([
      async (_, time) => {
        await time.sleep(2000);
        return question;
      },
    ]);
    const said = device.say('open the coach');
    await clock.skip(1000);
    device.unplug();
    await clock.runUntil(said);
    expect(speeches(events)).toEqual([]);
    expect(device.state.kind).toBe('unplugged');
  });
});
