import { dialogue } from './language';
import { inLongHolds, inTheRoutine, toTheEnd } from './people';
import type { Echo } from './echo';

describe('the scale in words', () => {
  const hurting = async (echo: Echo): Promise<void> => {
    await inLongHolds(echo);
    await echo.interruptWhen('15', 'alexa it hurts');
  };

  dialogue('mild goes on, half as far', async (echo) => {
    await hurting(echo);
    await echo.say('mild');
    echo.expectSpeech('only half as far', 'Get ready');
  });

  dialogue('strong leaves this one and goes on with something gentler', async (echo) => {
    await hurting(echo);
    await echo.say('a strong ache');
    echo.expectSpeech('we leave this one', 'Now we move to your back', 'rolling bridge');
    echo.expectGuiding('press-up-series', { step: 2 });
  });

  dialogue('two strong ones end with breathing', async (echo) => {
    await hurting(echo);
    await echo.say('strong');
    await echo.interruptAt('20s', 'alexa it hurts');
    await echo.say('strong');
    echo.expectSpeech('enough for today', 'relaxed belly breathing');
    echo.expectNoSpeech(/Nothing else is needed|[Ww]ell done|once more/);
    await toTheEnd(echo);
    echo.expectSpeech(
      /And rest\. .*Now just rest, as long as you like\. When you want to finish, say stop\.$/,
    );
  });

  dialogue('sharp ends for today and is not offered again', async (echo) => {
    await hurting(echo);
    await echo.say("it's sharp");
    echo.expectSpeech('Then we stop here', 'nine one one');
    echo.expectSession('closed');
    await echo.nextDay();
    await echo.say('start my back stretches');
    echo.expectNoSpeech('You stopped at');
  });

  for (const words of ['nope', 'no', "it's gone now", "it's fine now"]) {
    dialogue(`"${words}" goes on where it was`, async (echo) => {
      await hurting(echo);
      await echo.say(words);
      echo.expectSpeech(/^Good to hear\. Back to sphinx prop\./, 'Get ready');
      echo.expectNoSpeech('half as far');
    });
  }

  for (const words of ['a little', 'just a bit', 'not much', 'only a little']) {
    dialogue(`"${words}" is mild`, async (echo) => {
      await hurting(echo);
      await echo.say(words);
      echo.expectSpeech(/^Then go only half as far/);
    });
  }

  dialogue('"yeah" is no answer, and the way out is told', async (echo) => {
    await hurting(echo);
    await echo.say('yeah');
    echo.expectSpeech(/^Is it a mild pull, a strong ache, or something sharp\? Or say, it is gone\.$/);
    await echo.say('it is gone');
    echo.expectGuiding('press-up-series', { step: 0 });
  });

  for (const words of ['in my knee', 'in my lower back', 'my foot hurts']) {
    dialogue(`"${words}" is where, and how strong it is stays open`, async (echo) => {
      await hurting(echo);
      await echo.say(words);
      echo.expectSpeech(/^Thank you, I heard where it is\. Is it a mild pull/);
      echo.expectAsked('how-strong');
    });
  }

  dialogue('that it is gone sets nobody moving who was resting', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('15', 'alexa pause');
    await echo.say('it hurts');
    await echo.say('no');
    echo.expectSpeech(/^Good to hear\. Say, Alexa, resume/);
    echo.expectPaused('press-up-series', { step: 0 });
  });

  for (const words of [
    'it tingles',
    "it's burning",
    'my leg is tingling',
    'pins and needles',
    'my foot tingles',
    'my toes tingle',
    'tingling in my leg',
    'my fingers are prickling',
    'i have a shooting pain in my leg',
  ]) {
    dialogue(`"${words}" ends for today as well`, async (echo) => {
      await hurting(echo);
      await echo.say(words);
      echo.expectSpeech('Then we stop here', 'nine one one');
      echo.expectSession('closed');
    });
  }

  dialogue('pain that goes down the leg ends that direction for today', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('15', 'alexa the pain is going down my leg');
    echo.expectSpeech(
      'I leave out moves like this one for today',
      /Shall we go on gently with something else\?$/,
    );
    await echo.say('yes');
    echo.expectSpeech('rolling bridge');
    echo.expectNoSpeech('press-up hold');
  });
});

describe('what somebody says about their body', () => {
  dialogue('changes the routine on the spot', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptWhen('Next, rolling bridge', 'alexa i have osteoporosis');
    echo.expectSpeech('Thank you for telling me');
    await echo.interruptAt('3s', 'alexa how long left');
    echo.expectNoSpeech('single knee to chest');
  });

  dialogue('replaces what must be left out, from its start', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('15', 'alexa i have spinal stenosis');
    echo.expectSpeech('I leave out bending backwards');
    echo.expectNoSpeech('press-up hold', 'seconds to go', 'Back to sphinx');
  });

  dialogue('asks one question when the direction decides', async (echo) => {
    await echo.say('start my back stretches');
    await echo.say('no');
    await echo.say('ask my back stretches what can i do');
    await echo.say('i have a slipped disc');
    echo.expectSpeech(/Does bending backwards feel easy/);
    await echo.say('yes');
    echo.expectSpeech('To start press-up series');
    await echo.say('i understand');
    echo.expectSpeech('Starting press-up series');
  });

  dialogue('is forgotten when the session is over, and never stored', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptWhen('Next, rolling bridge', 'alexa i have osteoporosis');
    await echo.interruptAt('20s', 'alexa stop');
    await echo.expectStored((item) => !/osteo|caution|today|leaveOut/i.test(JSON.stringify(item)));
    await echo.nextDay();
    await echo.say('start my back stretches');
    echo.expectSpeech('You stopped at rolling bridge');
  });
});

describe('two people before one device', () => {
  dialogue('somebody not recognised never touches what a recognised person has done', async (echo) => {
    const anna = echo.anotherEcho({ personId: 'amzn1.ask.person.ANNA' });
    await anna.say('start my back stretches');
    await anna.say('yes');
    await anna.interruptAt('90s', 'alexa slower');
    await anna.interruptAt('10s', 'alexa stop');
    const before = JSON.stringify(await anna.stored());
    await echo.say('start my back stretches');
    await echo.say('yes');
    await echo.interruptAt('30s', 'alexa faster');
    await echo.finish();
    expect(JSON.stringify(await anna.stored())).toBe(before);
    await echo.expectStored((item) => JSON.stringify(item).includes('"pace":"faster"'));
  });
});

describe('where it hurts', () => {
  dialogue('in the leg, the way it goes is asked for too', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('15', 'alexa my leg hurts');
    echo.expectSpeech('If it moves further down your leg, say, spreading.');
    await echo.say('spreading');
    echo.expectSpeech('Stop there, and rest. I leave out moves like this one for today');
  });

  dialogue('with nothing going on, a mild pull leads to gentle stretches for that part', async (echo) => {
    await inTheRoutine(echo);
    await toTheEnd(echo);
    await echo.say('no');
    await echo.nextDay();
    await echo.say('ask my back stretches what can i do');
    await echo.say('my neck hurts');
    echo.expectSpeech(/a mild pull, a strong ache, or something sharp\?$/);
    await echo.say('mild');
    echo.expectSpeech('keep everything small', /upper-back.*\?$/);
  });

  dialogue('while resting, a mild pull sets nobody moving', async (echo) => {
    await inTheRoutine(echo);
    await echo.wait('70s');
    await echo.interrupt('alexa pause');
    await echo.say('my back hurts a bit');
    await echo.say('mild');
    echo.expectSpeech('keep everything small', 'Say, Alexa, resume');
    echo.expectNoSpeech(/Get ready|3 2 1/);
  });
});

describe('whether something is safe with something', () => {
  dialogue('is never answered with a yes: who leaves it out is said, and it is swapped', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('15', 'alexa is this safe with spinal stenosis');
    echo.expectSpeech(
      'I do not know your situation',
      'Usually, people with a narrow spinal canal leave this one out.',
    );
    echo.expectNoSpeech(/\byes\b|Thank you for telling me/);
  });
});

describe('whether something is all right with something that does not leave it out', () => {
  dialogue('is answered by what changes, and never by who else leaves it out', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('60s', 'alexa is it okay with high blood pressure');
    echo.expectSpeech('I do not know whether this is right for you', 'keep efforts short');
    echo.expectNoSpeech(/Usually|\bfine\b|people with/);
  });

  dialogue('is not judged where nothing is known about it', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('60s', 'alexa is it okay with lupus');
    echo.expectSpeech('I cannot judge what suits you there');
    echo.expectNoSpeech('Usually');
  });
});

describe('what is adapted', () => {
  dialogue('is adapted in every cue from then on', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('15', 'alexa i have osteoporosis');
    echo.expectSpeech('Come up only a little, and stop at anything sharp.', 'Out, and up a little.');
    echo.expectNoSpeech('up onto your elbows');
  });
});

describe.each(['not sure', "i'm not sure", "i don't know", 'not yet'])('"%s"', (words) => {
  dialogue('to whether a midwife agrees is no yes: only breathing follows', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('20s', "alexa i'm pregnant");
    await echo.say(words);
    echo.expectSpeech('breath');
    echo.expectNoSpeech('upright and all-fours', 'You can say resume');
  });

  dialogue('to whether bending backwards feels easy leaves that direction out', async (echo) => {
    await inTheRoutine(echo);
    await toTheEnd(echo);
    await echo.say('no');
    await echo.say('ask my back stretches i have a slipped disc');
    await echo.say(words);
    echo.expectSpeech('Then we leave that direction out.');
  });
});
