import { dialogue } from './language';
import { inLongHolds } from './people';
import { said } from './somewhere';
import { fromThreeStates } from './three-states';

said('which muscle is this for', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(
      /^It stretches the front of the trunk, while the back and buttocks work only lightly\. .*25 3 2 1/,
    );
    echo.expectNoSpeech('Back to sphinx prop');
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  paused: (echo) => {
    echo.expectSpeech(/^It works the lower belly and the buttocks/, /Say, Alexa, resume/);
    echo.expectPaused('general-10', { step: 0 });
  },
  'having two minutes counted': (echo) => {
    echo.expectSpeech(/^That one is from your own list, and I do not know/, 'That was 2 minutes');
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
    echo.expectSpeech('hands and knees', /To start, say, I understand\.$/);
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

for (const words of ['how do i get up', 'how do i get off the floor']) {
  said(words, {
    'in the middle of a long hold': (echo) => {
      echo.expectSpeech(/^Get up slowly\. Roll to your side first.*Back to sphinx prop\./);
      echo.expectNoSpeech('Lie on your front, legs long');
      echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
    },
    paused: (echo) => {
      echo.expectSpeech(/^Get up slowly\. .*Say, Alexa, resume/);
      echo.expectPaused('general-10', { step: 0 });
    },
    'asked how strong it is': (echo) => {
      echo.expectSpeech(/^Get up slowly\. .*Is it a mild pull/);
      echo.expectAsked('how-strong');
    },
  });
}

for (const words of ['thank you', 'thanks']) {
  said(words, {
    'in the middle of a long hold': (echo) => {
      echo.expectSpeech(/^You are welcome\. .*25 3 2 1/);
      echo.expectNoSpeech('Back to sphinx prop');
      echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
    },
    paused: (echo) => {
      echo.expectSpeech(/^You are welcome\. Say, Alexa, resume/);
      echo.expectPaused('general-10', { step: 0 });
    },
    'asked how strong it is': (echo) => {
      echo.expectSpeech(/^You are welcome\. Is it a mild pull/);
      echo.expectAsked('how-strong');
    },
  });
}

for (const words of ['good morning', "i'm cold", 'my hands are full']) {
  said(words, {
    'in the middle of a long hold': (echo) => {
      echo.expectSpeech(/^(Sorry, )?I did not get that\. .*25 3 2 1/);
      echo.expectNoSpeech('doctor');
      echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
    },
  });
}

for (const words of ['help', 'what can i do']) {
  said(words, {
    'asked how strong it is': (echo) => {
      echo.expectSpeech(/^You can answer me first, or say stop, and we finish\. Is it a mild pull/);
      echo.expectNoSpeech(/resume|start over/);
      echo.expectAsked('how-strong');
    },
    'new here, and asked to accept the notice': (echo) => {
      echo.expectSpeech(/^I guide you through back stretches/, /To start, say, I understand\.$/);
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
    echo.expectSpeech(/^I do not guide inversion tables\./, /To start, say, I understand\.$/);
    echo.expectAsked('notice');
  },
});

/** What a coach never answers. */
for (const words of [
  'do i have a slipped disc',
  'why does my back hurt',
  'should i take ibuprofen',
  'will this cure me',
  'what does my scan mean',
]) {
  said(words, {
    'in the middle of a long hold': (echo) => {
      echo.expectSpeech(/^I cannot tell you that, but a doctor or physiotherapist can\. .*25 3 2 1/);
      echo.expectNoSpeech('Back to sphinx prop');
      echo.expectNoSpeech(/\b(yes|slipped disc|tablets?|take)\b/i);
      echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
    },
    paused: (echo) => {
      echo.expectSpeech(/^I cannot tell you that, but a doctor or physiotherapist can\. Say, Alexa, resume/);
      echo.expectPaused('general-10', { step: 0 });
    },
    'asked what to do': (echo) => {
      echo.expectSpeech(/^I cannot tell you that, but a doctor or physiotherapist can\./);
      echo.expectAsked('what-next');
    },
    'asked how strong it is': (echo) => {
      echo.expectSpeech(/^I cannot tell you that, but a doctor or physiotherapist can\. Is it a mild pull/);
      echo.expectAsked('how-strong');
    },
  });
}

/** What is no business of a coach, or was not understood. */
for (const words of ['tell me a joke']) {
  said(words, {
    'in the middle of a long hold': (echo) => {
      echo.expectSpeech(/^(Sorry, )?I did not get that\. .*25 3 2 1/);
      echo.expectNoSpeech('Back to sphinx prop');
      echo.expectNoSpeech(/\b(doctor|yes|slipped disc|tablets?|take)\b/i);
      echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
    },
    paused: (echo) => {
      echo.expectSpeech(/^Sorry, I did not get that\. Say, Alexa, resume/);
      echo.expectPaused('general-10', { step: 0 });
    },
    'asked what to do': (echo) => {
      echo.expectSpeech(/^Sorry, I did not get that\. I am best at back stretches\./);
      echo.expectAsked('what-next');
    },
    'asked how strong it is': (echo) => {
      echo.expectSpeech(/^Is it a mild pull, a strong ache, or something sharp\?( Or say, it is gone\.)?$/);
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
    echo.expectSpeech(/^Is it a mild pull, a strong ache, or something sharp\?( Or say, it is gone\.)?$/);
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
