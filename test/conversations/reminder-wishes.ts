import type { Echo } from './echo';

/** Somebody who lets the skill set reminders. */
export const permitted = (echo: Echo): void => {
  echo.account.grant();
};

/** Asks for a reminder in one breath with the name of the skill, and says yes to it. */
export const setReminder = async (echo: Echo, wish: string): Promise<void> => {
  await echo.say(`ask my back stretches to ${wish}`);
  await echo.say('yes');
};

export const triggers = (echo: Echo): unknown[] => echo.account.reminders.map(({ trigger }) => trigger);
