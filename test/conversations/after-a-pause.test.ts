import type { Echo } from './echo';
import { dialogue } from './language';
import { inLongHolds, inTheRoutine, toTheEnd } from './people';

/** Paused in the middle of the first long hold, for so long. */
const pausedFor = async (echo: Echo, length: `${number}s` | `${number}m`): Promise<void> => {
  await inLongHolds(echo);
  await echo.interruptWhen('15', 'alexa pause');
  await echo.wait(length);
};

const choices = 'You can also say, do that one again, or, start over.';

describe('"resume" after more than a minute', () => {
  dialogue('offers the start of the exercise and of everything, and goes on meanwhile', async (echo) => {
    await pausedFor(echo, '70s');
    await echo.interrupt('alexa resume');
    echo.expectSpeech(choices, /Back to sphinx prop\..*20 seconds to go\./);
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  });

  dialogue('goes to the start of the exercise when that is taken', async (echo) => {
    await pausedFor(echo, '70s');
    await echo.interrupt('alexa resume');
    await echo.interruptWhen('start over', 'alexa do that one again');
    echo.expectSpeech('Once more');
    echo.expectGuiding('press-up-series', { step: 0, rep: 0 });
  });

  dialogue('goes to the very start when that is taken', async (echo) => {
    await pausedFor(echo, '70s');
    await echo.interrupt('alexa resume');
    await echo.interruptWhen('start over', 'alexa start over');
    echo.expectSpeech('From the beginning');
    echo.expectGuiding('press-up-series', { step: 0, rep: 0 });
  });

  dialogue('speaks of the one exercise where there is no other', async (echo) => {
    await echo.say('ask my back stretches for just the sphinx prop');
    await echo.say('yes');
    await echo.interruptWhen('15', 'alexa pause');
    await echo.wait('70s');
    await echo.interrupt('alexa resume');
    echo.expectSpeech('You can also say, start over.');
    echo.expectNoSpeech('do that one again');
  });

  dialogue('offers nothing where the exercise has not begun', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('20s', 'alexa pause');
    await echo.wait('70s');
    await echo.interrupt('alexa resume');
    echo.expectNoSpeech('start over');
  });
});

dialogue('"resume" after less than a minute simply goes on', async (echo) => {
  await pausedFor(echo, '20s');
  await echo.interrupt('alexa resume');
  echo.expectSpeech(/^Back to sphinx prop\. 20 seconds to go\./);
});

describe('"start my back stretches" when it was just asked how that was', () => {
  const heardOut = async (echo: Echo): Promise<void> => {
    await echo.say('ask my back stretches for the five minute routine');
    await echo.say('yes');
    await toTheEnd(echo);
    await echo.untilMicrophone();
  };

  dialogue('begins anew, and does not offer what is through', async (echo) => {
    await heardOut(echo);
    await echo.say('start my back stretches');
    echo.expectSpeech(/^Starting/);
    echo.expectGuiding('general-5', { step: 0, rep: 0 });
  });

  dialogue('still offers it when the power has gone before its end', async (echo) => {
    await echo.say('ask my back stretches for the five minute routine');
    await echo.say('yes');
    await toTheEnd(echo);
    echo.unplug();
    await echo.wait('20m');
    echo.plugIn();
    await echo.say('start my back stretches');
    echo.expectSpeech('You stopped at');
  });
});

describe('"help" while an answer is waited for', () => {
  dialogue('keeps what was asked for while the notice waits', async (echo) => {
    await echo.say('ask my back stretches for the press up series');
    echo.expectAsked('notice');
    await echo.say('help');
    echo.expectSpeech(/^I guide you through back stretches.*To start, say, I understand\.$/);
    echo.expectAsked('notice');
    await echo.say('i understand');
    echo.expectGuiding('press-up-series', { step: 0, rep: 0 });
  });

  dialogue('keeps an offer', async (echo) => {
    await inTheRoutine(echo);
    await echo.interrupt('alexa take me through the whole core programme');
    echo.expectAsked('start');
    await echo.say('help');
    echo.expectAsked('start');
  });
});
