import { viewports } from '../../simulator/apl/viewports';
import { dialogue } from './language';
import type { Echo } from './echo';
import { inTheRoutine } from './people';

const forgetAll = async (echo: Echo): Promise<void> => {
  await echo.interrupt('ask my back stretches to forget everything about me');
  echo.expectAsked('forget-me');
  await echo.say('yes');
  echo.expectSpeech('I have forgotten everything');
  await echo.finish();
  expect(await echo.stored()).toBeNull();
};

describe('somebody who was forgotten on another device, in the middle of a routine,', () => {
  dialogue('is not remembered by the end of that routine', async (bedroom) => {
    await inTheRoutine(bedroom);
    await bedroom.wait('40s');
    await forgetAll(bedroom.anotherEcho());
    await bedroom.interrupt('exit');
    await bedroom.finish();
    expect(await bedroom.stored()).toBeNull();
  });

  dialogue('is not remembered when it runs out in silence', async (bedroom) => {
    await inTheRoutine(bedroom);
    await forgetAll(bedroom.anotherEcho());
    await bedroom.untilSessionEnds();
    expect(await bedroom.stored()).toBeNull();
  });

  dialogue('is guided on, and promised nothing that will not be kept', async (bedroom) => {
    await inTheRoutine(bedroom);
    await bedroom.wait('40s');
    await forgetAll(bedroom.anotherEcho());
    await bedroom.interrupt('alexa stop counting');
    bedroom.expectGuiding('general-10');
    await bedroom.interrupt('alexa pause');
    bedroom.expectPaused('general-10');
    await bedroom.say('alexa resume');
    bedroom.expectGuiding('general-10');
    await bedroom.interrupt('alexa stop');
    bedroom.expectNoSpeech('I keep', 'I have kept');
    expect(await bedroom.stored()).toBeNull();
  });

  dialogue('may ask there to be forgotten, too', async (bedroom) => {
    await inTheRoutine(bedroom);
    await forgetAll(bedroom.anotherEcho());
    await forgetAll(bedroom);
  });

  dialogue(
    'is somebody new to the next conversation, whatever of the old one comes after that',
    async (bedroom) => {
      await inTheRoutine(bedroom);
      await bedroom.interrupt('alexa slower');
      const kitchen = bedroom.anotherEcho();
      await forgetAll(kitchen);
      await inTheRoutine(kitchen);
      const before = await kitchen.stored();
      await bedroom.interrupt('exit');
      await bedroom.finish();
      expect(await kitchen.stored()).toEqual(before);
      await kitchen.interruptAt('40s', 'alexa pause');
      await kitchen.expectStored({ member: { settings: { pace: 'usual' }, session: { state: 'paused' } } });
    },
  );

  dialogue(
    'is not remembered by what a screen still tells',
    async (bedroom) => {
      await inTheRoutine(bedroom);
      await bedroom.wait('30s');
      await forgetAll(bedroom.anotherEcho());
      await bedroom.wait('3m');
      const told = bedroom.requests.slice(-3).map(({ request }) => request.type);
      expect(told).toContain('Alexa.Presentation.APL.UserEvent');
      expect(await bedroom.stored()).toBeNull();
    },
    { device: { screen: { viewport: viewports.landscape } } },
  );
});

describe('a request that arrives once more after everything was forgotten', () => {
  dialogue('brings nothing back, whichever it is of those that carry a conversation', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('40s', 'alexa pause');
    await echo.say('alexa resume');
    await forgetAll(echo);
    const carrying = echo.requests.filter(({ session }) => session?.new === false);
    expect(carrying.length).toBeGreaterThan(3);
    for (const request of carrying) {
      await echo.redeliver(request);
      expect(await echo.stored()).toBeNull();
    }
  });

  dialogue('brings nothing back, if it is the end of a conversation before', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('40s', 'exit');
    await echo.finish();
    const end = echo.requests.find(({ request }) => request.type === 'SessionEndedRequest');
    if (end === undefined) throw new Error('The session has not ended.');
    await forgetAll(echo);
    await echo.redeliver(end);
    expect(await echo.stored()).toBeNull();
  });
});
