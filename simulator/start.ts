import { openBrowser } from './open-browser';
import { runProgram, toldToEnd } from './program';
import { startOptions, usage } from './start-options';
import { openEcho } from './web/echo';

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};

const complain = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
};

const main = async (args: readonly string[]): Promise<void> => {
  const { help, open, ...options } = startOptions(args);
  if (help) {
    say(usage);
    return;
  }
  const end = toldToEnd();
  const echo = await openEcho({ ...options, onTrouble: complain });
  const { address } = echo;
  const isOpened = open && (await openBrowser(address));
  say(
    isOpened
      ? `Your Echo is open in the browser: ${address}`
      : `Your Echo is ready. Open ${address} in a browser.`,
  );
  say('Ctrl-C stops it; your place is kept. The one in the terminal is: npm run talk');
  await end;
  await echo.close();
};

runProgram(() => main(process.argv.slice(2)));
