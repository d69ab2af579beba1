import { dialogue } from './language';
import { inLongHolds, inTheRoutine } from './people';

describe('when the power goes', () => {
  dialogue('the routine is offered again from where its last answer began', async (echo) => {
    await inTheRoutine(echo);
    await echo.say('ready');
    const before = await echo.place();
    await echo.wait('50s');
    echo.unplug();
    await echo.wait('10m');
    echo.plugIn();
    await echo.say('start my back stretches');
    echo.expectSpeech('You stopped at single knee to chest');
    await echo.expectPlace(before as Record<string, unknown>);
  });

  dialogue('it is the same after a day', async (echo) => {
    await inLongHolds(echo);
    await echo.wait('70s');
    echo.unplug();
    await echo.nextDay();
    echo.plugIn();
    await echo.say('start my back stretches');
    await echo.say('yes');
    echo.expectSpeech('Lie down on your front', 'First, sphinx prop');
  });
});

describe('two devices of one member at once', () => {
  dialogue('both are answered, and nothing that was done is lost', async (echo) => {
    await inTheRoutine(echo);
    const kitchen = echo.anotherEcho();
    await kitchen.say('start my back stretches');
    kitchen.expectSpeech('You stopped at');
    await kitchen.say('yes');
    kitchen.expectSpeech('First, pelvic tilts');
    await echo.interruptWhen('Next, rolling bridge', 'alexa slower');
    echo.expectSpeech('A bit slower from here');
    await kitchen.interruptAt('30s', 'alexa less counting');
    kitchen.expectSpeech('Counting every five');
    await kitchen.expectStored((item) => {
      const text = JSON.stringify(item);
      return text.includes('"pace":"slower"') && text.includes('"countStyle":"every-five"');
    });
  });

  dialogue('each goes on with its own routine', async (echo) => {
    await inTheRoutine(echo);
    const kitchen = echo.anotherEcho();
    await kitchen.say('ask my back stretches for a chair routine');
    kitchen.expectSpeech('Starting chair stretches');
    await echo.interruptWhen('Next, rolling bridge', 'alexa where am i');
    echo.expectSpeech('rolling bridge');
    await kitchen.interruptAt('40s', 'alexa where am i');
    kitchen.expectSpeech(/^Exercise \d of \d+, seated/);
  });
});

describe('a television in the room', () => {
  dialogue('does not stop a stretch', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('15', 'alexa and now the weather for tomorrow');
    echo.expectSpeech(/^(Sorry, )?I did not get that\./, /3 2 1/);
    await echo.expectPlace({ step: 0, rep: 1 });
    echo.expectSession('open');
  });
});

describe('a slower voice than expected', () => {
  dialogue(
    'still never skips anything',
    async (echo) => {
      await inLongHolds(echo);
      await echo.interruptWhen('20', 'alexa pause');
      await echo.expectPlace({ step: 0 });
      const place = (await echo.place()) as { holdMs: number };
      expect(place.holdMs).toBeLessThanOrEqual(21_000);
    },
    { device: { answerLagMs: 800, hearingLagMs: 600 } },
  );
});
