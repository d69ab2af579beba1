import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { openDataFolder } from './data-folder';
import { Device } from './device';
import { talkOptions, usage, type TalkOptions } from './options';
import { runProgram, toldToEnd } from './program';
import { RealClock } from './real-clock';
import { playScript, talk, talkInTurns, type TerminalParts } from './terminal';
import { UsageError } from './usage-error';
import { VirtualClock } from './virtual-clock';
import { englishVoice } from './voice';
import { openWorkbench } from './workbench';

const scriptInput = (script: string): Readable =>
  script === '-' ? process.stdin : createReadStream(script, 'utf8');

const converse = async (parts: TerminalParts, { script, speed }: TalkOptions): Promise<void> => {
  const { stdin, stdout } = process;
  if (script !== null) await playScript(parts, scriptInput(script), stdout);
  else if (!stdin.isTTY) await playScript(parts, stdin, stdout);
  else if (speed === 'max') await talkInTurns(parts, stdin, stdout);
  else await talk(parts, stdin, stdout);
};

const main = async (args: readonly string[]): Promise<void> => {
  const options = talkOptions(args);
  if (options.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  if (options.script !== null && options.script !== '-' && !existsSync(options.script)) {
    throw new UsageError(`There is no script ${options.script}.`);
  }
  const folder = openDataFolder(options.data);
  const startMs = Math.max(Date.now(), folder.lastMs + 1000);
  const clock = options.speed === 'max' ? new VirtualClock(startMs) : new RealClock(startMs, options.speed);
  const { locale, user } = options;
  const workbench = await openWorkbench({ locale, path: folder.databasePath });
  const device = new Device({
    clock,
    skill: workbench.skill,
    ear: workbench.ear,
    services: workbench.services,
    voice: englishVoice,
    userId: `amzn1.ask.account.${user}`,
    deviceId: `amzn1.ask.device.${user}`,
    locale,
    newId: randomUUID,
  });
  device.on(({ type }) => {
    if (type === 'asked') folder.keepTime(clock.nowMs());
  });
  try {
    await converse({ device, clock, showJson: options.json, toldToEnd: toldToEnd() }, options);
  } finally {
    device.unplug();
    await device.settled();
    folder.keepTime(clock.nowMs());
    await workbench.close();
  }
};

runProgram(() => main(process.argv.slice(2)));
