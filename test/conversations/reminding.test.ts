import { dialogue } from './language';
import { expectStillThere, goTo, states } from './somewhere';
import { fromThreeStates } from './three-states';

describe.each(states)('somebody who is %s', (state) => {
  dialogue('sets a reminder, asks for it, and cancels it', async (echo) => {
    echo.account.grant();
    await goTo(echo, state);
    await echo.interrupt('alexa remind me every day at seven in the morning');
    echo.expectSpeech(/Shall I remind you every day at 7 in the morning\?$/);
    echo.expectAsked('reminder');
    expect(echo.account.reminders).toEqual([]);
    await echo.say('yes');
    expect(echo.account.reminders).toHaveLength(1);

    await echo.say('which reminders do i have');
    echo.expectSpeech(/^I remind you every day at 7 in the morning\./);
    echo.expectSession('open');

    await echo.say('stop reminding me');
    echo.expectSpeech(/Shall I cancel the reminder, every day at 7 in the morning\?$/);
    echo.expectAsked('cancel-reminders');
    await echo.say('yes');
    echo.expectSpeech(/^Your reminder is cancelled\./);
    expect(echo.account.reminders).toEqual([]);
  });

  dialogue('is told that there is none, and is where they were', async (echo) => {
    echo.account.grant();
    await goTo(echo, state);
    await echo.interrupt('alexa which reminders do i have');
    echo.expectSpeech(/You have no reminders from me\./);
    if (state === 'asked what to do') expectStillThere(echo, state);
    else echo.expectPaused('general-10', { step: 0 });
  });

  dialogue('has nothing to cancel', async (echo) => {
    echo.account.grant();
    await goTo(echo, state);
    await echo.interrupt('alexa cancel my reminder');
    echo.expectSpeech(/You have no reminders from me\./);
    echo.expectSession('open');
  });

  dialogue('may say nah to it', async (echo) => {
    echo.account.grant();
    await goTo(echo, state);
    await echo.interrupt('alexa remind me every day at seven in the morning');
    await echo.say('nah');
    echo.expectSpeech(/^All right, no reminder\./);
    expect(echo.account.reminders).toEqual([]);
  });
});

fromThreeStates('reminding');
