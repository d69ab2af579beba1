import type { Server } from 'node:http';
import { openDataFolder } from '../data-folder';
import { RealClock } from '../real-clock';
import { Room } from '../room/room';
import type { Switches } from '../room/switches';
import { englishVoice } from '../voice';
import { earFor, openWorkbench } from '../workbench';
import { loadAssets } from './assets';
import { Pages } from './pages';
import { Presence } from './presence';
import { addressOf, closeServer, serveAssets, startServer } from './server';

export interface EchoOptions {
  /** 0 for any that is free. */
  port: number;
  /** How many seconds of the Echo pass in one second. */
  speed: number;
  /** Folder of the data. */
  data: string;
  user: string;
  /** null: as it was the last time. */
  locale: Switches['locale'] | null;
  /** Something went wrong that a page asked for; it is not told to the page. */
  onTrouble: (error: unknown) => void;
}

/** An Echo that is open in the browser. */
export interface OpenEcho {
  address: string;
  /** How many seconds of the Echo pass in one second; at 0 time stands still. */
  speed: number;
  /** Leaves an open session, keeps everything, and stops. */
  close(): Promise<void>;
}

const openRoom = async (options: EchoOptions, server: Server): Promise<OpenEcho> => {
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
    onTrouble: options.onTrouble,
  });
  return {
    address: addressOf(server),
    get speed() {
      return presence.speed;
    },
    set speed(speed) {
      presence.speed = speed;
    },
    async close() {
      presence.stop();
      await room.leave();
      pages.close();
      folder.keepTime(clock.nowMs());
      await closeServer(server);
      clock.stop();
      await workbench.close();
    },
  };
};

/**
 * Opens an Echo on a page of this machine, with the real skill on the embedded database.
 *
 * @throws UsageError that says in a sentence what is in the way: the port, the folder, or another Echo
 */
export const openEcho = async (options: EchoOptions): Promise<OpenEcho> => {
  const server = await startServer(options.port);
  try {
    return await openRoom(options, server);
  } catch (error) {
    await closeServer(server);
    throw error;
  }
};
