import type { Echo } from './echo';
import { dialogue } from './language';
import { inLongHolds } from './people';
import { said, type State } from './somewhere';
import { fromThreeStates } from './three-states';

/** A wish about the voice or the holds: said back in a few words, remembered, and on with whatever was going on. */
const remembers = (phrase: string, answer: RegExp, settings: Readonly<Record<string, unknown>>): void => {
  const remembered = async (echo: Echo): Promise<void> => {
    echo.expectSpeech(answer);
    await echo.expectStored({ member: { settings } });
  };
  const from: Partial<Record<State, (echo: Echo) => Promise<void>>> = {
    'in the middle of a long hold': async (echo) => {
      await remembered(echo);
      echo.expectNoSpeech('Get ready. 3 2 1 Breathe out, and ease up', 'seconds to go');
      echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
    },
    'getting into position': async (echo) => {
      await remembered(echo);
      echo.expectSpeech('Lie down on your back', 'First, pelvic tilts.');
      echo.expectGuiding('general-10', { step: 0, rep: 0 });
    },
    paused: async (echo) => {
      await remembered(echo);
      echo.expectSpeech(/Say, Alexa, resume, when you want to go on\.$/);
      echo.expectPaused('general-10', { step: 0 });
    },
    'asked how it was': async (echo) => {
      await remembered(echo);
      echo.expectSpeech(/How was that, easy, about right, or too hard\?$/);
      echo.expectAsked('how-was-it');
    },
  };
  said(phrase, from);
};

remembers("you're going too fast", /^A bit slower from here\./, { pace: 'slower' });
remembers('pick up the pace', /^A bit faster from here\./, { pace: 'faster' });
remembers('count every second', /^Counting every second\./, { countStyle: 'every-second-up' });
remembers('hold longer', /^Longer holds from here\./, { holdFactor: 1.25 });
remembers('make the holds shorter', /^Shorter holds from here\./, { holdFactor: 0.8 });

said('less counting', {
  'in the middle of a long hold': async (echo) => {
    echo.expectSpeech(/^Counting in breaths\. Last breath\. In\./);
    await echo.expectStored({ member: { settings: { countStyle: 'breaths', pace: 'usual' } } });
  },
  'getting into position': async (echo) => {
    echo.expectSpeech(/^Counting every five seconds\./);
    await echo.expectStored({ member: { settings: { countStyle: 'every-five' } } });
  },
  paused: async (echo) => {
    echo.expectSpeech(/^Counting every five seconds\. Say, Alexa, resume/);
    await echo.expectStored({ member: { settings: { countStyle: 'every-five' } } });
  },
});

for (const words of ['stop counting', "don't count"]) {
  said(words, {
    'in the middle of a long hold': async (echo) => {
      echo.expectSpeech(/^Hardly any counting from here\./);
      echo.expectNoSpeech('Back to sphinx prop');
      await echo.expectStored({ member: { settings: { countStyle: 'quiet' } } });
    },
    'in the middle of a count': async (echo) => {
      echo.expectSpeech(/^Hardly any counting from here\. (?!Back to|Get ready)/);
      await echo.expectStored({ member: { settings: { countStyle: 'quiet' } } });
    },
  });
}

said('make the pauses longer', {
  'in the middle of a long hold': async (echo) => {
    echo.expectSpeech(/^A bit slower from here\./);
    await echo.expectStored({ member: { settings: { pace: 'slower', holdFactor: 1 } } });
  },
});

said('this is too hard', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^A gentler way, and half as many\./, 'Back to sphinx prop. Get ready. 3 2 1');
    echo.expectNoSpeech('ease out of it now');
    echo.expectGuiding('press-up-series', { step: 0, rep: 1, holdMs: 0 });
  },
  'getting into position': (echo) => {
    echo.expectSpeech(/^A gentler way, and half as many\./);
    echo.expectGuiding('general-10', { step: 0 });
  },
  'having two minutes counted': (echo) => {
    echo.expectSpeech(/^A gentler way, and half as many\. .*That was one minute\./);
    echo.expectGuiding('own-exercise', { rep: 1 });
  },
  'asked how it was': async (echo) => {
    echo.expectSpeech(/^Thank you\. Next time we do a little less\./);
    await echo.expectStored({ member: { settings: { effort: { 'general-5': -1 } } } });
  },
});

said('make it harder', {
  'in the middle of a long hold': (echo) => {
    echo.expectSpeech(/^A little more, then\./, 'Get ready. 3 2 1');
    echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
  },
  'having two minutes counted': (echo) => {
    echo.expectSpeech(/^That is as far as this one goes\./);
    echo.expectGuiding('own-exercise', { rep: 1 });
  },
  'new here, and asked to accept the notice': (echo) => {
    echo.expectSpeech(/^Nothing is running just now\. To start, say, I understand/);
    echo.expectAsked('notice');
  },
  'asked how strong it is': (echo) => {
    echo.expectSpeech(/^Is it a mild pull, a strong ache, or something sharp\?( Or say, it is gone\.)?$/);
    echo.expectAsked('how-strong');
  },
});

describe('what is settled is remembered', () => {
  dialogue('the way of counting, another day', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('25', 'alexa only the halfway point');
    await echo.interruptAt('10s', 'alexa stop');
    await echo.nextDay();
    await echo.say('start my back stretches');
    await echo.say('start over');
    echo.expectNoSpeech(/\b5 10\b/);
    await echo.interrupt('alexa what are my settings');
    echo.expectNoSpeech('the way that suits each hold');
  });

  dialogue('"ten seconds is enough" lets go of a hold that has been longer already', async (echo) => {
    await inLongHolds(echo);
    await echo.interruptWhen('25', 'alexa ten seconds is enough');
    echo.expectSpeech(
      /^10 seconds for this one\. That was long enough, so let go slowly now\./,
      'Get ready. 3 2 1',
    );
    echo.expectGuiding('press-up-series', { step: 0, rep: 2 });
  });
});

fromThreeStates('adjusting');
