import type { Echo } from './echo';
import { dialogue } from './language';
import { fromThreeStates } from './three-states';
import { inTheRoutine, toTheEnd } from './people';
import { goTo, states } from './somewhere';

/** Somebody who has just heard the five-minute routine to its end. */
const fiveMinutesDone = async (echo: Echo): Promise<void> => {
  await echo.say('ask my back stretches for the five minute routine');
  if (echo.speech.includes('I understand')) await echo.say('yes');
  await toTheEnd(echo);
};

describe.each(states)('somebody who is %s', (state) => {
  dialogue('is thanked for saying that it was too hard, and gets less the next time', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa that was too hard');
    echo.expectSpeech(/^Thank you\. Next time we do a little less\./);
    await echo.expectStored({ member: { settings: { effort: { 'general-10': -1 } } } });
  });

  dialogue('is asked for patience when nothing has changed', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa no change');
    echo.expectSpeech(
      'it may take several weeks or more',
      'If it is no better in two weeks, ask a doctor or physiotherapist.',
    );
  });

  dialogue('is answered kindly when it felt good', async (echo) => {
    await goTo(echo, state);
    await echo.interrupt('alexa that felt good');
    echo.expectSpeech(/^Good\. We keep it like that\./);
  });
});

describe('after a routine', () => {
  for (const [said, answer] of [
    ['too hard', /^Thank you\. Next time we do a little less\./],
    ['too much', /^Thank you\. Next time we do a little less\./],
    ['easy', /^Good\. If the next time is easy too, I add a little\./],
    ['too easy', /^Good\. If the next time is easy too, I add a little\./],
    ['about right', /^Good\. We keep it like that\./],
    ['okay', /^Good\. We keep it like that\./],
    ['fine', /^Good\. We keep it like that\./],
    ['i feel better', /^That is good to hear\./],
    ['no difference', /several weeks or more/],
  ] as const) {
    dialogue(`"${said}" answers how it was`, async (echo) => {
      await fiveMinutesDone(echo);
      echo.expectSpeech(/How was that, easy, about right, or too hard\?$/);
      await echo.say(said);
      echo.expectSpeech(answer);
      echo.expectSession('open');
    });
  }

  dialogue('the next one is less when it was too hard, and full again when that was easy', async (echo) => {
    await fiveMinutesDone(echo);
    await echo.say('too hard');
    await echo.say('no');
    await echo.nextDay();
    await echo.say('ask my back stretches for the five minute routine');
    echo.expectSpeech(/^A little less than last time\. Starting five-minute back ease/);
    for (const day of [1, 2]) {
      await toTheEnd(echo);
      await echo.say('that was easy');
      await echo.say('no');
      await echo.nextDay();
      await echo.say('ask my back stretches for the five minute routine');
      echo.expectSpeech(day === 1 ? /^Starting/ : /^A little more than last time\. Starting/);
    }
  });

  dialogue('silence ends it as ever', async (echo) => {
    await fiveMinutesDone(echo);
    await echo.untilSessionEnds();
    await echo.expectStored({ member: { settings: { effort: {} }, session: { state: 'finished' } } });
  });

  dialogue('yes twice does it once more', async (echo) => {
    await fiveMinutesDone(echo);
    await echo.say('yes');
    echo.expectSpeech(/^Good\. We keep it like that\./, /once more/);
    await echo.say('yes');
    echo.expectSpeech('From the beginning');
  });

  dialogue('somebody for whom it is worse is told whom to ask, and gets less', async (echo) => {
    await fiveMinutesDone(echo);
    await echo.say('it was worse');
    echo.expectSpeech('Next time we do less.', 'ask a doctor or physiotherapist');
  });
});

describe('a long break', () => {
  dialogue('of more than ten days ends gently', async (echo) => {
    await fiveMinutesDone(echo);
    await echo.say('no');
    await echo.wait('12d');
    await echo.say('ask my back stretches for the five minute routine');
    echo.expectSpeech('Good to have you back. Let us start gently. Starting five-minute back ease');
  });
});

describe('an advanced exercise', () => {
  dialogue('is offered as a gentler one at first', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('5s', 'alexa let me try the bridge with leg raise');
    echo.expectSpeech(
      /^It is an advanced one\. Shall I take you through a gentler one instead, rolling bridge\?$/,
    );
    await echo.say('yes');
    echo.expectSpeech('rolling bridge');
  });

  dialogue('is left out of a routine at first, said in a sentence', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('5s', 'alexa start the stability ball routine');
    if (echo.speech.includes('I understand')) await echo.say('yes');
    echo.expectSpeech('We begin with gentler moves, and the advanced ones come later.');
  });
});

fromThreeStates('feedback');
