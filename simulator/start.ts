import { openDataFolder } from './data-folder';
import { openBrowser } from './open-browser';
import { runProgram, toldToEnd } from './program';
import { RealClock } from './real-clock';
import { Room } from './room/room';
import { startOptions, usage } from './start-options';
import { englishVoice } from './voice';
import { loadAssets } from './web/assets';
import { Pages } from './web/pages';
import { Presence } from './web/presence';
import { addressOf, closeServer, serveAssets, startServer } from './web/server';
import { earFor, openWorkbench } from './workbench';

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};

const complain = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
};

const main = async (args: readonly string[]): Promise<void> => {
  const options = startOptions(args);
  if (options.help) {
    say(usage);
    return;
  }
  const server = await startServer(options.port);
  const folder = openDataFolder(options.data);
  const workbench = await openWorkbench({ path: folder.databasePath });
  const clock = new RealClock(Math.max(Date.now(), folder.lastMs + 1000), options.speed);
  const kept = folder.readSwitches();
  const room = new Room({
    clock,
    workbench,
    earFor,
    voice: englishVoice,
    user: options.user,
    switches: { ...kept, locale: options.locale ?? kept.locale },
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const presence = new Presence(room, clock, Date.now);
  room.on(({ type }) => {
    if (type === 'exchange') folder.keepTime(clock.nowMs());
    if (type === 'switches') folder.keepSwitches(room.switches);
  });
  await room.prepare();
  serveAssets(server, await loadAssets());
  const pages = new Pages({
    server,
    room,
    onSpeed: (speed) => {
      presence.speed = speed;
    },
    onCount: (count) => presence.count(count),
    onTrouble: complain,
  });

  const address = addressOf(server);
  const end = toldToEnd();
  const isOpened = options.open && (await openBrowser(address));
  say(
    isOpened
      ? `Your Echo is open in the browser: ${address}`
      : `Your Echo is ready. Open ${address} in a browser.`,
  );
  say('Ctrl-C stops it; your place is kept. The one in the terminal is: npm run talk');
  await end;

  presence.stop();
  await room.leave();
  pages.close();
  folder.keepTime(clock.nowMs());
  await closeServer(server);
  clock.stop();
  await workbench.close();
};

runProgram(() => main(process.argv.slice(2)));
