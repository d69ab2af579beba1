import type { Echo } from './echo';
import { dialogue } from './language';
import { inLongHolds, inTheRoutine } from './people';

/** Something said in one of the Englishes, in the middle of a long hold, and what must come of it. */
const inEnglish = (locale: string, phrase: string, check: (echo: Echo) => void): void =>
  dialogue(
    `"${phrase}"`,
    async (echo) => {
      await inLongHolds(echo);
      await echo.interruptWhen('25', `alexa ${phrase}`);
      check(echo);
    },
    { device: { locale } },
  );

const isPaused = (echo: Echo): void => {
  echo.expectSpeech(/^Paused at sphinx prop\./);
  echo.expectPaused('press-up-series', { step: 0, rep: 1 });
};

const isForTheButtocks = (echo: Echo): void => {
  echo.expectSpeech(/^For your buttocks\./);
  echo.expectGuiding('figure-four');
};

const isForTheLowerBack = (echo: Echo): void => {
  echo.expectSpeech(/^For your lower back\./);
  echo.expectGuiding('lower-back');
};

const asksHowMuch = (echo: Echo): void => {
  echo.expectSpeech(/^How long, or how many\?/);
  echo.expectAsked('how-much');
};

const isEasier = (echo: Echo): void => {
  echo.expectSpeech(/^A gentler way, and half as many\./);
  echo.expectGuiding('press-up-series', { step: 0 });
};

const isOver = (echo: Echo): void => {
  echo.expectSpeech(/^Stopping here\./);
  echo.expectSession('closed');
};

const own: Record<string, [phrase: string, check: (echo: Echo) => void][]> = {
  'en-GB': [
    ['something for my dodgy bum', isForTheButtocks],
    ['i need to nip to the loo', isPaused],
    ["i'm all in", isOver],
    ["i'm cream crackered", isEasier],
  ],
  'en-AU': [
    ['i need to use the dunny', isPaused],
    ["i'm buggered", isEasier],
    ['hooroo', isOver],
  ],
  'en-CA': [
    ['i need to use the washroom', isPaused],
    ['count my physio homework', asksHowMuch],
  ],
  'en-IN': [
    ['kindly wait', isPaused],
    ['kindly start something for my waist', isForTheLowerBack],
    ['kindly stop', isOver],
  ],
  'en-US': [
    ['i need to use the restroom', isPaused],
    ['my p t gave me a list', asksHowMuch],
    ['something for my tush', isForTheButtocks],
  ],
};

describe.each(Object.keys(own))('in %s', (locale) => {
  for (const [phrase, check] of own[locale] ?? []) inEnglish(locale, phrase, check);

  // What is said everywhere.
  inEnglish(locale, 'something for my bum', isForTheButtocks);
  inEnglish(locale, 'count my physio exercises', asksHowMuch);
  inEnglish(locale, 'i want to stay on my tummy', (echo) => {
    echo.expectSpeech(/^Lying on your front, then\./);
    echo.expectSession('open');
  });
  inEnglish(locale, 'let me try the press up hold', (echo) => {
    echo.expectSpeech('Starting press-up hold');
    echo.expectGuiding('press-up-hold', { step: 0 });
  });
});

describe('what only some people say', () => {
  dialogue(
    'is not heard elsewhere, and the hold goes on',
    async (echo) => {
      await inLongHolds(echo);
      await echo.interruptWhen('25', 'alexa hooroo');
      echo.expectSpeech(/^(Sorry, )?I did not get that\./);
      echo.expectGuiding('press-up-series', { step: 0, rep: 1 });
    },
    { device: { locale: 'en-GB' } },
  );
});

describe('emergency numbers', () => {
  for (const [locale, number] of [
    ['en-US', 'nine one one'],
    ['en-GB', 'nine nine nine'],
    ['en-AU', 'triple zero'],
    ['en-IN', 'one one two'],
    ['en-CA', 'nine one one'],
  ] as const) {
    dialogue(
      `are those of ${locale}, said twice`,
      async (echo) => {
        await inTheRoutine(echo);
        await echo.interruptAt('30s', "alexa i can't feel between my legs");
        expect(echo.speech.match(new RegExp(`Call ${number}, or ask someone near you`, 'g'))).toHaveLength(2);
        echo.expectSession('closed');
      },
      { device: { locale } },
    );
  }
});
