import type { Echo } from './echo';

/** Somebody who has accepted the notice, and whose ten-minute routine begins now. */
export const inTheRoutine = async (echo: Echo): Promise<void> => {
  await echo.say('start my back stretches');
  await echo.say('yes');
};

/** Somebody known who has begun the press-up series, whose first holds are long. */
export const inLongHolds = async (echo: Echo): Promise<void> => {
  await echo.say('ask my back stretches for the press up series');
  await echo.say('yes');
};

/** Carries a routine through in silence, opening the skill again whenever the session has ended. */
export const throughInSilence = async (echo: Echo, { mostSessions = 12 } = {}): Promise<number> => {
  for (let sessions = 1; sessions <= mostSessions; sessions += 1) {
    await echo.untilSessionEnds();
    if (JSON.stringify(await echo.stored()).includes('"finished"')) return sessions;
    await echo.say('start my back stretches');
  }
  throw new Error(`The routine was not through after ${mostSessions} sessions.`);
};

/** Says ready at the end of each turn, until the routine is through. */
export const toTheEnd = async (echo: Echo): Promise<void> => {
  for (let turn = 0; turn < 40 && !echo.speech.includes('And rest.'); turn += 1) await echo.say('ready');
  echo.expectSpeech('And rest.');
};
