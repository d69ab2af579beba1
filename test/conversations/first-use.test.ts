import { dialogue } from './language';

describe('the first time', () => {
  dialogue('somebody is welcomed, told what this is, and asked', async (echo) => {
    await echo.say('start my back stretches');
    echo.expectSpeech('Welcome to my back stretches', 'not medical advice', 'Say, Alexa, pause, at any time');
    echo.expectSpeech(/To start [a-z -]+, say, I understand\.$/);
    echo.expectSession('open');
  });

  dialogue('a yes begins the ten-minute routine', async (echo) => {
    await echo.say('start my back stretches');
    await echo.say('yes');
    echo.expectSpeech(
      'Starting ten-minute back stretches',
      'Alexa, pause, at any moment',
      'First, pelvic tilts',
    );
    await echo.expectPlace({ step: 0, rep: 0 });
  });

  dialogue('the yes may come in the middle of the notice', async (echo) => {
    await echo.say('start my back stretches');
    await echo.interruptAt('8s', 'alexa yes');
    echo.expectSpeech('Starting ten-minute back stretches');
  });

  dialogue('only the day of the yes is stored of it', async (echo) => {
    await echo.say('start my back stretches');
    await echo.say('yes');
    await echo.expectStored({
      member: expect.objectContaining({ noticeAcceptedOn: '2026-11-20' }) as object,
    });
  });

  dialogue('a no starts nothing and says goodbye', async (echo) => {
    await echo.say('start my back stretches');
    await echo.say('no');
    echo.expectSpeech('Nothing starts without your yes');
    echo.expectSession('closed');
  });

  dialogue('silence starts nothing either', async (echo) => {
    await echo.say('start my back stretches');
    await echo.untilSessionEnds();
    echo.expectSession('closed');
    await echo.expectStored((item) => !JSON.stringify(item).includes('guiding'));
  });

  dialogue('asking for a chair routine brings the notice first, and then the chair routine', async (echo) => {
    await echo.say('ask my back stretches for a chair routine');
    echo.expectSpeech('not medical advice', /To start chair stretches, say, I understand\.$/);
    await echo.say('yes');
    echo.expectSpeech('Starting chair stretches', 'Sit down on a firm chair');
  });

  dialogue('somebody who comes back is not told it all again', async (echo) => {
    await echo.say('start my back stretches');
    await echo.say('yes');
    await echo.interruptAt('5s', 'alexa stop');
    await echo.nextDay();
    await echo.say('start my back stretches');
    echo.expectNoSpeech('Welcome', 'medical advice');
  });
});
