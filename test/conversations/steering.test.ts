import { dialogue } from './language';
import { inTheRoutine } from './people';
import { beginningWith, phrase } from './phrases';
import { said } from './somewhere';
import { fromThreeStates } from './three-states';

said('hang on', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^Paused at sphinx prop\. Say, Alexa, resume, when you want to go on\.$/);
    echo.expectPaused('press-up-series', { step: 0, rep: 1 });
  },
  'getting into position': (echo) => {
    echo.expectSpeech(/^Paused at pelvic tilts\./);
    echo.expectPaused('general-10', { step: 0, rep: 0 });
  },
  paused: (echo) => {
    echo.expectSpeech(/^Still paused, at pelvic tilts\./);
    echo.expectPaused('general-10', { step: 0 });
  },
  'having two minutes counted': (echo) => {
    echo.expectSpeech(/^Paused at your own exercise\./);
    echo.expectPaused('own-exercise', { rep: 1 });
  },
  'asked how strong it is': (echo) => {
    echo.expectSpeech(/^Is it a mild pull, a strong ache, or something sharp\?$/);
    echo.expectAsked('how-strong');
  },
});

said('carry on', {
  paused: (echo) => {
    echo.expectSpeech(/^First, pelvic tilts\./);
    echo.expectGuiding('general-10', { step: 0 });
  },
  'offered to go on, a day later': (echo) => {
    echo.expectSpeech(
      /^Lie down on your front/,
      'Back to sphinx prop.',
      '20 seconds to go. Get ready. 3 2 1',
    );
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^On we go\. .*25 3 2 1/);
    echo.expectNoSpeech('seconds to go');
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  'asked how it was': (echo) => {
    echo.expectSpeech(/^How was that, easy, about right, or too hard\?$/);
    echo.expectAsked('how-was-it');
  },
  'asked how strong it is': (echo) => {
    echo.expectSpeech(/^Then go only half as far, and keep breathing\. If it is not comfortable, say skip\./);
    echo.expectGuiding('press-up-series', { step: 0 });
  },
});

said("i'm ready", {
  'getting into position': (echo) => {
    echo.expectSpeech(/^First, pelvic tilts\./);
    echo.expectNoSpeech('Take your time');
    echo.expectGuiding('general-10', { step: 0, rep: 0 });
  },
  'asked to carry on': (echo) => {
    echo.expectSpeech(/^Next, single knee to chest\./);
    echo.expectGuiding('general-10', { step: 2 });
  },
  'offered to go on, a day later': (echo) => {
    echo.expectSpeech(/^Lie down on your front/, 'Back to sphinx prop.');
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  'asked how strong it is': (echo) => {
    echo.expectSpeech(/^Is it a mild pull, a strong ache, or something sharp\?$/);
    echo.expectAsked('how-strong');
  },
});

said('i need more time', {
  'getting into position': async (echo) => {
    echo.expectSpeech(/^Take your time\. Ten more seconds\./, 'First, pelvic tilts.');
    echo.expectGuiding('general-10', { step: 0, rep: 0 });
    await echo.expectStored({ member: { settings: { changeFactor: 1.25 } } });
  },
  'asked to carry on': (echo) => {
    echo.expectSpeech(/^Take your time\. Ten more seconds\./, 'Next, single knee to chest.');
    echo.expectGuiding('general-10', { step: 2 });
  },
  paused: (echo) => {
    echo.expectSpeech(/^Take all the time you need\. Say, Alexa, resume/);
    echo.expectPaused('general-10', { step: 0 });
  },
});

said('mmm skip', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^Skipping this one\. Next, press-up hold\./);
    echo.expectGuiding('press-up-series', { step: 1, rep: 0 });
  },
  paused: (echo) => {
    echo.expectSpeech(/^Skipping this one\. Next, rolling bridge\./);
    echo.expectGuiding('general-10', { step: 1, rep: 0 });
  },
  'having two minutes counted': (echo) => {
    echo.expectSpeech(/^Skipping this one\. Say again for another, or tell me the next one\.$/);
    echo.expectSession('open');
  },
  'asked how strong it is': (echo) => {
    echo.expectSpeech(/^Then we leave this one\. I go on with something gentler\./, 'rolling bridge');
    echo.expectGuiding('press-up-series', { step: 2 });
  },
});

said('nah', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^Skipping this one\. Next, press-up hold\./);
    echo.expectGuiding('press-up-series', { step: 1 });
  },
  'offered to go on, a day later': (echo) => {
    echo.expectSpeech(/^All right\. .* Which would you like\?$/);
    echo.expectAsked('what-next');
  },
});

said('go back', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^This is the first one\. First, sphinx prop\./);
    echo.expectGuiding('press-up-series', { step: 0, rep: 0 });
  },
  'asked to carry on': (echo) => {
    echo.expectSpeech(/^Going back one\. .*rolling bridge\./);
    echo.expectGuiding('general-10', { step: 1, rep: 0 });
  },
  'asked how it was': (echo) => {
    echo.expectSpeech(/^Once more\./, 'pelvic tilts');
    echo.expectGuiding('general-5', { rep: 0 });
  },
  'new here, and asked to accept the notice': (echo) => {
    echo.expectSpeech(/^Nothing is running just now\. Say, I understand, and we start\. Shall we\?$/);
    echo.expectAsked('notice');
  },
});

said('stop', {
  'in the middle of a long hold': async (echo) => {
    echo.expectSpeech(/^Stopping here\. I have kept your place, at sphinx prop\./, /Goodbye\.$/);
    echo.expectSession('closed');
    await echo.expectPlace({ step: 0, rep: 1 });
  },
  'getting into position': (echo) => {
    echo.expectSpeech(/^Stopping here\. I have kept your place, at pelvic tilts\./, 'get up slowly');
    echo.expectSession('closed');
  },
  'asked how it was': (echo) => {
    echo.expectSpeech(/^Goodbye, and take care\.$/);
    echo.expectSession('closed');
  },
  'asked how strong it is': (echo) => {
    echo.expectSpeech(/^Stopping here\./, 'Rest as long as you like');
    echo.expectSession('closed');
  },
});

for (const words of ['cancel', 'go home']) {
  said(words, {
    'new here, and asked to accept the notice': (echo) => {
      echo.expectSpeech(/^Goodbye, and take care\.$/);
      echo.expectSession('closed');
    },
    'in the middle of a long hold': (echo) => {
      echo.expectSpeech(/^Stopping here\. I have kept your place, at sphinx prop\./);
      echo.expectSession('closed');
    },
    paused: (echo) => {
      echo.expectSpeech(/^Stopping here\. I have kept your place, at pelvic tilts\./);
      echo.expectSession('closed');
    },
  });
}

said('another set please', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^2 sets of this one\. .*25 3 2 1/, 'Next is another set.');
    echo.expectGuiding('press-up-series', { step: 0, set: 1, rep: 1 });
  },
  paused: (echo) => {
    echo.expectSpeech(/^2 sets of this one\. Say, Alexa, resume/);
    echo.expectPaused('general-10', { step: 0 });
  },
  'asked how it was': (echo) => {
    echo.expectSpeech(/^2 sets of this one\./);
    echo.expectGuiding('general-5', { step: 0, set: 2 });
  },
});

describe('the other side', () => {
  /** Somebody in the figure four, on their left. */
  const onTheLeft = 'ask my back stretches for the figure four';

  dialogue('"other one" in the middle of a hold goes to it', async (echo) => {
    await echo.say(onTheLeft);
    await echo.say('i understand');
    await echo.interruptWhen('10', 'alexa other one');
    echo.expectSpeech(beginningWith(phrase('side.switch-right')));
    echo.expectGuiding('figure-four', { side: 'right' });
  });

  dialogue('"i did the left already" goes to the right, "skip" ends the exercise', async (echo) => {
    await echo.say(onTheLeft);
    await echo.say('i understand');
    await echo.interruptWhen('10', 'alexa i did the left already');
    echo.expectSpeech('the right');
    echo.expectGuiding('figure-four', { side: 'right' });
    await echo.interruptAt('10s', 'alexa skip this one');
    echo.expectSpeech(/^Skipping this one\./);
    echo.expectAsked('finished');
  });

  dialogue('is told of where there is none, getting into position', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptWhen('Take your time', 'alexa switch sides');
    echo.expectSpeech(/^This one works both sides at once\./);
    echo.expectGuiding('general-10', { step: 0 });
  });

  dialogue('is told of while paused', async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('62s', 'alexa pause');
    await echo.interrupt('alexa change sides');
    echo.expectSpeech(/^This one works both sides at once\. Say, Alexa, resume/);
    echo.expectPaused('general-10', { step: 0 });
  });
});

describe('saying it again, doing it again, and beginning again are three things', () => {
  said('say that again', {
    'in the middle of a long hold': (echo) => {
      echo.expectSpeech(/^First, sphinx prop\. Lie on your front/);
      echo.expectGuiding('press-up-series', { step: 0, rep: 0 });
    },
    'getting into position': (echo) => {
      echo.expectSpeech(/^Lie down on your back/);
      echo.expectGuiding('general-10', { step: 0, rep: 0 });
    },
    paused: (echo) => {
      echo.expectSpeech(/^Say, Alexa, resume, when you want to go on\.$/);
      echo.expectPaused('general-10', { step: 0 });
    },
    'asked how strong it is': (echo) => {
      echo.expectSpeech(/^Is it a mild pull, a strong ache, or something sharp\?$/);
      echo.expectAsked('how-strong');
    },
  });

  said('do that one again', {
    'asked to carry on': (echo) => {
      echo.expectSpeech(/^Once more\. .*rolling bridge\./);
      echo.expectGuiding('general-10', { step: 1, rep: 0 });
    },
    paused: (echo) => {
      echo.expectSpeech(/^Once more\. First, pelvic tilts\./);
      echo.expectGuiding('general-10', { step: 0, rep: 0 });
    },
    'in the middle of a long hold': (echo) => {
      echo.expectSpeech(/^Once more\. First, sphinx prop\./);
      echo.expectGuiding('press-up-series', { step: 0, rep: 0 });
    },
    'asked how strong it is': (echo) => {
      echo.expectSpeech(/^Is it a mild pull, a strong ache, or something sharp\?$/);
      echo.expectAsked('how-strong');
    },
  });

  said('start from the top', {
    'asked to carry on': (echo) => {
      echo.expectSpeech(/^From the beginning\. .*First, pelvic tilts\./);
      echo.expectGuiding('general-10', { step: 0, rep: 0 });
    },
    'offered to go on, a day later': (echo) => {
      echo.expectSpeech(/^From the beginning\. Lie down on your front/);
      echo.expectGuiding('press-up-series', { step: 0, rep: 0 });
    },
    'asked how it was': (echo) => {
      echo.expectSpeech(/^From the beginning\./);
      echo.expectGuiding('general-5', { step: 0, rep: 0 });
    },
  });
});

fromThreeStates('steering');
