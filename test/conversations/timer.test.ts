import type { Echo } from './echo';
import { dialogue } from './language';
import { fromThreeStates } from './three-states';
import { goTo, states } from './somewhere';

/** Somebody known, for whom forty-five seconds are counted now. */
const counting = async (echo: Echo): Promise<void> => {
  await echo.say('ask my back stretches to count forty five seconds');
  await echo.say('yes');
};

describe.each(states)('somebody who is %s', (state) => {
  dialogue('can have a hold of their own counted', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa count thirty seconds for me');
    echo.expectSpeech('For 30 seconds. Ready.', 'And let go. That was 30 seconds.');
    echo.expectGuiding('own-exercise', { step: 0 });
    echo.expectNoSpeech(/First,|We do one exercise/);
  });

  dialogue('can have repetitions of their own counted', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa count ten reps');
    echo.expectSpeech('10 times. Ready. 3 2 1 Begin. 1', 'Last one.', 'And rest. That was 10.');
  });

  dialogue('is asked how much to count, and answers in two words', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa just count for me');
    echo.expectSpeech(/How long, or how many\? Say, for example, thirty seconds, or ten times\.$/);
    echo.expectAsked('how-much');
    await echo.say('twenty seconds');
    echo.expectSpeech('For 20 seconds. Ready.');
  });
});

describe('a list from somebody’s own physio', () => {
  dialogue('is counted one after the other', async (echo) => {
    await counting(echo);
    echo.expectSpeech(/Say again for another, or tell me the next one\.$/);
    await echo.say('again');
    echo.expectSpeech(/^Once more\. For 45 seconds\. Ready\./);
    await echo.say('ten times');
    echo.expectSpeech(/^10 times\. Ready\./);
    await echo.say('ninety seconds');
    echo.expectSpeech(/^For one minute and 30 seconds\. Ready\./);
    await echo.say('count three reps of ten seconds');
    echo.expectSpeech(/^3 times, 10 seconds each\. Ready\./);
    await echo.say('no');
    echo.expectSession('closed');
  });

  dialogue('ends in silence', async (echo) => {
    await counting(echo);
    await echo.untilSessionEnds();
    await echo.expectStored({ member: { session: { state: 'finished' } } });
  });

  dialogue('is asked for by its own name too', async (echo) => {
    await counting(echo);
    await echo.say('count my physio exercises');
    echo.expectSpeech('How long, or how many?');
  });

  dialogue('can be counted after an operation, when nothing else is guided', async (echo) => {
    await counting(echo);
    await echo.say('i had back surgery');
    await echo.say('count thirty seconds for me');
    echo.expectSpeech('For 30 seconds. Ready.');
  });

  dialogue('has no hold longer than one answer: three minutes are offered', async (echo) => {
    await counting(echo);
    await echo.say('count five minutes for me');
    echo.expectSpeech(/Shall I count three minutes\?$/);
    await echo.say('yes');
    echo.expectSpeech('For 3 minutes. Ready.');
    expect(echo.speechMs).toBeGreaterThan(180_000);
    expect(echo.speechMs).toBeLessThan(200_000);
  });
});

for (const words of ['next one', 'next', 'the next one']) {
  dialogue(`"${words}" after one of a list is asked how much of it`, async (echo) => {
    await counting(echo);
    await echo.untilMicrophone();
    await echo.say(words);
    echo.expectSpeech(/^How long, or how many\? Say, for example/);
    echo.expectAsked('how-much');
  });
}

describe('in the middle of such a hold', () => {
  dialogue('a pause keeps the second, and resume counts the rest', async (echo) => {
    await counting(echo);
    await echo.interruptWhen('25', 'alexa pause');
    echo.expectSpeech(/^Paused at your own exercise\./);
    await echo.wait('3s');
    await echo.interrupt('alexa resume');
    echo.expectSpeech(/^Back to your own exercise\. (20|25) seconds to go\. Get ready\. 3 2 1/);
  });

  dialogue('what is left is told, and counting goes on', async (echo) => {
    await counting(echo);
    await echo.interruptWhen('25', 'alexa how long left');
    echo.expectSpeech(/^2[0-4] seconds to go here\./, 'That was 45 seconds.');
  });

  dialogue('it can be made longer', async (echo) => {
    await counting(echo);
    await echo.interruptWhen('25', 'alexa hold longer');
    echo.expectSpeech(/^55 seconds for this one\./, 'That was 55 seconds.');
  });

  dialogue('the place is kept until tomorrow', async (echo) => {
    await counting(echo);
    await echo.interruptWhen('25', 'alexa stop');
    await echo.nextDay();
    await echo.say('start my back stretches');
    echo.expectSpeech('You stopped at your own exercise. Shall we go on from there?');
    await echo.say('yes');
    echo.expectSpeech(/^Find your position again/, /(20|25) seconds to go\./);
  });
});

fromThreeStates('timer');
