import type { Echo } from './echo';
import { dialogue } from './language';
import { inLongHolds, inTheRoutine, toTheEnd } from './people';

/** States from which things are said, and how to get there. */
const somewhere = {
  'new here, and asked to accept the notice': async (echo) => {
    await echo.say('start my back stretches');
  },
  'asked what to do': async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('2s', 'alexa stop');
    await echo.nextDay();
    await echo.say('start my back stretches');
    await echo.say('no');
  },
  'offered to go on, a day later': async (echo) => {
    await inLongHolds(echo);
    await echo.waitFor('15');
    await echo.interrupt('alexa stop');
    await echo.nextDay();
    await echo.say('start my back stretches');
  },
  'getting into position': async (echo) => {
    await inTheRoutine(echo);
    await echo.waitFor('Take your time');
  },
  'in the middle of a long hold': async (echo) => {
    await inLongHolds(echo);
    await echo.waitFor('25');
  },
  'in the middle of a count': async (echo) => {
    await inTheRoutine(echo);
    await echo.wait('1m2s');
  },
  'asked to carry on': async (echo) => {
    await inTheRoutine(echo);
    await echo.untilMicrophone();
  },
  paused: async (echo) => {
    await inTheRoutine(echo);
    await echo.wait('56s');
    await echo.interrupt('alexa pause');
  },
  'asked how strong it is': async (echo) => {
    await inLongHolds(echo);
    await echo.waitFor('25');
    await echo.interrupt('alexa it hurts');
  },
  'having two minutes counted': async (echo) => {
    await echo.say('ask my back stretches to count two minutes');
    await echo.say('i understand');
    await echo.waitFor('25');
  },
  'asked how it was': async (echo) => {
    await echo.say('ask my back stretches for two minutes');
    await echo.say('i understand');
    await toTheEnd(echo);
    await echo.untilMicrophone();
  },
} satisfies Record<string, (echo: Echo) => Promise<void>>;

export type State = keyof typeof somewhere;

/** The states in which everything else is asked too. */
export const states = [
  'in the middle of a count',
  'getting into position',
  'paused',
  'asked what to do',
] as const satisfies readonly State[];

/** Whoever only asked something is where they were: guided on, paused, or asked what to do. */
export const expectStillThere = (echo: Echo, state: (typeof states)[number]): void => {
  switch (state) {
    case 'in the middle of a count':
    case 'getting into position':
      echo.expectGuiding('general-10', { step: 0 });
      break;
    case 'paused':
      echo.expectPaused('general-10', { step: 0 });
      break;
    case 'asked what to do':
      echo.expectAsked('what-next');
      break;
  }
};

/** Every state there is. */
export const everyState = Object.keys(somewhere) as State[];

/** Gets somebody there. */
export const goTo = (echo: Echo, state: State): Promise<void> => somewhere[state](echo);

/**
 * Dialogues in which the same is said in several states.
 *
 * @param phrase said at once, whatever Alexa is saying
 * @param whatComesOfIt what must be heard then, and what must become of the session, by state
 */
export const said = (
  phrase: string,
  whatComesOfIt: Partial<Record<State, (echo: Echo) => Promise<void> | void>>,
): void => {
  describe(`"${phrase}"`, () => {
    for (const [state, check] of Object.entries(whatComesOfIt)) {
      dialogue(`from somebody who is ${state}`, async (echo) => {
        await goTo(echo, state as State);
        await echo.interrupt(`alexa ${phrase}`);
        await check(echo);
      });
    }
  });
};
