import type { ApiRefusal } from '../../simulator/api-refusals';
import { dialogue } from './language';
import { inTheRoutine } from './people';
import { permitted, setReminder } from './reminder-wishes';

describe('permission', () => {
  dialogue('is asked for by Alexa, and then what was agreed is set', async (echo) => {
    await setReminder(echo, 'remind me every day at seven');
    expect(echo.speech).toBe(
      'For that I need permission to set reminders for you. Alexa asks you for it now.',
    );
    echo.expectSession('closed');
    expect(echo.response?.response.directives).toEqual([
      {
        type: 'Connections.SendRequest',
        name: 'AskFor',
        payload: {
          '@type': 'AskForPermissionsConsentRequest',
          '@version': '1',
          permissionScope: 'alexa::alerts:reminders:skill:readwrite',
        },
        token: expect.stringContaining('every-day') as string,
      },
    ]);
    await echo.untilMicrophone();
    echo.expectAlexaHerself();
    expect(echo.account.reminders).toEqual([]);
    await echo.say('i approve');
    expect(echo.speech).toMatch(/^I'll remind you every day at 7 in the morning\./);
    expect(echo.account.reminders).toHaveLength(1);
  });

  dialogue('is not asked for a second time', async (echo) => {
    await setReminder(echo, 'remind me every day at seven');
    await echo.say('yes');
    await echo.nextDay();
    await setReminder(echo, 'remind me tomorrow at noon');
    expect(echo.speech).toMatch(/^I'll remind you tomorrow at noon\./);
  });

  dialogue('may be denied, and the app is offered', async (echo) => {
    await setReminder(echo, 'remind me every day at seven');
    await echo.say('no');
    expect(echo.speech).toMatch(
      /^Without permission I set no reminder\. You can allow reminders in the Alexa app/,
    );
    expect(echo.response?.response.card).toEqual({
      type: 'AskForPermissionsConsent',
      permissions: ['alexa::alerts:reminders:skill:readwrite'],
    });
    echo.expectSession('open');
    expect(echo.account.reminders).toEqual([]);
  });

  dialogue('that nobody answers is not given', async (echo) => {
    await setReminder(echo, 'remind me every day at seven');
    await echo.untilMicrophone();
    await echo.wait('9s');
    expect(echo.speech).toMatch(/^Without permission I set no reminder\./);
    expect(echo.account.reminders).toEqual([]);
  });

  dialogue('that does not help after all is not asked for again', async (echo) => {
    echo.account.refuse('no-permission');
    await setReminder(echo, 'remind me every day at seven');
    await echo.say('yes');
    expect(echo.speech).toMatch(/^I have no permission for reminders\. No reminder is set\./);
    expect(echo.response?.response.directives).toBeUndefined();
  });

  dialogue('is missed kindly when there is nothing to set', async (echo) => {
    await echo.say('ask my back stretches which reminders do i have');
    expect(echo.speech).toMatch(
      /^I have no permission for reminders\. So I do not know what is set\. You can allow/,
    );
    echo.expectSession('open');
  });
});

/** What Alexa's services refuse, and what is said about it; never that a reminder is set. */
const refusals: [refusal: ApiRefusal, answer: RegExp][] = [
  ['unsupported-device', /^This device cannot do reminders\. No reminder is set\. Another Echo may do it\./],
  ['too-many', /^Alexa has as many reminders as she can keep\. No reminder is set\. Please remove one/],
  ['in-the-past', /^That time has already passed\. No reminder is set\. Please choose a later time\./],
  ['device-gone', /^Alexa cannot find this device any more\. No reminder is set\./],
  [
    'rate-limited',
    /^Alexa has too much to do right now\. No reminder is set\. Please try again in a few minutes\./,
  ],
  ['broken', /^I cannot reach your reminders right now\. I cannot promise that it is set\. Please try again/],
  [
    'cut-off',
    /^I cannot reach your reminders right now\. I cannot promise that it is set\. Please try again/,
  ],
];

describe('a refusal', () => {
  for (const [refusal, answer] of refusals) {
    dialogue(`(${refusal}) is said in words of its own`, async (echo) => {
      permitted(echo);
      echo.account.refuse(refusal);
      await setReminder(echo, 'remind me every day at seven');
      expect(echo.speech).toMatch(answer);
      echo.expectNoSpeech(/I'll remind you/);
      echo.expectSession('open');
      expect(echo.account.reminders).toEqual([]);
    });

    dialogue(`(${refusal}) brings nobody off the routine`, async (echo) => {
      permitted(echo);
      echo.account.refuse(refusal);
      await inTheRoutine(echo);
      await echo.interruptAt('1m2s', 'alexa remind me every day at seven');
      await echo.say('yes');
      expect(echo.speech).toMatch(answer);
      echo.expectSpeech(/Say, Alexa, resume, when you want to go on\.$/);
    });
  }

  dialogue('for tomorrow comes from a device that knows no time zone', async (echo) => {
    permitted(echo);
    echo.account.refuse('no-time-zone');
    await setReminder(echo, 'remind me tomorrow morning');
    expect(echo.speech).toMatch(
      /^I cannot tell what time it is where you are\. No reminder is set\. A reminder every day/,
    );
    expect(echo.account.reminders).toEqual([]);
  });

  dialogue('to cancel leaves open what is there', async (echo) => {
    permitted(echo);
    await setReminder(echo, 'remind me every day at seven');
    await echo.nextDay();
    await echo.say('ask my back stretches to cancel my reminder');
    echo.account.refuse('broken');
    await echo.say('yes');
    expect(echo.speech).toMatch(
      /^I cannot reach your reminders right now\. Your reminders may still be there\./,
    );
    expect(echo.account.reminders).toHaveLength(1);
  });
});
