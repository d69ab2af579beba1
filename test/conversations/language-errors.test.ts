import { answer, simpleEar } from '../simulator/fakes';
import type { Echo } from './echo';
import { converse } from './language';
import { between } from './wording';
import { smallCoach } from './small-coach';

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
