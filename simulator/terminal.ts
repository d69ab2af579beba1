import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Clock } from './clock';
import type { Device } from './device';
import { Driver } from './driver';
import { Printer } from './printer';
import { indent, LiveScreen, PlainScreen, type Screen } from './screen';
import { runScript } from './script';
import { scriptStep } from './script-step';
import { statusOf } from './status';

export interface TerminalParts {
  device: Device;
  clock: Clock;
  showJson: boolean;
  /** Resolves when the program is told to end from outside. */
  toldToEnd: Promise<void>;
}

const greeting =
  'An Echo in a terminal. Type what you would say, such as: start my back stretches\n' +
  'While it speaks, type "alexa pause" and Enter to interrupt it. "quit" leaves; your place is kept.\n\n';

const printOn = (
  screen: Screen,
  { device, clock, showJson }: TerminalParts,
  showUtterances: boolean,
): Printer => new Printer({ device, clock, screen, showUtterances, showJson });

/**
 * Does what the lines of a script say, shows what is heard, and at the end where things stand. What Alexa has not said
 * yet at "quit" is shown as well.
 *
 * @param input text, a line a step
 */
export const playScript = async (parts: TerminalParts, input: Readable, output: Writable): Promise<void> => {
  const { device, clock, toldToEnd } = parts;
  const screen = new PlainScreen(output);
  const printer = printOn(screen, parts, true);
  const lines = createInterface({ input, crlfDelay: Infinity });
  const played = runScript({ driver: new Driver(device, clock), screen, lines });
  await Promise.race([played.then(() => printer.showRest()), toldToEnd]);
  lines.close();
  printer.stop();
  screen.line(`(${statusOf(device, clock.nowMs())})`);
  screen.finish();
};

/** Ends at "quit", at the end of the input, or at Ctrl-C. */
const untilLeft = (editor: Interface, onLine: (line: string) => void): Promise<void> =>
  new Promise((resolve) => {
    editor.on('line', onLine);
    editor.on('SIGINT', () => editor.close());
    editor.on('close', resolve);
  });

/** Somebody talks with the device: what is typed is said at once, and interrupts whatever Alexa is saying. */
export const talk = async (
  parts: TerminalParts,
  input: Readable,
  output: Writable & { columns?: number },
): Promise<void> => {
  const { device, clock, toldToEnd } = parts;
  output.write(greeting);
  const editor = createInterface({ input, output, prompt: 'You    ' });
  const screen = new LiveScreen(output, { redraw: () => editor.prompt(true) });
  const printer = printOn(screen, parts, false);
  const driver = new Driver(device, clock);
  editor.prompt();
  const left = untilLeft(editor, (line) => {
    screen.entered();
    const step = scriptStep(line);
    if (step.kind === 'quit') {
      editor.close();
      return;
    }
    editor.prompt();
    if (step.kind === 'say') void device.say(step.phrase);
    else if (step.kind === 'wait' && device.state.kind === 'idle') void driver.wait(step.ms);
    else if (step.kind !== 'nothing')
      screen.line(`${indent}(Only in a script; here you say it when it is time.)`);
  });
  await Promise.race([left, toldToEnd]);
  printer.stop();
  output.write('\n');
};

/**
 * Somebody talks with a device for which no time passes while they think: everything Alexa says is there at once,
 * and an empty line is silence.
 */
export const talkInTurns = async (
  parts: TerminalParts,
  input: Readable,
  output: Writable & { columns?: number },
): Promise<void> => {
  const { device, clock, toldToEnd } = parts;
  output.write(`${greeting}Nothing is waited for: an empty line lets the microphone pass.\n\n`);
  const screen = new PlainScreen(output, (output.columns ?? 80) - 1);
  const printer = printOn(screen, parts, false);
  const driver = new Driver(device, clock);
  const editor = createInterface({ input, output, prompt: 'You    ' });
  const turns = async function* (): AsyncGenerator<string> {
    editor.prompt();
    for await (const line of editor) {
      yield line.trim() === '' ? 'silence' : line;
      await driver.untilQuiet();
      screen.finish();
      editor.prompt();
    }
  };
  const left = untilLeft(editor, () => undefined);
  await Promise.race([runScript({ driver, screen, lines: turns() }), left, toldToEnd]);
  printer.stop();
  output.write('\n');
};
