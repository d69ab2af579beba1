import { dialogue } from './language';
import { inTheRoutine } from './people';
import type { Echo } from './echo';

/** Somebody known, with nothing running: the routine they began yesterday was stopped and then declined. */
const known = async (echo: Echo): Promise<void> => {
  await echo.say('start my back stretches');
  await echo.say('yes');
  await echo.interruptAt('1s', 'alexa start over');
  await echo.interruptAt('1s', 'alexa stop');
  await echo.nextDay();
};

/** What is asked in one breath with the name of the skill, and the beginning of what must come of it. */
const oneShots: [phrase: string, answer: RegExp][] = [
  ['open my back stretches', /^You stopped at/],
  ['ask my back stretches to resume', /^Lie down on your back/],
  ['ask my back stretches for a chair routine', /Starting chair stretches/],
  ['ask my back stretches for five minutes', /five|5 minutes/],
  ['ask my back stretches to start the ten minute back stretches', /^Starting ten-minute back stretches/],
  ['ask my back stretches for the figure four', /^Starting figure-four stretch/],
  ['ask my back stretches to stretch my lower back', /^For your lower back\./],
  ['ask my back stretches for something in a chair', /chair/],
  ['ask my back stretches for something with my tennis ball', /tennis ball/],
  ['ask my back stretches to start over', /^From the beginning\./],
  ['ask my back stretches to skip', /^Skipping this one\./],
  ['ask my back stretches to go back', /This is the first one|Going back one/],
  ['ask my back stretches to pause', /^Still paused/],
  ['ask my back stretches how long left', /minutes/],
  ['ask my back stretches which exercise am i on', /^Exercise \d of \d/],
  ['ask my back stretches how do i do a bird dog', /hands and knees/],
  ['ask my back stretches which muscle is this for', /works|stretches/],
  ['ask my back stretches to go slower', /^A bit slower from here\./],
  ['ask my back stretches for less counting', /^Counting/],
  ['ask my back stretches to hold longer', /^Longer holds from here\./],
  ['ask my back stretches for help', /resume, start over, or stop/],
  ['ask my back stretches for the walking plan', /walk/i],
  ['ask my back stretches about the inversion table', /^I do not guide inversion tables/],
  ['ask my back stretches to stop', /^Stopping here/],
  ['ask my back stretches to tell me a joke', /I did not get that/],
];

describe('everything can be asked in one breath', () => {
  for (const [phrase, answer] of oneShots) {
    dialogue(`"${phrase}"`, async (echo) => {
      await known(echo);
      await echo.say(phrase);
      expect(echo.speech).toMatch(answer);
    });
  }
});

/** What is said, in every situation, and what the answer must hold; nothing may be refused or left unanswered. */
const phrases: [phrase: string, answer: RegExp][] = [
  ['pause', /Paused at|Still paused|Nothing is running/],
  ['resume', /./],
  ['skip', /Skipping|Nothing is running|^To start, say, I understand|^All right/],
  ['go back', /Going back|first one|Once more|Nothing is running/],
  ['say that again', /./],
  ['do that one again', /Once more|Nothing is running|From the beginning/],
  ['start over', /From the beginning|Starting|Welcome/],
  ['slower', /A bit slower|as slow as I go/],
  ['faster', /A bit faster|as fast as I go/],
  ['less counting', /Counting|counting/],
  ['count every second', /Counting every second/],
  ['hold longer', /Longer holds|longest holds/],
  ['shorter hold', /Shorter holds|shortest holds/],
  ['make it easier', /gentler|gentlest|Nothing is running/],
  ['make it harder', /little more|as far as|Nothing is running/],
  ['switch sides', /side|Nothing is running/],
  ['another set please', /set|plenty|Nothing is running/],
  ['which exercise am i on', /Exercise \d|Nothing is running/],
  ['how long left', /minute|Nothing is running/],
  ['how do i do it', /Lie|Nothing is running/],
  ['which muscle is this for', /works|stretches|Nothing is running/],
  ["i'm ready", /./],
  ['i need more time', /Take|Nothing is running/],
  ['help', /[Ss]ay|Which would you like/],
  ['order a pizza', /did not get that/],
  ['it hurts', /ease out of it/],
  ['stop', /Stopping here|Goodbye/],
];

const states: Record<string, (echo: Echo) => Promise<void>> = {
  'asked to accept the notice': async (echo) => {
    await echo.say('start my back stretches');
  },
  'getting into position': async (echo) => {
    await inTheRoutine(echo);
    await echo.wait('10s');
  },
  'in the middle of a count': async (echo) => {
    await inTheRoutine(echo);
    await echo.wait('1m2s');
  },
  'at the end of a turn': async (echo) => {
    await inTheRoutine(echo);
    await echo.untilMicrophone();
  },
  'in the reprompt': async (echo) => {
    await inTheRoutine(echo);
    await echo.untilReprompt();
    await echo.wait('50s');
  },
  paused: async (echo) => {
    await inTheRoutine(echo);
    await echo.wait('1m2s');
    await echo.interrupt('alexa pause');
  },
  'offered to go on, a day later': async (echo) => {
    await inTheRoutine(echo);
    await echo.wait('1m2s');
    await echo.interrupt('alexa stop');
    await echo.nextDay();
    await echo.say('start my back stretches');
  },
};

describe.each(Object.keys(states))('somebody who is %s', (name) => {
  for (const [phrase, answer] of phrases) {
    dialogue(`is answered on "${phrase}"`, async (echo) => {
      await states[name]?.(echo);
      await echo.interrupt(`alexa ${phrase}`);
      expect(echo.speech).toMatch(answer);
    });
  }
});
