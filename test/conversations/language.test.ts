import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { answer, simpleEar, steadyVoice } from '../simulator/fakes';
import type { DialogueOptions, Echo } from './echo';
import { converse, dialogue } from './language';
import { between } from './wording';

/**
 * A small coach: twenty seconds of counting, its place in the session and in a table, and a word for each intent.
 */
const smallCoach = (): DialogueOptions => {
  const table = new Map<string, Record<string, unknown>>();
  const second = '<break time="500ms"/>';
  const count = ['one', 'two', 'three', 'four', 'five'].join(second);
  const replyTo = ({ request }: RequestEnvelope): ResponseEnvelope => {
    const intent = request.type === 'IntentRequest' ? request.intent.name : null;
    if (intent === 'AMAZON.PauseIntent') return answer({ speech: 'Paused. Say resume to go on.' });
    if (intent === 'AMAZON.StopIntent') return answer({ speech: 'Well done.', ends: true });
    if (intent === 'AMAZON.NextIntent') return answer({ speech: 'Lie down.' });
    return answer({ speech: `Welcome.<break time="10s"/>${count} Shall we go on?`, reprompt: 'Go on?' });
  };
  const skill = (envelope: RequestEnvelope): Promise<ResponseEnvelope> => {
    const { context, request, session } = envelope;
    if (request.type === 'SessionEndedRequest') return Promise.resolve({ version: '1.0', response: {} });
    const turns = Number(session?.attributes?.turns ?? 0) + 1;
    const member = { session: { place: { step: turns, holdMs: 1000 * turns } } };
    table.set(context.System.person?.personId ?? context.System.user.userId, { turns, member });
    return Promise.resolve({ ...replyTo(envelope), sessionAttributes: { turns, held: { member } } });
  };
  const storedItem = (id: string) => Promise.resolve(table.get(id) ?? null);
  return { world: { skill, ear: simpleEar, storedItem }, voice: steadyVoice };
};

const fails = async (
  script: (echo: Echo) => Promise<void> | void,
  options = smallCoach(),
): Promise<string> => {
  try {
    await converse(script, options);
  } catch (error) {
    return error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error)
      ? String(error.message)
      : '';
  }
  throw new Error('the conversation went well');
};

describe('a conversation', () => {
  dialogue(
    'is told from saying something to what comes of it',
    async (echo) => {
      await echo.say('open the coach');
      echo.expectSpeech('welcome', /Shall we go on\?$/);
      echo.expectNoSpeech('goodbye');
      echo.expectReprompt('go on');
      echo.expectSession('open');
      await echo.say('stop');
      echo.expectSpeech('Well done.');
      echo.expectSession('closed');
    },
    smallCoach(),
  );

  dialogue(
    'may be interrupted at a moment of the speech',
    async (echo) => {
      await echo.say('open the coach');
      await echo.interruptAt('12.3s', 'alexa pause');
      expect(echo.request?.request.timestamp).toBe('2026-11-20T19:12:12Z');
      echo.expectSpeech(/^Paused/);
    },
    smallCoach(),
  );

  dialogue(
    'may be interrupted while certain words are said',
    async (echo) => {
      await echo.say('open the coach');
      await echo.interruptWhen('three', 'alexa pause');
      // "Welcome", ten seconds, two counted ones, and half of "three".
      expect(echo.nowMs).toBe(Date.parse('2026-11-20T19:12:12.750Z'));
    },
    smallCoach(),
  );

  dialogue(
    'may be interrupted in the reprompt',
    async (echo) => {
      await echo.say('open the coach');
      await echo.interruptWhen(/^Go on/, 'alexa pause');
      echo.expectSpeech('Paused');
    },
    smallCoach(),
  );

  dialogue(
    'knows what has been heard so far',
    async (echo) => {
      await echo.say('open the coach');
      await echo.wait('12s');
      expect(echo.heard).toBe('Welcome. one two');
      await echo.untilReprompt();
      await echo.wait(900);
      echo.expectHeard(/Shall we go on\? Go on\?$/);
    },
    smallCoach(),
  );

  dialogue(
    'waits for the microphone, the reprompt and the end of the session',
    async (echo) => {
      await echo.say('open the coach');
      expect(echo.speechMs).toBe(17_000);
      await echo.untilMicrophone();
      expect(echo.state.kind).toBe('listening');
      await echo.untilReprompt();
      expect(echo.state).toMatchObject({ kind: 'speaking', part: 'reprompt' });
      await echo.untilSessionEnds();
      echo.expectSession('closed');
      expect(echo.request?.request).toMatchObject({ reason: 'EXCEEDED_MAX_REPROMPTS' });
    },
    smallCoach(),
  );

  dialogue(
    'can be left in silence',
    async (echo) => {
      await echo.say('open the coach');
      await echo.staySilent();
      echo.expectSession('open');
      await echo.staySilent();
      echo.expectSession('closed');
    },
    smallCoach(),
  );

  dialogue(
    'reads the place from the session, and from the table when none is open',
    async (echo) => {
      await echo.say('open the coach');
      await echo.interrupt('pause');
      await echo.expectPlace({ step: 2, holdMs: between(1500, 2500) });
      echo.unplug();
      expect(echo.attributes).toBeNull();
      await echo.expectPlace({ step: 2 });
      await echo.expectStored({ turns: 2 });
      await echo.expectStored((item) => item.turns === 2);
    },
    smallCoach(),
  );

  dialogue(
    'goes on another day, after a power cut',
    async (echo) => {
      await echo.say('open the coach');
      echo.unplug();
      await echo.nextDay();
      echo.plugIn();
      await echo.say('open the coach');
      expect(echo.request?.request.timestamp).toBe('2026-11-21T19:12:00Z');
      expect(echo.request?.session?.new).toBe(true);
    },
    smallCoach(),
  );

  dialogue(
    'may have another device of the same account, and another person',
    async (kitchen) => {
      await kitchen.say('open the coach');
      const bedroom = kitchen.anotherEcho();
      const child = kitchen.anotherEcho({ personId: 'child' });
      expect(await child.stored()).toBeNull();
      await bedroom.say('open the coach');
      await bedroom.say('pause');
      await kitchen.expectStored({ turns: 2 });
      expect(kitchen.speech).toContain('Welcome');
      await child.say('open the coach');
      await child.expectStored({ turns: 1 });
    },
    smallCoach(),
  );

  dialogue(
    'hears Alexa answer by herself',
    async (echo) => {
      await echo.say('pause');
      echo.expectAlexaHerself();
      expect(echo.requests).toEqual([]);
    },
    smallCoach(),
  );

  dialogue(
    'may be about a skill that fails',
    async (echo) => {
      await echo.say('open the coach');
      expect(echo.failures[0]?.error.type).toBe('INVALID_RESPONSE');
      echo.expectSession('closed');
    },
    {
      world: {
        skill: () => Promise.reject(new Error('out of order')),
        ear: simpleEar,
        storedItem: () => Promise.resolve(null),
      },
      mayFail: true,
    },
  );
});

describe('a conversation that goes wrong', () => {
  test('tells what happened, with times', async () => {
    const message = await fails(async (echo) => {
      await echo.say('open the coach');
      await echo.interruptAt('11s', 'alexa pause');
      echo.expectSpeech('goodbye');
    });
    expect(message).toContain('Expected pattern');
    expect(message).toContain('2026-11-20 19:12:00.0  echo 1  You: open the coach\n');
    expect(message).toContain(
      '2026-11-20 19:12:00.0  echo 1  Alexa: Welcome. one two three four five Shall we go on?\n',
    );
    expect(message).toContain(
      '2026-11-20 19:12:11.0  echo 1  (interrupted after 11 s: "... Welcome. one")\n',
    );
    expect(message).toContain('2026-11-20 19:12:11.0  echo 1  (AMAZON.PauseIntent )\n');
  });

  test.each<[string, (echo: Echo) => Promise<void> | void, string | RegExp]>([
    ['a session that is closed', (echo) => echo.expectSession('open'), 'Expected: "open"'],
    [
      'an answer of the skill',
      async (echo) => {
        await echo.say('open the coach');
        echo.expectAlexaHerself();
      },
      'not.toBeNull',
    ],
    [
      'a speech that is over',
      async (echo) => {
        await echo.say('open the coach');
        await echo.interruptAt('5m', 'pause');
      },
      'Alexa is not speaking any more at 5m, when "pause" was to be said.',
    ],
    [
      'words that are never said',
      async (echo) => {
        await echo.say('open the coach');
        await echo.interruptWhen('ninety', 'pause');
      },
      'Alexa never said ninety.',
    ],
    [
      'words that have been said already',
      async (echo) => {
        await echo.say('open the coach');
        await echo.wait('13s');
        await echo.interruptWhen('two', 'pause');
      },
      'Alexa never said two',
    ],
    [
      'a microphone that does not open',
      async (echo) => {
        await echo.say('open the coach');
        await echo.say('stop');
        await echo.untilMicrophone();
      },
      'The session ended before the microphone opens.',
    ],
    [
      'the wrong place',
      async (echo) => {
        await echo.say('open the coach');
        await echo.expectPlace({ holdMs: between(5, 10) });
      },
      'between 5 and 10',
    ],
    [
      'another item',
      async (echo) => {
        await echo.say('open the coach');
        await echo.expectStored((item) => item.turns === 7);
      },
      'This is stored instead: {"turns":1',
    ],
    ['no item', (echo) => echo.expectStored({}), 'Nothing is stored of this member.'],
    [
      'bad manners',
      async (echo) => {
        await echo.say('open the coach');
        await echo.say('next');
      },
      'The response is not as Alexa wants it:\n- the session stays open, but the speech ends without an invitation',
    ],
    ['a length that is none', (echo) => echo.wait('a bit'), '"a bit" is not a length of time'],
  ])('is found out: %s', async (_, script, sentence) => {
    expect(await fails(script)).toMatch(sentence);
  });

  test('is found out when the skill fails, with its cause', async () => {
    const world = { ...smallCoach().world, skill: () => Promise.reject(new Error('out of order')) };
    const options = {
      ...smallCoach(),
      world: { ear: simpleEar, storedItem: () => Promise.resolve(null), ...world },
    };
    expect(await fails((echo) => echo.say('open the coach'), options)).toContain(
      'The skill failed: The skill threw: Error: out of order',
    );
  });

  test('is found out at its end too', async () => {
    const message = await fails(
      (echo) => {
        void echo.say('open the coach').catch(() => undefined);
      },
      {
        world: {
          skill: () => Promise.resolve(answer({ speech: 'Lie down.' })),
          ear: simpleEar,
          storedItem: () => Promise.resolve(null),
        },
      },
    );
    expect(message).toContain('ends without an invitation');
  });
});

dialogue('the real skill answers, and remembers who it talked with', async (echo) => {
  await echo.say('start my back stretches');
  echo.expectSession('open');
  await echo.expectStored((item) => typeof item.version === 'number');
});
