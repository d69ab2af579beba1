import { parseArgs } from 'node:util';
import { locales, type Switches } from './room/switches';
import { reasonOf, UsageError } from './usage-error';

export interface StartOptions {
  /** 0 for any that is free. */
  port: number;
  /** How many seconds of the Echo pass in one second. */
  speed: number;
  /** Folder of the data. */
  data: string;
  user: string;
  /** null: as it was the last time. */
  locale: Switches['locale'] | null;
  /** Whether a browser is opened. */
  open: boolean;
  help: boolean;
}

/** Where the page is unless told otherwise. */
const USUAL_PORT = 3210;

export const usage = `Usage: npm start -- [options]

Opens a page on this machine: an Echo in your browser. It speaks with the browser's voice, listens where the browser
can, and always takes what you type. Press Ctrl-C to stop it; your place is kept.

  --port N      where the page is: http://127.0.0.1:N/ (default ${USUAL_PORT}; 0 takes any that is free)
  --speed N     N times faster, up to 1000 (default 1; the page has a switch too)
  --data DIR    where the members' data is kept (default .data)
  --user ID     whose Echo it is (default "me")
  --locale L    its language: ${locales.join(', ')} (default: as the last time, at first en-US)
  --no-open     print the address, and open no browser; so does BROWSER=none in the environment
  --help        show this

The Echo in the terminal is: npm run talk -- --help`;

const read = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: String(USUAL_PORT) },
      speed: { type: 'string', default: '1' },
      data: { type: 'string', default: '.data' },
      user: { type: 'string', default: 'me' },
      locale: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });

const parse = (args: readonly string[]): ReturnType<typeof read>['values'] => {
  try {
    return read(args).values;
  } catch (error) {
    throw new UsageError(`${reasonOf(error)}. See --help.`, { cause: error });
  }
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UsageError(`--port takes a number up to 65535; not "${text}".`);
  return port;
};

const speedOf = (text: string): number => {
  const speed = Number(text);
  if (!(speed > 0 && speed <= 1000)) {
    throw new UsageError(`--speed takes a number above 0 and up to 1000; not "${text}".`);
  }
  return speed;
};

const localeOf = (text: string | undefined): StartOptions['locale'] => {
  if (text === undefined) return null;
  const known = locales.find((locale) => locale === text);
  if (known === undefined) throw new UsageError(`--locale is one of ${locales.join(', ')}; not "${text}".`);
  return known;
};

/**
 * Reads the options of the Echo in the browser.
 *
 * @throws UsageError that says what is wrong with them
 */
export const startOptions = (args: readonly string[]): StartOptions => {
  const { port, speed, data, user, locale, help, 'no-open': isClosed } = parse(args);
  for (const [name, value] of Object.entries({ data, user })) {
    if (value === '') throw new UsageError(`--${name} must not be empty. See --help.`);
  }
  return {
    port: portOf(port),
    speed: speedOf(speed),
    data,
    user,
    locale: localeOf(locale),
    open: !isClosed,
    help,
  };
};
