import { dialogue } from './language';
import { fromThreeStates } from './three-states';
import { inTheRoutine } from './people';
import { phrase } from './phrases';
import { expectStillThere, goTo, states } from './somewhere';

describe.each(states)('somebody who is %s', (state) => {
  dialogue('is told their settings', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa what are my settings');
    echo.expectSpeech('I count the way that suits each hold.', 'We begin with the left side.');
    expectStillThere(echo, state);
  });

  dialogue('can set everything back, after a yes', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa slower');
    await echo.interrupt('alexa reset my settings');
    echo.expectSpeech(/Shall I set everything back to how it was at first\?$/);
    await echo.expectStored({ member: { settings: { pace: 'slower' } } });
    await echo.say('yes');
    echo.expectSpeech('Done. Everything is as it was at first.');
    await echo.expectStored({ member: { settings: { pace: 'usual' } } });
  });

  dialogue('is forgotten after a yes, and nothing is written any more', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa forget everything about me');
    echo.expectSpeech(/Shall I forget it all\?$/);
    echo.expectAsked('forget-me');
    expect(await echo.stored()).not.toBeNull();
    await echo.say('yes');
    echo.expectSpeech('I have forgotten everything');
    echo.expectSession('closed');
    await echo.finish();
    expect(await echo.stored()).toBeNull();
    await echo.nextDay();
    await echo.say('start my back stretches');
    echo.expectSpeech('Welcome to my back stretches');
  });

  dialogue('is kept after a no', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa forget everything about me');
    await echo.say('no');
    echo.expectSpeech('All right, I keep it.');
    expect(await echo.stored()).not.toBeNull();
  });

  dialogue('can have the right side first from now on', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa always start with the right');
    echo.expectSpeech('We begin with the right side.');
    await echo.expectStored({ member: { settings: { firstSide: 'right' } } });
    await echo.interrupt('alexa just the figure four');
    echo.expectSpeech(phrase('side.start-right'));
    echo.expectReprompt(phrase('side.switch-left'));
  });

  dialogue('can choose a usual routine', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa make the chair routine my usual one');
    echo.expectSpeech('From now on, your usual routine is chair stretches.');
    await echo.expectStored({ member: { settings: { usualRoutine: 'chair-only' } } });
    expectStillThere(echo, state);
    await echo.interrupt('alexa do my usual routine');
    echo.expectSpeech('Starting chair stretches');
  });

  dialogue('can have just the names', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa just the names');
    echo.expectSpeech('You hear just the names.');
    await echo.expectStored({ member: { settings: { detail: 'names' } } });
    await echo.interrupt('alexa just the figure four');
    echo.expectNoSpeech('You should feel');
    await echo.interrupt('alexa full instructions');
    echo.expectSpeech('You hear the full instructions.');
  });

  dialogue('can have it carry on by itself, as at first', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa carry on by yourself');
    echo.expectSpeech('When you are quiet, I carry on by myself.');
    await echo.expectStored({ member: { settings: { carryOn: true } } });
    expectStillThere(echo, state);
  });

  dialogue('can be waited for, and carried on with by itself again', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa always wait for me');
    echo.expectSpeech('From now on I wait for you after every part.');
    await echo.expectStored({ member: { settings: { carryOn: false } } });
    await echo.interrupt('alexa start the ten minute back stretches');
    echo.expectSpeech(/Say ready when you want to go on\.$/);
    await echo.interrupt('alexa carry on by yourself');
    echo.expectSpeech('When you are quiet, I carry on by myself.');
    await echo.expectStored({ member: { settings: { carryOn: true } } });
    echo.expectReprompt('Next,');
  });
});

describe('forgetting somebody', () => {
  dialogue('says so when it cannot be done, and keeps the place', async (echo) => {
    await inTheRoutine(echo);
    await echo.wait('1m2s');
    await echo.interrupt('alexa forget me');
    await echo.staySilent();
    await echo.untilSessionEnds();
    expect(await echo.stored()).not.toBeNull();
    await echo.nextDay();
    await echo.say('start my back stretches');
    echo.expectSpeech('You stopped at pelvic tilts');
  });
});

describe('the time for a change of position', () => {
  dialogue('is more from now on for somebody who needs it', async (echo) => {
    await inTheRoutine(echo);
    await echo.wait('15s');
    await echo.interrupt('alexa i need more time');
    echo.expectSpeech('Take your time. Ten more seconds.');
    await echo.expectStored({ member: { settings: { changeFactor: 1.25 } } });
    await echo.interrupt('alexa what are my settings');
    echo.expectSpeech('You get more time to change position.');
  });

  dialogue('is less for somebody who is ready early three times in a row', async (echo) => {
    await inTheRoutine(echo);
    for (let time = 1; time <= 3; time += 1) {
      await echo.interruptWhen('No hurry', 'alexa i am ready');
      if (time < 3) await echo.interrupt('alexa start over');
    }
    await echo.expectStored({ member: { settings: { changeFactor: 0.9, earlyReadies: 0 } } });
  });
});

describe('somebody who wants to be forgotten', () => {
  dialogue('is not reminded any more', async (echo) => {
    echo.account.grant();
    await inTheRoutine(echo);
    await echo.interrupt('alexa remind me every day at seven in the morning');
    await echo.say('yes');
    expect(echo.account.reminders).toHaveLength(1);
    await echo.interrupt('alexa forget everything about me');
    echo.expectSpeech('cancels your reminders');
    await echo.say('yes');
    echo.expectSpeech('Done. I have forgotten everything. You are welcome here at any time. Goodbye.');
    expect(echo.account.reminders).toHaveLength(0);
    expect(await echo.stored()).toBeNull();
  });

  dialogue('hears of reminders that could not be reached, and is forgotten all the same', async (echo) => {
    echo.account.grant();
    await inTheRoutine(echo);
    await echo.interrupt('alexa forget everything about me');
    echo.account.refuse('broken');
    await echo.say('yes');
    echo.expectSpeech('Only your reminders I could not reach. Please cancel those in the Alexa app.');
    expect(await echo.stored()).toBeNull();
  });
});

fromThreeStates('settings');
