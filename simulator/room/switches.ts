import { apiRefusals, type ApiRefusal } from '../api-refusals';

/** The five Englishes that the skill understands. */
export const locales = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN'] as const;

/** What stands in the room: an Echo without a screen, or one of the Echo Shows. */
const screens = ['none', 'round', 'small', 'landscape', 'large', 'tv'] as const;

/** Whose voice Alexa recognises. */
const people = ['nobody', 'a', 'b'] as const;

/** How quickly the skill's answers arrive: at once, after three seconds, or later than Alexa waits. */
const networks = ['fast', 'slow', 'too-slow'] as const;

type Screen = (typeof screens)[number];
export type Network = (typeof networks)[number];

/** Everything about an Echo and its surroundings that can be changed while it is used. */
export interface Switches {
  locale: (typeof locales)[number];
  screen: Screen;
  person: (typeof people)[number];
  /** Whether the skill may set reminders. */
  reminders: boolean;
  /** What Alexa's services answer instead of doing what is asked; `none` does it. */
  refusal: ApiRefusal | 'none';
  databaseUp: boolean;
  network: Network;
}

/** Everything works. */
export const noTroubles = {
  refusal: 'none',
  databaseUp: true,
  network: 'fast',
} as const satisfies Partial<Switches>;

export const usualSwitches: Switches = {
  locale: 'en-US',
  screen: 'none',
  person: 'nobody',
  reminders: false,
  ...noTroubles,
};

const choices: Record<keyof Switches, readonly unknown[]> = {
  locale: locales,
  screen: screens,
  person: people,
  reminders: [true, false],
  refusal: ['none', ...apiRefusals],
  databaseUp: [true, false],
  network: networks,
};

const isSwitch = (name: string): name is keyof Switches => Object.hasOwn(choices, name);

/** The switches that anything names, where they and their positions exist; the rest of it is left out. */
export const readSwitches = (raw: unknown): Partial<Switches> =>
  typeof raw !== 'object' || raw === null
    ? {}
    : Object.fromEntries(
        Object.entries(raw).filter(([name, value]) => isSwitch(name) && choices[name].includes(value)),
      );
