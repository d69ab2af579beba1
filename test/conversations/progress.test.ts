import { dialogue } from './language';
import { fromThreeStates } from './three-states';
import { inTheRoutine, toTheEnd } from './people';
import { expectStillThere, goTo, states } from './somewhere';

describe.each(states)('somebody who is %s', (state) => {
  dialogue('is told their progress', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa how am i doing');
    echo.expectSpeech(/not finished an exercise together yet|This week,|You were at it/);
    echo.expectNoSpeech(/missed|only/);
    expectStillThere(echo, state);
  });
});

describe('progress', () => {
  dialogue('grows with every day, and a day off is forgiven', async (echo) => {
    await inTheRoutine(echo);
    await toTheEnd(echo);
    await echo.say('my progress');
    echo.expectSpeech(
      /^You were at it today\. Well done\. This week, one day and \d+ minutes\. In all, \d+ minutes\. Your last routine was ten-minute back stretches, today\./,
    );
    await echo.say('no');
    for (const wait of ['1d', '2d']) {
      await echo.wait(wait);
      await echo.say('ask my back stretches for the five minute routine');
      await toTheEnd(echo);
      await echo.say('no');
    }
    await echo.say('ask my back stretches how often this week');
    echo.expectSpeech(/^That is 3 days, with one day off in between\. Well done\./);
  });

  dialogue('is told without a word about days that were missed', async (echo) => {
    await inTheRoutine(echo);
    await toTheEnd(echo);
    await echo.say('no');
    await echo.wait('9d');
    await echo.say('ask my back stretches for my progress');
    echo.expectSpeech(
      /^Good to have you back\. In all, \d+ minutes\. Your last routine was .*, 9 days ago\./,
    );
    echo.expectNoSpeech(/row|This week|missed/);
  });

  dialogue('counts a day that was heard in silence', async (echo) => {
    await inTheRoutine(echo);
    await echo.untilSessionEnds();
    await echo.expectStored({ member: { history: { practice: { last: '2026-11-20' } } } });
  });
});

fromThreeStates('progress');
