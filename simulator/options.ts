import { parseArgs } from 'node:util';
import { reasonOf, UsageError } from './usage-error';

export interface TalkOptions {
  /** How many seconds of the Echo pass in one second; max does not wait at all. */
  speed: number | 'max';
  /** Folder of the data. */
  data: string;
  locale: string;
  user: string;
  /** File of a script, "-" for standard input, null to talk. */
  script: string | null;
  json: boolean;
  help: boolean;
}

export const usage = `Usage: npm run talk -- [options]

A terminal Echo: type what you would say, such as "start my back stretches", and read what Alexa says.

  --speed N     N times faster, such as 20; or "max" for no waiting at all (default 1)
  --data DIR    where the members' data is kept (default .data)
  --user ID     whose Echo it is (default "me")
  --locale L    its language (default en-US)
  --script F    do what the lines of a file say, or of standard input for "-"
  --json        show every request and response
  --help        show this

Whatever comes through a pipe is a script. Its lines: what somebody says when Alexa listens; or
  at 45s alexa pause    interrupt, 45 seconds into what Alexa is saying
  wait 30s, wait 1d     let time pass
  wait until silence    until Alexa has finished speaking
  silence               let the microphone and the reprompt pass
  quit                  stop at once, and show what Alexa was about to say
  # ...                 a comment`;

const speedOf = (speed: string): number | 'max' => {
  if (speed === 'max') return 'max';
  const factor = Number(speed);
  if (!(factor > 0 && factor <= 1000)) {
    throw new UsageError(`--speed takes a number above 0 and up to 1000, or max; not "${speed}".`);
  }
  return factor;
};

const parse = (args: readonly string[]): ReturnType<typeof parseTalkArgs>['values'] => {
  try {
    return parseTalkArgs(args).values;
  } catch (error) {
    throw new UsageError(`${reasonOf(error)}. See --help.`, { cause: error });
  }
};

const parseTalkArgs = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      speed: { type: 'string', default: '1' },
      data: { type: 'string', default: '.data' },
      locale: { type: 'string', default: 'en-US' },
      user: { type: 'string', default: 'me' },
      script: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });

/**
 * Reads the options of the terminal Echo.
 *
 * @throws UsageError that says what is wrong with them
 */
export const talkOptions = (args: readonly string[]): TalkOptions => {
  const { speed, script, ...others } = parse(args);
  for (const [name, value] of Object.entries(others)) {
    if (value === '') throw new UsageError(`--${name} must not be empty. See --help.`);
  }
  return { ...others, speed: speedOf(speed), script: script ?? null };
};
