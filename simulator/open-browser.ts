import { spawn } from 'node:child_process';

/** A program with its arguments. */
type Command = readonly [program: string, ...args: string[]];

/**
 * What opens an address in a browser; null where there is none, or it is not wanted.
 *
 * @param env `BROWSER` names a program of one's own, or "none"
 */
export const browserCommand = (
  address: string,
  platform: NodeJS.Platform,
  env: Readonly<NodeJS.ProcessEnv>,
): Command | null => {
  const { BROWSER: own = '', DISPLAY: display = '', WAYLAND_DISPLAY: wayland = '' } = env;
  if (own === 'none') return null;
  if (own !== '') return [own, address];
  if (platform === 'darwin') return ['open', address];
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address];
  return display === '' && wayland === '' ? null : ['xdg-open', address];
};

/** Opens an address in the machine's browser. @returns whether there was one to open */
export const openBrowser = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const [program, ...args] = browserCommand(address, process.platform, process.env) ?? [];
    if (program === undefined) {
      resolve(false);
      return;
    }
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
