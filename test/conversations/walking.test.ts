import { dialogue } from './language';
import { fromThreeStates } from './three-states';
import { expectStillThere, goTo, states } from './somewhere';

describe.each(states)('somebody who is %s', (state) => {
  dialogue('can tell of a walk', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa i walked twenty minutes');
    if (state === 'asked what to do') {
      echo.expectSpeech(/^Noted, 20 minutes\. Well done\. How was it, fine, or too much\?$/);
    } else {
      echo.expectSpeech(/^Noted, 20 minutes\. Well done\. Next time, much the same\. About twenty minutes\./);
    }
    await echo.expectStored({ member: { walking: { stage: 4, goodDays: 1 } } });
  });

  dialogue('is told the walking plan: short, near home, and the way back', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa how far should i walk');
    echo.expectSpeech('short walk close to home', 'remember the way back');
    expectStillThere(echo, state);
  });
});

describe('the walking plan', () => {
  dialogue('goes on in small steps, day by day, and one step back when it was too much', async (echo) => {
    for (let day = 1; day <= 3; day += 1) {
      await echo.say('ask my back stretches to note a five minutes walk');
      echo.expectSpeech(/How was it, fine, or too much\?$/);
      echo.expectNoSpeech(/much the same|minutes, twice a day/);
      await echo.say('fine');
      echo.expectSpeech(
        'Good. Keep it easy, and remember the way back.',
        day === 3 ? 'walking plan. Eight to ten' : 'about five minutes, twice a day',
      );
      await echo.nextDay();
    }
    await echo.say('ask my back stretches i walked ten minutes');
    await echo.say('that was too much');
    echo.expectSpeech('Then we go back one step for two days.', 'about five minutes, twice a day');
    await echo.nextDay();
    await echo.say('ask my back stretches for the walking plan');
    echo.expectSpeech('This is where you are in the walking plan. Go the other way too, about five minutes');
  });

  dialogue('goes back the day after too', async (echo) => {
    await echo.say('ask my back stretches i walked twenty minutes');
    await echo.untilSessionEnds();
    await echo.nextDay();
    await echo.say('ask my back stretches the walk was too hard');
    echo.expectSpeech('Then we go back one step for two days. About fifteen minutes, on most days.');
  });
});

fromThreeStates('walking');
