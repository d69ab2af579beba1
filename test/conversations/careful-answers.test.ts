import type { Echo } from './echo';
import { dialogue } from './language';
import { inLongHolds, inTheRoutine, toTheEnd } from './people';
import { said } from './somewhere';

describe('while it is open how strong it is', () => {
  for (const words of [
    'how much more',
    'slower',
    'tell me a joke',
    'what is a bird dog',
    'i have osteoporosis',
  ]) {
    said(words, {
      'asked how strong it is': async (echo) => {
        echo.expectSpeech(/Is it a mild pull, a strong ache, or something sharp\? Or say, it is gone\.$/);
        echo.expectReprompt(/^I have stopped\./);
        await echo.untilSessionEnds();
        expect(echo.heard).not.toMatch(/Get ready|First,|Next,|3 2 1/);
      },
    });
  }
});

describe('after an operation', () => {
  for (const wish of [
    'do my usual routine',
    'start the chair routine',
    'five minutes',
    'just the bridge',
    'start over',
  ]) {
    dialogue(`"${wish}" is not begun before somebody has agreed`, async (echo) => {
      await inTheRoutine(echo);
      await echo.interruptAt('20s', 'alexa i had back surgery');
      await echo.say(wish);
      echo.expectSpeech(/Have they said that exercise is fine for you now\?$/);
      echo.expectAsked('surgeon-agrees');
      await echo.say('okay');
      echo.expectSpeech(/^Have they said that exercise is fine for you now\?$/);
      await echo.say('yes');
      echo.expectGuiding('relaxed-breathing', { step: 0 });
    });
  }
});

describe('an operation that is told of when what may still be done is done already', () => {
  const inTheLastOne = async (echo: Echo): Promise<void> => {
    await echo.say('ask my back stretches for morning stretches');
    await echo.say('yes');
    await echo.say('skip');
    await echo.interruptAt('20s', 'alexa i had back surgery');
    echo.expectAsked('surgeon-agrees');
  };

  dialogue('leaves no place to come back to', async (echo) => {
    await inTheLastOne(echo);
    await echo.say('stop');
    echo.expectNoSpeech('kept your place');
    await echo.expectStored({ member: { session: { state: 'choosing', inputs: null, place: null } } });
  });

  dialogue('still begins with breathing once somebody has agreed', async (echo) => {
    await inTheLastOne(echo);
    await echo.say('yes');
    echo.expectGuiding('relaxed-breathing', { step: 0 });
  });
});

describe('somebody who is pregnant, and whose midwife has not agreed', () => {
  for (const wish of ['do my usual routine', 'start the chair routine', 'just the cat cow']) {
    dialogue(`is asked again before "${wish}" begins`, async (echo) => {
      await inTheRoutine(echo);
      await echo.interruptAt('20s', "alexa i'm pregnant");
      await echo.say('no');
      echo.expectGuiding('relaxed-breathing', { step: 0 });
      await echo.interruptAt('20s', `alexa ${wish}`);
      echo.expectSpeech(
        /^First your midwife or doctor should be happy with it\. Have they said it is fine\?$/,
      );
      echo.expectAsked('midwife-agrees');
    });
  }

  dialogue('is not carried on with by "keep going"', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('20s', "alexa i'm pregnant");
    await echo.say('keep going');
    echo.expectSpeech(/^Have they said it is fine\?$/);
    echo.expectAsked('midwife-agrees');
  });
});

describe('what is left out today', () => {
  dialogue('is left out as a single exercise too, and what suits is offered', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('20s', 'alexa i have osteoporosis');
    await echo.interruptAt('20s', 'alexa just the single knee to chest');
    echo.expectSpeech(/^I leave that one out for you today\. Shall we start pelvic tilts\?$/);
    echo.expectAsked('start');
    await echo.say('go');
    echo.expectGuiding('pelvic-tilt', { step: 0 });
  });

  dialogue('a single exercise that may stay is said to be done with care', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('20s', 'alexa i have osteoporosis');
    await echo.interruptAt('20s', 'alexa just the bridge');
    echo.expectSpeech('Lift and lower in one piece, instead of rolling.');
    echo.expectGuiding('bridge', { step: 0 });
  });

  dialogue('is left out of a routine that is started later in the same session', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('25', 'alexa i have spinal stenosis');
    await echo.interrupt('alexa start the prevention routine');
    echo.expectSession('open');
    if (/Shall we/.test(echo.speech)) await echo.say('yes');
    echo.expectToComeWithout(
      'sphinx-prop',
      'press-up-hold',
      'prone-press-up',
      'superman',
      'standing-back-bend',
    );
  });
});

describe('coming back', () => {
  dialogue('after more than ten days is gentle: half of everything', async (echo) => {
    await inTheRoutine(echo);
    echo.expectSpeech('6 times, 3 seconds each.');
    await toTheEnd(echo);
    await echo.say('no');
    await echo.wait('12d');
    await echo.say('start my back stretches');
    echo.expectSpeech(/^Good to have you back\. Let us start gently\./, '3 times, 3 seconds each.');
  });

  dialogue('after nine days is as usual', async (echo) => {
    await inTheRoutine(echo);
    await toTheEnd(echo);
    await echo.say('no');
    await echo.wait('9d');
    await echo.say('start my back stretches');
    echo.expectNoSpeech('Good to have you back');
    echo.expectSpeech('6 times, 3 seconds each.');
  });
});

describe('an advanced exercise', () => {
  dialogue('is begun once a middle one has been done on four days', async (echo) => {
    for (let day = 1; day <= 4; day += 1) {
      await echo.say('ask my back stretches to let me try the bird dog');
      if (echo.speech.includes('I understand')) await echo.say('yes');
      await toTheEnd(echo);
      await echo.say('no');
      await echo.nextDay();
    }
    await echo.say('ask my back stretches to let me try the bridge with leg raise');
    if (echo.speech.includes('I understand')) await echo.say('yes');
    echo.expectSpeech('bridge with leg raise');
    echo.expectGuiding('bridge-leg-raise', { step: 0 });
  });
});

describe('two people before one device', () => {
  dialogue('each have their own place, and whoever is not recognised a third', async (echo) => {
    const anna = echo.anotherEcho({ personId: 'amzn1.ask.person.ANNA' });
    const ben = echo.anotherEcho({ personId: 'amzn1.ask.person.BEN' });
    await inLongHolds(anna);
    await anna.interruptWhen('25', 'alexa stop');
    await inTheRoutine(ben);
    await ben.interruptAt('30s', 'alexa stop');
    await echo.say('start my back stretches');
    echo.expectSpeech(/^Welcome to my back stretches\./);
    await echo.say('no');
    await echo.nextDay();
    await anna.say('start my back stretches');
    anna.expectSpeech(/^You stopped at sphinx prop, in press-up series\./);
    await anna.say('stop');
    await ben.say('start my back stretches');
    ben.expectSpeech(/^You stopped at pelvic tilts, in ten-minute back stretches\./);
  });

  dialogue('whoever is not recognised can have only their own forgotten', async (echo) => {
    const clara = echo.anotherEcho({ personId: 'amzn1.ask.person.CLARA' });
    await inLongHolds(clara);
    await clara.interruptWhen('25', 'alexa stop');
    const before = JSON.stringify(await clara.stored());
    await inTheRoutine(echo);
    await echo.interruptAt('30s', 'alexa forget everything about me');
    await echo.say('yes');
    await echo.finish();
    expect(await echo.stored()).toBeNull();
    expect(JSON.stringify(await clara.stored())).toBe(before);
  });
});
