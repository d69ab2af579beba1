import type { Echo } from './echo';
import { inTheRoutine } from './people';

/** States from which everything must be understood, and how to get there. */
export const somewhere: Record<string, (echo: Echo) => Promise<void>> = {
  'in the middle of a count': async (echo) => {
    await inTheRoutine(echo);
    await echo.wait('1m2s');
  },
  'getting into position': async (echo) => {
    await inTheRoutine(echo);
    await echo.wait('8s');
  },
  paused: async (echo) => {
    await inTheRoutine(echo);
    await echo.wait('1m2s');
    await echo.interrupt('alexa pause');
  },
  'asked what to do': async (echo) => {
    await inTheRoutine(echo);
    await echo.interruptAt('2s', 'alexa stop');
    await echo.nextDay();
    await echo.say('ask my back stretches what can i do');
  },
};

export const states: readonly string[] = Object.keys(somewhere);

/** Gets somebody there. */
export const goTo = (echo: Echo, state: string): Promise<void> =>
  somewhere[state]?.(echo) ?? Promise.resolve();
