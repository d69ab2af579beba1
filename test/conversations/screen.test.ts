import { viewports } from '../../simulator/apl/viewports';
import { dialogue, converse } from './language';
import type { Echo } from './echo';
import type { DialogueOptions } from './watched-echo';

const show: DialogueOptions = { device: { screen: { viewport: viewports.landscape } } };

const inTheRoutine = async (echo: Echo, routine = 'ten minute back stretches'): Promise<void> => {
  await echo.say(`ask my back stretches to start the ${routine}`);
  await echo.say('yes');
};

const actionsTold = (echo: Echo): unknown[] =>
  echo.requests.flatMap(({ request }) =>
    request.type === 'Alexa.Presentation.APL.UserEvent'
      ? [(request.arguments as unknown[] | undefined)?.[0]]
      : [],
  );

const toldSince = (echo: Echo, from: number): number => echo.requests.length - from;

describe('an Echo with a screen', () => {
  dialogue(
    'runs a whole routine by itself: after the yes nobody says or touches anything',
    async (echo) => {
      await inTheRoutine(echo);
      await echo.until(({ speech }) => /how was/i.test(speech));
      expect(actionsTold(echo)).toContain('reached');
      expect(actionsTold(echo).filter((what) => what === 'done').length).toBeGreaterThan(1);
      expect(echo.requests.filter(({ request }) => request.type === 'IntentRequest')).toHaveLength(2);
      await echo.expectStored((item) => JSON.stringify(item).includes('"routinesFinished":1'));
    },
    show,
  );

  dialogue(
    'says what it says by the document alone, and not twice',
    async (echo) => {
      await inTheRoutine(echo);
      expect(echo.response?.response.outputSpeech).toBeUndefined();
      expect(echo.response?.response).not.toHaveProperty('shouldEndSession');
      expect(echo.state).toMatchObject({ kind: 'speaking', part: 'document' });
    },
    show,
  );

  dialogue(
    'pauses in mid-hold by word, and goes on with the seconds that were left',
    async (echo) => {
      await inTheRoutine(echo, 'press up series');
      await echo.interruptWhen('15', 'alexa pause');
      echo.expectSpeech('Paused at sphinx prop');
      echo.expectSession('open');
      await echo.say('alexa resume');
      expect(echo.state).toMatchObject({ kind: 'speaking', part: 'document' });
      await echo.wait('8s');
      echo.expectHeard(/Back to sphinx prop\. (15|20) seconds to go/);
    },
    show,
  );

  dialogue(
    'pauses by touch, at the place where it was touched, and goes on by touch',
    async (echo) => {
      await inTheRoutine(echo, 'press up series');
      await echo.interruptWhen('15', 'alexa where am i');
      await echo.wait('5s');
      await echo.touch('pause');
      echo.expectSpeech('Paused at sphinx prop');
      await echo.touch('resume');
      await echo.wait('8s');
      echo.expectHeard('Back to sphinx prop');
    },
    show,
  );

  dialogue(
    'goes to the next and the previous exercise by touch',
    async (echo) => {
      await inTheRoutine(echo);
      await echo.touch('next');
      await echo.expectPlace({ step: 1 });
      await echo.touch('previous');
      await echo.expectPlace({ step: 0 });
    },
    show,
  );

  dialogue(
    'keeps the place that the screen told, when the power goes',
    async (echo) => {
      await inTheRoutine(echo);
      await echo.until(() => actionsTold(echo).filter((what) => what === 'reached').length === 6);
      await echo.finish();
      const before = await echo.place();
      echo.unplug();
      await echo.nextDay();
      echo.plugIn();
      await echo.say('start my back stretches');
      await echo.expectPlace(before as Record<string, unknown>);
      expect(before).not.toMatchObject({ step: 0, rep: 0 });
    },
    show,
  );

  dialogue(
    'offers what was left with a list to touch, and goes on by itself when nothing is touched',
    async (echo) => {
      await inTheRoutine(echo, 'press up series');
      await echo.interruptWhen('15', 'alexa stop');
      await echo.nextDay();
      await echo.say('start my back stretches');
      echo.expectSession('open');
      expect(JSON.stringify(echo.document)).toContain('choose-');
      const before = echo.requests.length;
      await echo.until(() => echo.requests.length > before);
      await echo.wait('1m');
      echo.expectHeard('You stopped at sphinx prop', 'Lie down on your front', 'Back to sphinx prop');
      expect(toldSince(echo, before)).toBeGreaterThan(0);
    },
    show,
  );

  dialogue(
    'starts another routine when it is touched in the list',
    async (echo) => {
      await inTheRoutine(echo);
      await echo.interrupt('alexa stop');
      await echo.nextDay();
      await echo.say('start my back stretches');
      await echo.touch('choose-chair-only');
      await echo.wait('20s');
      echo.expectHeard('chair');
    },
    show,
  );

  dialogue(
    'waits at the end of a part for whoever asked to be waited for',
    async (echo) => {
      await inTheRoutine(echo);
      await echo.interrupt('alexa always wait for me');
      await echo.until(({ state }) => state.kind === 'listening');
      echo.expectSpeech(/say/i);
      const place = await echo.place();
      await echo.say('ready');
      await echo.expectPlace(place as Record<string, unknown>);
      expect(echo.state).toMatchObject({ kind: 'speaking', part: 'document' });
    },
    show,
  );

  it.each(['1.0', '1.3'])(
    'is spoken to like one without a screen when it only knows APL %s',
    async (aplVersion) => {
      await converse(
        async (echo) => {
          await inTheRoutine(echo);
          expect(echo.response?.response.directives ?? []).toEqual([]);
          expect(echo.speech).not.toBe('');
        },
        { device: { screen: { viewport: viewports.small, aplVersion } } },
      );
    },
  );
});
