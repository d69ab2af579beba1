import { dialogue } from './language';
import { inTheRoutine } from './people';
import { said } from './somewhere';
import { fromThreeStates } from './three-states';
import type { Wording } from './wording';

/** A wish that starts something at once, whatever is going on, and after the notice for somebody new. */
const starts = (phrase: string, doing: string, name: string, ...words: Wording[]): void =>
  said(phrase, {
    'new here, and asked to accept the notice': (echo) => {
      echo.expectSpeech(
        /^Welcome/,
        'not medical advice',
        new RegExp(`To start ${name}, say, I understand\\.$`),
      );
      echo.expectAsked('notice');
    },
    'having two minutes counted': (echo) => {
      echo.expectSpeech(...words, `Starting ${name}`);
      echo.expectGuiding(doing, { step: 0, rep: 0 });
    },
    'in the middle of a long hold': (echo) => {
      echo.expectSpeech(...words, `Starting ${name}`);
      echo.expectNoSpeech('sphinx prop', 'seconds to go');
      echo.expectGuiding(doing, { step: 0, rep: 0 });
    },
    'asked how it was': (echo) => {
      echo.expectSpeech(...words, `Starting ${name}`);
      echo.expectGuiding(doing, { step: 0, rep: 0 });
    },
  });

starts('take me through the chair routine', 'chair-only', 'chair stretches', 'Sit down on a firm chair');
starts('just the figure four', 'figure-four', 'figure-four stretch', 'We do one exercise');
starts('loosen my lower back', 'lower-back', 'lower-back stretches', /^For your lower back\./);
starts('something for my bum', 'figure-four', 'figure-four stretch', /^For your buttocks\./);
starts('i only have five minutes today', 'general-5', 'five-minute back ease', /^I have picked what fits/);
starts('i want to stay standing', 'standing-break', 'standing desk break', /^Standing up, then\./);
starts('stretches in bed', 'morning-in-bed', 'morning stretches in bed', /^In bed, then\./);
starts('bedtime stretches', 'bedtime-in-bed', 'bedtime wind-down in bed', /^In bed, to wind down\./);
starts('keep me in the chair', 'chair-only', 'chair stretches', /^In the chair, then\./);
starts(
  'something with my tennis ball',
  'upper-back-tight-spots',
  'upper-back tight-spot set',
  /^With your tennis ball\./,
);

said('do my usual routine', {
  'new here, and asked to accept the notice': (echo) => {
    echo.expectSpeech(/^To start, say, I understand\.$/);
    echo.expectAsked('notice');
  },
  'asked what to do': (echo) => {
    echo.expectSpeech(/^Starting ten-minute back stretches/);
    echo.expectGuiding('general-10', { step: 0 });
  },
  'asked how it was': (echo) => {
    echo.expectSpeech(/^Starting five-minute back ease/);
    echo.expectGuiding('general-5', { step: 0 });
  },
  paused: (echo) => {
    echo.expectSpeech('pelvic tilts');
    echo.expectGuiding('general-10', { step: 0 });
  },
});

said("i can't get on the floor", {
  'new here, and asked to accept the notice': (echo) => {
    echo.expectSpeech('Nothing on the floor, then.', /To start chair stretches, say, I understand\.$/);
    echo.expectAsked('notice');
  },
  'asked what to do': (echo) => {
    echo.expectSpeech(/^Nothing on the floor, then\./, 'Starting chair stretches');
    echo.expectGuiding('chair-only', { step: 0 });
  },
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^Nothing on the floor from here\. I have swapped the rest\./);
    echo.expectNoSpeech(/Lie (down )?on|hands and knees/);
    echo.expectToComeWithout('sphinx-prop', 'press-up-hold', 'bridge');
  },
  paused: (echo) => {
    echo.expectSpeech(/^Nothing on the floor from here\. I have swapped the rest\./, 'Sit down');
    echo.expectToComeWithout('pelvic-tilt', 'bridge', 'single-knee-to-chest', 'cat-cow');
  },
});

said('no equipment', {
  'new here, and asked to accept the notice': (echo) => {
    echo.expectSpeech('No equipment, then.', /To start no-equipment back routine, say, I understand\.$/);
    echo.expectAsked('notice');
  },
  'asked how it was': (echo) => {
    echo.expectSpeech(/^No equipment, then\./, 'Starting no-equipment back routine');
    echo.expectGuiding('no-equipment', { step: 0 });
  },
  'in the middle of a count': (echo) => {
    echo.expectSpeech(/^This one needs no equipment\./, 'pelvic tilts');
    echo.expectGuiding('general-10', { step: 0 });
  },
  paused: (echo) => {
    echo.expectSpeech(/^This one needs no equipment\. Say, Alexa, resume/);
    echo.expectPaused('general-10', { step: 0 });
  },
});

dialogue(
  '"no ball today" leaves the ball out of a routine that has one, and keeps what is done',
  async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('5s', 'alexa start the stability ball routine');
    await echo.interruptAt('20s', 'alexa no ball today');
    echo.expectSpeech(/^Without the ball from here\. I have swapped the rest\./);
    echo.expectGuiding('stability-ball');
    echo.expectToComeWithout('ball-bridge', 'ball-march', 'ball-crunch', 'ball-walk-out', 'ball-bird-dog');
  },
);

said('i understand', {
  'new here, and asked to accept the notice': async (echo) => {
    echo.expectSpeech(/^Starting ten-minute back stretches/);
    echo.expectGuiding('general-10', { step: 0 });
    await echo.expectStored({ member: { noticeAcceptedOn: '2026-11-20' } });
  },
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^Thank you\./, '25 3 2 1');
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  paused: (echo) => {
    echo.expectSpeech(/^Thank you\. Say, Alexa, resume/);
    echo.expectPaused('general-10', { step: 0 });
  },
});

said('read the notice again', {
  'new here, and asked to accept the notice': (echo) => {
    echo.expectSpeech('not medical advice', 'weak legs or chest pain', /To start, say, I understand\.$/);
    echo.expectAsked('notice');
  },
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^This is general guidance/, 'Back to sphinx prop', 'Get ready');
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  paused: (echo) => {
    echo.expectSpeech(/^This is general guidance/, /Say, Alexa, resume, when you want to go on\.$/);
    echo.expectPaused('general-10', { step: 0 });
  },
});

describe('while the notice waits for an answer', () => {
  for (const words of ['okay', 'go', "i'm ready", 'yes', 'i agree', 'got that']) {
    dialogue(`"${words}" accepts it`, async (echo) => {
      await echo.say('start my back stretches');
      await echo.say(words);
      echo.expectSpeech(/^Starting ten-minute back stretches/);
      await echo.expectStored({ member: { noticeAcceptedOn: '2026-11-20' } });
    });
  }

  for (const words of ['keep going', 'mmm skip', 'nah']) {
    dialogue(`"${words}" is no yes, and brings the question and not the whole notice`, async (echo) => {
      await echo.say('start my back stretches');
      await echo.say(words);
      echo.expectSpeech(/^To start, say, I understand\.$/);
      await echo.expectStored((item) => !JSON.stringify(item).includes('"noticeAcceptedOn":"2026'));
    });
  }

  dialogue('"say that again" reads it again', async (echo) => {
    await echo.say('start my back stretches');
    await echo.say('say that again');
    echo.expectSpeech(/^This is general guidance, not medical advice\./);
    echo.expectAsked('notice');
  });
});

for (const [words, answer, routine] of [
  ['something easy', /^Something easy, then\. A few small moves/, 'ease-the-ache'],
  ['a hard one', /^Something that asks more of you, then\./, 'back-hip-strength'],
] as const) {
  said(words, {
    'asked what to do': (echo) => {
      echo.expectSpeech(answer);
      echo.expectGuiding(routine, { step: 0 });
    },
    'in the middle of a long hold': (echo) => {
      echo.expectSpeech(/^(A gentler way|A little more|That is as far)/);
      echo.expectGuiding('press-up-series', { step: 0 });
    },
    'asked how it was': (echo) => {
      echo.expectSpeech(/^(Good\. If the next time is easy|Thank you\. Next time we)/);
      echo.expectAsked('finished');
    },
  });
}

fromThreeStates('starting');
