import { dialogue } from './language';
import { inLongHolds, inTheRoutine } from './people';

describe('stopping and waiting are two things', () => {
  for (const words of ['stop', "that's enough of that", 'no more', "i'm done"]) {
    dialogue(`"${words}" ends it, and keeps the place`, async (echo) => {
      await inLongHolds(echo);
      await echo.interruptWhen('25', `alexa ${words}`);
      echo.expectSpeech(/^Stopping here\. I have kept your place, at sphinx prop\./);
      echo.expectSession('closed');
    });
  }

  for (const words of ['hold on', 'stop for a moment', 'wait a minute']) {
    dialogue(`"${words}" waits`, async (echo) => {
      await inLongHolds(echo);
      await echo.interruptWhen('25', `alexa ${words}`);
      echo.expectSpeech(/^Paused at sphinx prop\./);
      echo.expectPaused('press-up-series', { step: 0, rep: 1 });
    });
  }
});

describe('pairs that sound alike', () => {
  dialogue('more time is for getting there, holding longer is for the hold', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptWhen('Take your time', 'alexa give me longer');
    echo.expectSpeech(/^Take your time\. Ten more seconds\./);
    await echo.expectStored({ member: { settings: { changeFactor: 1.25, holdFactor: 1 } } });
    await echo.interrupt('alexa i want to stay longer');
    echo.expectSpeech(/^Longer holds from here\./);
    await echo.expectStored({ member: { settings: { changeFactor: 1.25, holdFactor: 1.25 } } });
  });

  dialogue('"it hurts" stops, "this is too hard" goes on with less', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('15', 'alexa this is too hard');
    echo.expectSpeech('A gentler way');
    echo.expectGuiding('press-up-series', { step: 0 });
    await echo.interruptAt('20s', 'alexa it hurts');
    echo.expectSpeech(/^Okay, ease out of it now/);
    echo.expectAsked('how-strong');
  });

  dialogue('less counting is not slower', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('15', 'alexa stop counting');
    echo.expectSpeech(/^Counting in breaths|^Hardly any counting/);
    await echo.expectStored({ member: { settings: { pace: 'usual' } } });
    await echo.interrupt('alexa slower counting');
    echo.expectSpeech(/^A bit slower from here\./);
    await echo.expectStored({ member: { settings: { pace: 'slower' } } });
  });

  for (const [help, answer] of [
    ['help', /^You can say pause, skip/],
    ['help me i fell', /^Please stop now\./],
  ] as const) {
    dialogue(`"${help}" is heard as what it is`, async (echo) => {
      await inLongHolds(echo);
      await echo.interruptWhen('15', `alexa ${help}`);
      echo.expectSpeech(answer);
      echo.expectSession(help === 'help' ? 'open' : 'closed');
    });
  }
});
