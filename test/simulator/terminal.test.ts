import { PassThrough, Readable } from 'node:stream';
import { playScript, talk, talkInTurns, type TerminalParts } from '../../simulator/terminal';
import { answer, of, rig, type Rig } from './fakes';

const second = '<break time="500ms"/>';
const count = answer({
  speech: `Lie down.<break time="6s"/>${['one', 'two', 'three', 'four'].join(second)}<break time="1s"/>Go on?`,
  reprompt: 'Shall we go on?',
});
const goodbye = answer({ speech: 'Goodbye.', ends: true });

const untold = { showJson: false, toldToEnd: new Promise<void>(() => undefined) };

interface Text {
  stream: PassThrough;
  /** Everything written so far. */
  text: () => string;
}

const collect = (): Text => {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { stream, text: () => text };
};

const nextTask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets the machine work until something is so; what never becomes so is left to the expectation that follows. */
const eventually = async (isSo: () => boolean): Promise<void> => {
  for (let tasks = 0; tasks < 1000 && !isSo(); tasks += 1) await nextTask();
};

const play = async (
  script: string,
  replies: Parameters<typeof rig>[0],
  parts: Partial<TerminalParts> = {},
): Promise<Rig & { output: string }> => {
  const made = rig(replies);
  const { stream, text } = collect();
  await playScript({ ...made, ...untold, ...parts }, Readable.from([script]), stream);
  await nextTask();
  return { ...made, output: text() };
};

describe('a script', () => {
  test('shows what is said and heard, counts in one line, and where things stand', async () => {
    const { output } = await play('open the coach\nnext\nwait until silence\n', [count, goodbye]);
    expect(output).toBe(
      [
        'You    open the coach',
        'Alexa  Lie down. (6 s)',
        '       1 2 3 4',
        '       Go on?',
        '       (listening...)',
        'You    next',
        'Alexa  Goodbye.',
        '       (The session is over.)',
        '(Alexa is silent. No session is open.)',
        '',
      ].join('\n'),
    );
  });

  test('interrupts in the middle of a speech', async () => {
    const { output, lastRequest } = await play('open the coach\nat 8s alexa pause', [count, goodbye]);
    expect(output).toContain('       1 2 ...\n       (interrupted after 8 s)\nYou    pause\n');
    expect(lastRequest().timestamp).toBe('2026-11-20T19:12:08Z');
  });

  test('shows nothing of a speech after it was interrupted', async () => {
    const { output } = await play('open the coach\nat 8s pause\nwait 1m', [count, goodbye]);
    expect(output).not.toContain('Go on?');
  });

  test('says so when there is nothing left to interrupt', async () => {
    const { output, requests } = await play('open the coach\nat 2m pause', [count]);
    expect(output).toContain('(Nothing was being said any more after 2 min.)');
    expect(requests).toHaveLength(2);
  });

  test('lets Alexa finish at its end, and nothing more happen', async () => {
    const { output, requests } = await play('open the coach', [count]);
    expect(requests).toHaveLength(1);
    expect(output).toMatch(
      /Go on\?\n {7}\(listening\.\.\.\)\n\(Alexa is listening\. The session is open\.\)\n$/,
    );
  });

  test('stops at once at quit', async () => {
    const { output, requests } = await play('open the coach\nwait 2s\nquit\nnext', [count]);
    expect(requests).toHaveLength(1);
    expect(output).toMatch(/\(Alexa is speaking, 2 s of 13 s are said\. The session is open\.\)\n$/);
  });

  test('shows at quit what has not been said yet', async () => {
    const { output } = await play('open the coach\nquit', [count]);
    expect(output).toBe(
      [
        'You    open the coach',
        'Alexa  Lie down. (6 s)',
        '       1 2 3 4',
        '       Go on?',
        '(Alexa is speaking, 0 s of 13 s are said. The session is open.)',
        '',
      ].join('\n'),
    );
  });

  test('stops when the program is told to end', async () => {
    const { requests } = await play('open the coach\nnext', [count], { toldToEnd: Promise.resolve() });
    expect(requests).toEqual([]);
  });

  test('stays silent when told to', async () => {
    const { output } = await play('open the coach\nsilence\nsilence', [count]);
    expect(output).toContain(
      [
        'Alexa  Shall we go on?',
        '       (listening...)',
        '       (The session is over: nobody answered.)',
      ].join('\n'),
    );
  });

  test('takes comments, empty lines and Windows line ends', async () => {
    const { events } = await play('# first\r\n\r\nopen the coach\r\n', [count]);
    expect(of(events, 'heard').map(({ phrase }) => phrase)).toEqual(['open the coach']);
  });

  test('lets a day pass at once', async () => {
    const { lastRequest } = await play('wait 1d\nopen the coach', [count]);
    expect(lastRequest().timestamp).toBe('2026-11-21T19:12:00Z');
  });

  test('shows a suggestion for what was not understood', async () => {
    const { output, lastRequest } = await play('open the coach\nat 1s pawse', [count]);
    expect(output).toContain('(Did you mean "pause"?)');
    expect(lastRequest()).toMatchObject({ intent: { name: 'AMAZON.FallbackIntent' } });
  });

  test('says what went wrong with the skill', async () => {
    const fail = (): never => {
      throw new Error('out of order');
    };
    const { output } = await play('open the coach', [fail]);
    expect(output).toContain('(INVALID_RESPONSE: The skill threw: Error: out of order)');
    expect(output).toContain('(The session is over: something went wrong.)');
  });

  test('shows requests and responses as lines of JSON when asked to', async () => {
    const { output } = await play('open the coach', [count], { showJson: true });
    const json = output
      .split('\n')
      .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as object] : []));
    expect(json).toMatchObject([{ request: { request: { type: 'LaunchRequest' } } }, { response: count }]);
  });

  test('breaks long lines between words', async () => {
    const words = Array.from({ length: 60 }, () => 'stretch').join(' ');
    const { output } = await play('open the coach\nwait until silence', [answer({ speech: `${words}?` })]);
    expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(output).toContain('\n       stretch');
  });
});

describe('talking', () => {
  const begin = (talking: typeof talk, replies: Parameters<typeof rig>[0]) => {
    const made = rig(replies);
    const input = new PassThrough();
    const { stream, text } = collect();
    const left = talking({ ...made, ...untold }, input, stream);
    const type = async (line: string): Promise<void> => {
      input.write(`${line}\n`);
      await nextTask();
      await made.clock.skip(0);
    };
    return { ...made, input, text, left, type };
  };

  test('begins by telling what to type', async () => {
    const { text, left, type } = begin(talk, [count]);
    await type('quit');
    await left;
    expect(text()).toContain('start my back stretches');
    expect(text()).toContain('"alexa pause"');
  });

  test('interrupts with whatever is typed', async () => {
    const { left, type, clock, events, requests } = begin(talk, [count]);
    await type('open the coach');
    await clock.skip(7000);
    await type('alexa pause');
    expect(of(events, 'cut')).toMatchObject([{ saidMs: 7000 }]);
    expect(requests).toHaveLength(2);
    await type('quit');
    await left;
  });

  test('shows words above the line that is being typed', async () => {
    const { left, type, clock, text } = begin(talk, [count]);
    await type('open the coach');
    await clock.skip(600);
    expect(text()).toContain('\r\x1b[JAlexa  Lie\n');
    expect(text()).toContain('\r\x1b[J\x1b[1A\x1b[10C down.\n');
    await type('quit');
    await left;
  });

  test('ends with the input, and shows nothing more', async () => {
    const { left, input, type, clock, text } = begin(talk, [count]);
    await type('open the coach');
    input.end();
    await left;
    const before = text();
    await clock.skip(60_000);
    expect(text()).toBe(before);
  });

  test('without waiting hears everything at once, and takes an empty line for silence', async () => {
    const { left, input, text, device } = begin(talkInTurns, [count]);
    input.write('open the coach\n');
    await eventually(() => device.state.kind === 'listening');
    expect(text()).toContain('       1 2 3 4\n       Go on?');
    input.write('\n');
    await eventually(() => device.state.kind === 'listening' && device.state.part === 'reprompt');
    expect(text()).toContain('Alexa  Shall we go on?');
    input.write('quit\n');
    await left;
  });
});
