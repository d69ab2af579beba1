import { dialogue } from './language';
import { inLongHolds, inTheRoutine } from './people';
import { between } from './wording';
import { permitted, setReminder, triggers } from './reminder-wishes';

describe('setting a reminder', () => {
  dialogue('is asked for with its time and its days, and only then set', async (echo) => {
    permitted(echo);
    await echo.say('ask my back stretches to remind me every day at seven');
    expect(echo.speech).toBe('Shall I remind you every day at 7 in the morning?');
    expect(echo.account.reminders).toEqual([]);
    await echo.say('yes');
    expect(echo.speech).toMatch(/^I'll remind you every day at 7 in the morning\./);
    echo.expectSession('open');
    expect(triggers(echo)).toEqual([
      {
        type: 'SCHEDULED_ABSOLUTE',
        timeZoneId: 'America/New_York',
        recurrence: {
          startDateTime: expect.stringMatching(/^2026-11-20T14:12:0\d\.000$/) as string,
          recurrenceRules: ['FREQ=DAILY;BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=1;'],
        },
      },
    ]);
  });

  dialogue('names nothing but stretches when it is time', async (echo) => {
    permitted(echo);
    await setReminder(echo, 'remind me every day at seven');
    const [reminder] = echo.account.reminders;
    expect(reminder?.alertInfo?.spokenInfo?.content).toEqual([
      { locale: 'en-US', text: 'Time for your stretches.' },
    ]);
  });

  dialogue('asks for the time where none was said', async (echo) => {
    permitted(echo);
    await echo.say('ask my back stretches to remind me every day');
    expect(echo.speech).toBe('At what time? You can say, seven in the morning.');
    await echo.say('seven thirty in the evening');
    expect(echo.speech).toBe('Shall I remind you every day at 7:30 in the evening?');
    await echo.say('okay');
    expect(echo.speech).toMatch(/^I'll remind you every day at 7:30 in the evening\./);
  });

  dialogue('takes another time for an answer', async (echo) => {
    permitted(echo);
    await echo.say('ask my back stretches to remind me every weekday at seven');
    expect(echo.speech).toBe('Shall I remind you every weekday at 7 in the morning?');
    await echo.say('no at eight');
    expect(echo.speech).toBe('Shall I remind you every weekday at 8 in the morning?');
    await echo.say('yes');
    expect(JSON.stringify(triggers(echo))).toContain('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8');
  });

  dialogue('asks the same again when it was not understood', async (echo) => {
    permitted(echo);
    await echo.say('ask my back stretches to remind me every day at seven');
    await echo.say('order a pizza');
    echo.expectSpeech(/Shall I remind you every day at 7 in the morning\?$/);
  });

  dialogue('is over with a no', async (echo) => {
    permitted(echo);
    await echo.say('ask my back stretches to remind me every day at seven');
    await echo.say('no');
    expect(echo.speech).toMatch(/^All right, no reminder\./);
    expect(echo.account.reminders).toEqual([]);
  });

  dialogue(
    'for tomorrow morning is on the clock of the device',
    async (echo) => {
      permitted(echo);
      echo.account.timeZone = 'Asia/Tokyo';
      await setReminder(echo, 'remind me tomorrow morning');
      expect(echo.speech).toMatch(/^I'll remind you tomorrow at 8 in the morning\./);
      expect(triggers(echo)).toEqual([
        { type: 'SCHEDULED_ABSOLUTE', timeZoneId: 'Asia/Tokyo', scheduledTime: '2026-11-22T08:00:00.000' },
      ]);
    },
    // Ten past four on the next day in Tokyo.
    { startsAt: '2026-11-20T19:10:00Z' },
  );

  dialogue('leaves the time zone to the device where its settings have none', async (echo) => {
    permitted(echo);
    echo.account.refuse('no-time-zone');
    await setReminder(echo, 'remind me every day at seven');
    expect(echo.speech).toMatch(/^I'll remind you every day at 7 in the morning\./);
    expect(JSON.stringify(triggers(echo))).not.toContain('timeZoneId');
  });

  dialogue('moves the one that is there instead of reminding twice', async (echo) => {
    permitted(echo);
    await setReminder(echo, 'remind me every day at seven');
    await echo.nextDay();
    await setReminder(echo, 'remind me every day at nine');
    expect(echo.speech).toMatch(
      /^I'll remind you every day at 9 in the morning, instead of the time before\./,
    );
    expect(triggers(echo)).toHaveLength(1);
    expect(JSON.stringify(triggers(echo))).toContain('BYHOUR=9');
  });

  dialogue('for tomorrow leaves the daily one alone', async (echo) => {
    permitted(echo);
    await setReminder(echo, 'remind me every day at seven');
    await echo.nextDay();
    await setReminder(echo, 'remind me tomorrow at noon');
    expect(echo.speech).toMatch(/^I'll remind you tomorrow at noon\./);
    expect(triggers(echo)).toHaveLength(2);
  });

  dialogue('does not use one again that is over', async (echo) => {
    permitted(echo);
    await setReminder(echo, 'remind me tomorrow morning');
    await echo.nextDay();
    await echo.nextDay();
    for (const { alertToken = '' } of echo.account.reminders) echo.account.complete(alertToken);
    await setReminder(echo, 'remind me tomorrow morning');
    expect(echo.account.reminders.map(({ status }) => status)).toEqual(['COMPLETED', 'ON']);
  });
});

describe('somebody in the middle of a hold', () => {
  dialogue('rests while it is asked, and is offered to go on', async (echo) => {
    permitted(echo);
    await inLongHolds(echo);
    await echo.interruptAt('1m30s', 'alexa remind me every day at seven');
    expect(echo.speech).toBe('Rest for a moment. Shall I remind you every day at 7 in the morning?');
    await echo.expectPlace({ step: 0, rep: 1, holdMs: between(5_000, 25_000) });
    const place = await echo.place();
    await echo.say('yes');
    expect(echo.speech).toMatch(/^I'll remind you .* Say, Alexa, resume, when you want to go on\.$/);
    expect(await echo.place()).toEqual(place);
    await echo.say('resume');
    expect(echo.speech).toMatch(/^Back to /);
  });

  dialogue('keeps their place while Alexa asks for permission', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('1m2s', 'alexa remind me every day at seven');
    const place = await echo.place();
    await echo.say('yes');
    await echo.say('yes');
    expect(echo.speech).toMatch(/^I'll remind you every day .* Say, Alexa, resume/);
    expect(await echo.place()).toEqual(place);
  });

  dialogue('is still spared afterwards what was to be left out today', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('1m2s', 'alexa i have a slipped disc');
    const { today } = echo.attributes ?? {};
    expect(JSON.stringify(today)).toMatch(/"cautions":\["/);
    await echo.interrupt('alexa remind me every day at seven');
    await echo.say('yes');
    await echo.say('yes');
    // The reminder paused it meanwhile.
    expect(echo.attributes?.today).toEqual({ ...Object(today), pausedAtMs: expect.any(Number) as number });
  });
});

describe('what is set', () => {
  dialogue('can be asked', async (echo) => {
    permitted(echo);
    await setReminder(echo, 'remind me every day at seven');
    await echo.nextDay();
    await setReminder(echo, 'remind me tomorrow at noon');
    await echo.say('what reminders do i have');
    expect(echo.speech).toMatch(/^I remind you every day at 7 in the morning, and tomorrow at noon\./);
  });

  dialogue('may be nothing', async (echo) => {
    permitted(echo);
    await echo.say('ask my back stretches which reminders do i have');
    expect(echo.speech).toMatch(/^You have no reminders from me\./);
  });

  dialogue('is cancelled after a yes', async (echo) => {
    permitted(echo);
    await setReminder(echo, 'remind me every day at seven');
    await echo.nextDay();
    await echo.say('ask my back stretches to cancel my reminder');
    expect(echo.speech).toBe('Shall I cancel the reminder, every day at 7 in the morning?');
    expect(echo.account.reminders).toHaveLength(1);
    await echo.say('yes');
    expect(echo.speech).toMatch(/^Your reminder is cancelled\./);
    expect(echo.account.reminders).toEqual([]);
  });

  dialogue('is cancelled all at once', async (echo) => {
    permitted(echo);
    await setReminder(echo, 'remind me every day at seven');
    await echo.nextDay();
    await setReminder(echo, 'remind me tomorrow at noon');
    await echo.say('stop reminding me');
    expect(echo.speech).toMatch(/, and tomorrow at noon\. Shall I cancel all 2\?$/);
    await echo.say('yes');
    expect(echo.speech).toMatch(/^Your 2 reminders are cancelled\./);
    expect(echo.account.reminders).toEqual([]);
  });

  dialogue('stays after a no', async (echo) => {
    permitted(echo);
    await setReminder(echo, 'remind me every day at seven');
    await echo.say('stop reminding me');
    await echo.say('no');
    expect(echo.speech).toMatch(/^All right, everything stays as it is\./);
    expect(echo.account.reminders).toHaveLength(1);
  });
});

dialogue('a reminder is not part of what is stored', async (echo) => {
  permitted(echo);
  await setReminder(echo, 'remind me every day at seven');
  await echo.say('no');
  const [reminder] = echo.account.reminders;
  await echo.expectStored((item) => !JSON.stringify(item).includes(reminder?.alertToken ?? '?'));
});
