import { dialogue } from './language';
import { inLongHolds } from './people';
import { said } from './somewhere';
import { fromThreeStates } from './three-states';

said('which muscle is this for', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(
      /^It stretches the front of the trunk/,
      'Back to sphinx prop. 10 seconds to go.',
      'Get ready',
    );
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  paused: (echo) => {
    echo.expectSpeech(/^It works the lower belly and the buttocks/, /Say, Alexa, resume/);
    echo.expectPaused('general-10', { step: 0 });
  },
  'having two minutes counted': (echo) => {
    echo.expectSpeech(/^That one is from your own list, and I do not know/, 'Back to your own exercise.');
    echo.expectGuiding('own-exercise', { rep: 1 });
  },
  'asked how it was': (echo) => {
    echo.expectSpeech(/^Nothing is running just now\. How was that/);
    echo.expectAsked('how-was-it');
  },
});

said('how do i do it', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(
      /^Lie on your front, legs long/,
      'You should feel',
      'Back to sphinx prop.',
      'Get ready',
    );
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  'getting into position': (echo) => {
    echo.expectSpeech(/^Lie on your back, head down, knees bent/);
    echo.expectGuiding('general-10', { step: 0, rep: 0 });
  },
  paused: (echo) => {
    echo.expectSpeech(/^Lie on your back, head down/, /Say, Alexa, resume, when you want to go on\.$/);
    echo.expectPaused('general-10', { step: 0 });
  },
});

said('what is a bird dog', {
  'new here, and asked to accept the notice': (echo) => {
    echo.expectSpeech('hands and knees', /Say, I understand, and we start\. Shall we\?$/);
    echo.expectAsked('notice');
  },
  'asked how it was': (echo) => {
    echo.expectSpeech('hands and knees', /How was that, easy, about right, or too hard\?$/);
    echo.expectAsked('how-was-it');
  },
});

said('how much more', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^9 seconds to go here\. About 11 minutes, with 3 exercises after this\./, '25 3 2 1');
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  'having two minutes counted': (echo) => {
    echo.expectSpeech(/^9\d seconds to go here\. About 2 minutes in all\./);
    echo.expectGuiding('own-exercise', { rep: 1 });
  },
  paused: (echo) => {
    echo.expectSpeech(/^About 11 minutes, with 6 exercises after this\. Say, Alexa, resume/);
    echo.expectPaused('general-10', { step: 0 });
  },
  'getting into position': (echo) => {
    echo.expectSpeech(/^About 11 minutes, with 6 exercises after this\. Lie down on your back/);
    echo.expectGuiding('general-10', { step: 0, rep: 0 });
  },
});

said('what now', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^Exercise 1 of 4, sphinx prop\. Number 1 of 3\. After that, press-up hold\./);
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  'getting into position': (echo) => {
    echo.expectSpeech(/^Exercise 1 of 7, pelvic tilts\. After that, rolling bridge\. Lie down on your back/);
    echo.expectGuiding('general-10', { step: 0, rep: 0 });
  },
  'offered to go on, a day later': (echo) => {
    echo.expectSpeech(/^Exercise 1 of 4, sphinx prop\./, /Shall we go on from there\?$/);
    echo.expectAsked('resume');
  },
  'having two minutes counted': (echo) => {
    echo.expectSpeech(/^One exercise, your own exercise\./);
    echo.expectGuiding('own-exercise', { rep: 1 });
  },
});

for (const words of ['help', 'what can i do']) {
  said(words, {
    'new here, and asked to accept the notice': (echo) => {
      echo.expectSpeech(
        /^I guide you through back stretches/,
        /Say, I understand, and we start\. Shall we\?$/,
      );
      echo.expectAsked('notice');
    },
    'in the middle of a long hold': (echo) => {
      echo.expectSpeech(
        /^You can say pause, skip, go back, slower, how do I do it, or how long left\. .*25 3 2 1/,
      );
      echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
    },
    paused: (echo) => {
      echo.expectSpeech(/^You can say resume, start over, or stop\./);
      echo.expectPaused('general-10', { step: 0 });
    },
    'asked how it was': (echo) => {
      echo.expectSpeech(
        /^I guide you through back stretches/,
        /How was that, easy, about right, or too hard\?$/,
      );
      echo.expectAsked('how-was-it');
    },
  });
}

said('should i hang upside down', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(
      /^I do not guide inversion tables\. Being upside down raises the pressure/,
      'Back to sphinx prop.',
    );
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  paused: (echo) => {
    echo.expectSpeech(/^I do not guide inversion tables\./, /Say, Alexa, resume/);
    echo.expectPaused('general-10', { step: 0 });
  },
  'new here, and asked to accept the notice': (echo) => {
    echo.expectSpeech(/^I do not guide inversion tables\./, /Shall we\?$/);
    echo.expectAsked('notice');
  },
});

/** What a coach never answers, and what is no business of its own: the same words, for Alexa does not tell which. */
for (const words of [
  'do i have a slipped disc',
  'why does my back hurt',
  'should i take ibuprofen',
  'will this cure me',
  'what does my scan mean',
  'tell me a joke',
]) {
  said(words, {
    'in the middle of a long hold': (echo) => {
      echo.expectSpeech(
        /^I (cannot help with|missed) that\. For your health, ask a doctor or physiotherapist\. .*25 3 2 1/,
      );
      echo.expectNoSpeech('Back to sphinx prop');
      echo.expectNoSpeech(/\b(yes|slipped disc|tablets?|take)\b/i);
      echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
    },
    paused: (echo) => {
      echo.expectSpeech(/a doctor or physiotherapist can\. Say, Alexa, resume/);
      echo.expectPaused('general-10', { step: 0 });
    },
    'asked what to do': (echo) => {
      echo.expectSpeech(
        /^I cannot tell you that\. If it is about your health, a doctor or physiotherapist can\./,
      );
      echo.expectAsked('what-next');
    },
    'asked how strong it is': (echo) => {
      echo.expectSpeech(/^Is it a mild pull, a strong ache, or something sharp\?$/);
      echo.expectAsked('how-strong');
    },
  });
}

said('yeah yeah', {
  'new here, and asked to accept the notice': (echo) => {
    echo.expectSpeech(/^Starting ten-minute back stretches/);
    echo.expectGuiding('general-10', { step: 0 });
  },
  'offered to go on, a day later': (echo) => {
    echo.expectSpeech(/^Lie down on your front/, 'Back to sphinx prop.');
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^On we go\. .*25 3 2 1/);
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  'asked how strong it is': (echo) => {
    echo.expectSpeech(/^Is it a mild pull, a strong ache, or something sharp\?$/);
    echo.expectAsked('how-strong');
  },
});

said('no', {
  'new here, and asked to accept the notice': async (echo) => {
    echo.expectSpeech(/^That is all right\. Nothing starts without your yes\./);
    echo.expectSession('closed');
    await echo.expectStored((item) => !JSON.stringify(item).includes('"noticeAcceptedOn":"2026'));
  },
  'asked to carry on': (echo) => {
    echo.expectSpeech(/^Paused at /);
    echo.expectPaused('general-10');
  },
  'offered to go on, a day later': (echo) => {
    echo.expectSpeech(/^All right\. .* Which would you like\?$/);
    echo.expectAsked('what-next');
  },
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^Paused at sphinx prop\./);
    echo.expectPaused('press-up-series', { step: 0, rep: 1 });
  },
});

describe('what a tired person mumbles, face down', () => {
  for (const [words, answer] of [
    ['next', /^Skipping this one\. Next, press-up hold\./],
    ['okay', /25 3 2 1/],
    ['go', /25 3 2 1/],
    ['uh huh', /^On we go\. .*25 3 2 1/],
    ['other one', /^This one works both sides at once\./],
    ['ow', /^Okay, ease out of it now, and let everything rest\./],
    ['ouch my leg', /^Okay, ease out of it now/],
  ] as const) {
    dialogue(`"${words}"`, async (echo) => {
      await inLongHolds(echo);
      await echo.interruptWhen('25', `alexa ${words}`);
      echo.expectSpeech(answer);
      echo.expectSession('open');
    });
  }
});

fromThreeStates('asking');
