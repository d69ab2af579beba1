import { countedRoutines, coach } from '../coach/support';
import { converse, dialogue } from './language';
import { inTheRoutine, throughInSilence, toTheEnd } from './people';

describe('a whole routine', () => {
  dialogue('runs in silence: nobody has to say a word for eight minutes', async (echo) => {
    await inTheRoutine(echo);
    const beganMs = echo.nowMs;
    await echo.untilReprompt();
    echo.expectReprompt('Next, single knee to chest', 'Next, knee rolls');
    await echo.untilSessionEnds();
    expect(echo.nowMs - beganMs).toBeGreaterThan(6 * 60_000);
  });

  dialogue(
    'is through in silence when it is opened again where the device stopped listening',
    async (echo) => {
      await inTheRoutine(echo);
      const sessions = await throughInSilence(echo);
      expect(sessions).toBeLessThanOrEqual(3);
      await echo.expectStored((item) => {
        const text = JSON.stringify(item);
        return text.includes('"routinesFinished":1') && text.includes('"childs-pose":1');
      });
    },
  );

  dialogue('says each exercise exactly once on its way', async (echo) => {
    await inTheRoutine(echo);
    const heard: string[] = [];
    const listen = async (): Promise<void> => {
      await echo.untilSessionEnds();
      heard.push(echo.heard);
    };
    await listen();
    await echo.say('start my back stretches');
    await listen();
    const all = heard.join(' ');
    for (const name of ['pelvic tilts', 'rolling bridge', 'single knee to chest', 'knee rolls', 'bird dog']) {
      expect(all.match(new RegExp(`(First|Next|Last exercise), ${name}\\.`, 'g'))).toHaveLength(1);
    }
  });

  dialogue('ends with rest, the way up, and a question', async (echo) => {
    await inTheRoutine(echo);
    await toTheEnd(echo);
    echo.expectSpeech('And rest', 'Get up slowly', /\?$/);
    await echo.say('no');
    echo.expectSpeech('Goodbye');
    echo.expectSession('closed');
  });

  dialogue('can be done once more', async (echo) => {
    await inTheRoutine(echo);
    await toTheEnd(echo);
    await echo.say('once more');
    echo.expectSpeech('From the beginning');
    await echo.expectPlace({ step: 0 });
  });

  dialogue('at bedtime ends without a question and leaves the sleeper alone', async (echo) => {
    await echo.say('ask my back stretches for bedtime stretches');
    await echo.say('yes');
    await toTheEnd(echo);
    echo.expectSpeech('Stay just as you are');
    expect(echo.speech).not.toMatch(/\?$/);
    expect(echo.reprompt).toBe('');
  });
});

describe('every routine', () => {
  it.each(countedRoutines)('%s comes to its end', async (routine) => {
    const { name } = coach.words.routine(routine);
    await converse(async (echo) => {
      await echo.say(`ask my back stretches to start the ${name}`);
      await echo.say('yes');
      const { offerInstead } = coach.catalogue.routines[routine] ?? {};
      if (offerInstead !== undefined) await echo.say('yes');
      await toTheEnd(echo);
      await echo.untilSessionEnds();
      await echo.expectStored((item) => JSON.stringify(item).includes('"routinesFinished":1'));
    });
  });
});
