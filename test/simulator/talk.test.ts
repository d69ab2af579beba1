import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Starting a program, loading the skill and opening its data takes its time on a busy machine. */
const programMs = 30_000;

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'echo-'));
});
afterEach(() => {
  rmSync(data, { recursive: true });
});

const talk = (script: string, ...args: string[]) =>
  spawnSync(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), 'simulator/talk.ts', '--data', data, ...args],
    { cwd: root, input: script, encoding: 'utf8' },
  );

test(
  'the terminal Echo talks with the real skill, which knows the person again another day',
  () => {
    const first = talk('start my back stretches\nyes\nat 1m alexa pause\n', '--speed', 'max');
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('(interrupted after 1 min)');
    const welcome = /Alexa {2}.*/.exec(first.stdout)?.[0];

    const second = talk('wait 1d\nstart my back stretches\n', '--speed', 'max');
    expect(second.status).toBe(0);
    expect(/Alexa {2}.*/.exec(second.stdout)?.[0]).not.toBe(welcome);
  },
  programMs,
);

test(
  'a mistake in the options is one sentence and an exit code of its own',
  () => {
    const { status, stdout, stderr } = talk('', '--speed', 'quick');
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      '--speed takes a number above 0 and up to 1000, or max; not "quick".\n',
    ]);
  },
  programMs,
);
