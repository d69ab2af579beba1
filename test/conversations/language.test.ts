import { simpleEar } from '../simulator/fakes';
import { dialogue } from './language';
import { between } from './wording';
import { smallCoach } from './small-coach';

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

dialogue('the real skill answers, and remembers who it talked with', async (echo) => {
  await echo.say('start my back stretches');
  echo.expectSession('open');
  await echo.expectStored((item) => typeof item.version === 'number');
});
